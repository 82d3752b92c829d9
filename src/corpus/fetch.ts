import { Agent } from 'undici'
import { checkUrl } from './fetch/check-url.ts'
import type { Timeouts } from './fetch/describe-fault.ts'
import type { Answer } from './fetch/exchange.ts'
import { follow } from './fetch/follow.ts'
import { type Resolve, guardedConnector } from './fetch/guarded-connector.ts'
import { createHostList } from './fetch/host-list.ts'
import { createPacedExchange } from './fetch/paced-exchange.ts'
import { printUrl } from './fetch/print-url.ts'
import type { Refusal } from './fetch/refusal.ts'
import { refuseStatus } from './fetch/refuse-status.ts'
import { ROBOTS_LIMIT } from './fetch/robots-rules.ts'
import { createRobots } from './fetch/robots.ts'

/** Gets pages from the public web, politely, one request a host at a time. */
export type Fetcher = {
  /** One GET; whatever goes wrong is a value. With `etag` and `lastModified` of the last time, only what has changed. */
  get(url: string, options?: GetOptions): Promise<Fetched>
  /** Ends what is under way (as refused) and every socket. */
  close(): Promise<void>
}

type GetOptions = {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export type Fetched =
  | {
      readonly outcome: 'fetched'
      /** Where the redirects led, without a fragment. */
      readonly url: string
      /** Unpacked, in whatever character encoding it has. */
      readonly bytes: Uint8Array
      readonly contentType?: string
      readonly etag?: string
      readonly lastModified?: string
    }
  | { readonly outcome: 'not-modified' }
  | {
      readonly outcome: 'refused'
      /** One sentence: which address, what is wrong with it, and what to do if anything can be done. */
      readonly problem: string
      /** The server asked to wait until then, or the fault may have passed by then. */
      readonly retryAt?: Temporal.Instant
      /** There is nothing at this address (404, 410). */
      readonly gone?: true
    }

export type FetcherOptions = {
  /** Whom servers see, `name/version (+contact)`; robots.txt rules are for the name. */
  readonly userAgent: string
  /** Hosts, as `host` or `host:port`, that may be at private addresses and other ports than 80 and 443. */
  readonly allowPrivateHosts?: readonly string[] | undefined
  /** The most bytes of a body, both as sent and as unpacked. */
  readonly maxBytes?: number
  readonly timeouts?: Partial<Timeouts>
  /** Milliseconds between the end of a request and the next to the same host. */
  readonly gap?: number
  /** The longest gap, in milliseconds, that a robots.txt can ask for. */
  readonly maxCrawlDelay?: number
  /** How host names are looked up, for tests. */
  readonly resolve?: Resolve
  /** The clock, for tests. */
  readonly now?: () => Temporal.Instant
}

/** Creates a fetcher; see {@link FetcherOptions} for its limits. */
export function createFetcher({
  userAgent,
  allowPrivateHosts = [],
  maxBytes = 5_000_000,
  timeouts: given = {},
  gap = 1000,
  maxCrawlDelay = 30_000,
  resolve,
  now = () => Temporal.Now.instant(),
}: FetcherOptions): Fetcher {
  const timeouts: Timeouts = { ...TIMEOUTS, ...given }
  const listed = createHostList(allowPrivateHosts)
  const closing = new AbortController()
  const connect = guardedConnector({
    mayBePrivate: listed,
    timeout: timeouts.connect,
    signal: closing.signal,
    resolve,
  })
  const dispatcher = new Agent({ connect, maxHeaderSize: 64 * 1024 })
  const send = createPacedExchange({ dispatcher, timeouts, now })
  const objection = (url: URL): Refusal | undefined => checkUrl(url, listed)

  const robots = createRobots({
    userAgent,
    now,
    // For everybody who waits for it, so nobody's signal but the fetcher's own ends it.
    read: (robotsUrl) =>
      follow(robotsUrl, {
        objection,
        send: (url) =>
          send(url, {
            headers: { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.1' },
            limit: ROBOTS_LIMIT,
            over: 'cut',
            gap,
            signal: closing.signal,
          }),
      }),
  })

  async function getPage(start: URL, options: GetOptions, signal: AbortSignal): Promise<Fetched> {
    const validators = conditionalHeaders(options)
    const headers = { 'user-agent': userAgent, accept: ACCEPT, ...validators }
    const { url, result } = await follow(start, {
      objection,
      send: async (hop) => {
        const verdict = await robots(hop, signal)
        if ('reason' in verdict) return verdict
        const longest = Math.max(gap, Math.min(verdict.delay, maxCrawlDelay))
        return send(hop, { headers, limit: maxBytes, gap: longest, signal })
      },
    })
    if ('reason' in result) return refused(start, url, result)
    if (result.status === 200 || result.status === 203) return fetched(url, result)
    const wasAsked = Object.keys(validators).length > 0
    if (result.status === 304 && wasAsked) return { outcome: 'not-modified' }
    return refused(start, url, refuseStatus(result, now()))
  }

  return {
    async get(address, options = {}) {
      const start = URL.parse(address)
      if (start === null) {
        return {
          outcome: 'refused',
          problem: `${JSON.stringify(address.slice(0, 200))} is not an address such as https://example.com/news.`,
        }
      }
      const signals = options.signal ? [options.signal, closing.signal] : [closing.signal]
      const signal = AbortSignal.any(signals)
      try {
        return await getPage(withoutFragment(start), options, signal)
      } catch (error) {
        if (!signal.aborted) throw error
        return refused(start, start, { reason: 'reading it was stopped', retryAt: now() })
      }
    },
    async close() {
      closing.abort()
      await dispatcher.destroy()
    },
  }
}

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 20_000, idle: 20_000, total: 60_000 }

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1'

function conditionalHeaders({ etag, lastModified }: GetOptions): Record<string, string> {
  return {
    ...(isPrintable(etag) && { 'if-none-match': etag }),
    ...(isPrintable(lastModified) && { 'if-modified-since': lastModified }),
  }
}

function fetched(url: URL, { bytes, header }: Answer): Fetched {
  const contentType = header('content-type')
  const etag = header('etag')
  const lastModified = header('last-modified')
  return {
    outcome: 'fetched',
    url: url.href,
    bytes,
    ...(contentType && { contentType }),
    ...(isPrintable(etag) && { etag }),
    ...(isPrintable(lastModified) && { lastModified }),
  }
}

function refused(start: URL, end: URL, { reason, retryAt, gone }: Refusal): Fetched {
  const led = end.href === start.href ? '' : ` (it leads to ${printUrl(end)})`
  return {
    outcome: 'refused',
    problem: `${printUrl(start)} was not read${led}: ${reason}.`,
    ...(retryAt && { retryAt }),
    ...(gone && { gone }),
  }
}

function withoutFragment(url: URL): URL {
  const bare = new URL(url)
  bare.hash = ''
  return bare
}

/** Whether a header's value can be sent back as it came. */
function isPrintable(value: string | undefined): value is string {
  return value !== undefined && /^[\x20-\x7e]{1,1000}$/.test(value)
}
