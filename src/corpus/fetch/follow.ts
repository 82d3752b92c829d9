import type { Answer } from './exchange.ts'
import type { Refusal } from './refusal.ts'

/** Where a chain of redirects ended, and with what. */
export type Followed = { readonly url: URL; readonly result: Answer | Refusal }

export type FollowDeps = {
  /** What speaks against an address before anything is sent there. */
  readonly objection: (url: URL) => Refusal | undefined
  /** Sends one request. */
  readonly send: (url: URL) => Promise<Answer | Refusal>
}

/**
 * Sends a request and follows up to five redirects, each held to the rules that the first one was held to.
 *
 * From https it never goes on to http: what is read there could have been put in by anybody on the way, and would be
 * quoted as the publisher's.
 */
export async function follow(start: URL, { objection, send }: FollowDeps): Promise<Followed> {
  let url = start
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const result = objection(url) ?? (await send(url))
    if ('reason' in result || !REDIRECTS.has(result.status)) return { url, result }
    const next = target(result, url)
    if (next === null) {
      return { url, result: { reason: `it redirects (${result.status}) without saying where to` } }
    }
    if (url.protocol === 'https:' && next.protocol === 'http:') {
      return {
        url,
        result: { reason: `it redirects from https to the unprotected ${next.origin}` },
      }
    }
    url = next
  }
  return { url: start, result: { reason: `it redirects more than ${MOST_REDIRECTS} times` } }
}

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

function target(answer: Answer, base: URL): URL | null {
  const location = answer.header('location')
  if (location === undefined) return null
  // A header is bytes; where they are letters beyond ASCII, they are meant as UTF-8.
  const text = Buffer.from(location, 'latin1').toString()
  return URL.parse(text, base.href)
}
