import { hash } from 'node:crypto'
import { extract } from '../../../src/corpus/extract/extract.ts'
import type { Ingested } from '../../../src/corpus/ingest.ts'
import { type Watcher, createWatcher } from '../../../src/corpus/watch/watcher.ts'
import { createLog } from '../../../src/lib/log.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSqlite } from '../../store/engines.ts'
import { type Site, openFetcher, serveSite } from '../fetch/web.ts'

/** What the site answers at a path. */
type Served =
  | string
  /** Made for each request. */
  | (() => string)
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly body: string; readonly piece: number }

type Entry = {
  readonly path: string
  /** Who says what, on the page of the entry or, with `isWhole`, in the feed. */
  readonly says?: string
  readonly date?: Temporal.Instant
  readonly id?: string
  readonly title?: string
  readonly isWhole?: boolean
}

export type Press = {
  readonly site: Site
  readonly served: Map<string, Served>
  readonly store: Store
  now: Temporal.Instant
  /** What became of each article, page and feed: "new /a". */
  readonly told: string[]
  url(path: string): string
  /** Puts a page up whose only statement is Ada Marlow's. */
  page(path: string, says: string): void
  /** Serves what is there in small pieces, each when the one before is on its way. */
  slow(path: string): void
  /** Lets time pass whenever what is there is asked for. */
  takes(path: string, duration: Temporal.DurationLike): void
  /** Adds a remark to what is there: other bytes that say the same. */
  touch(path: string): void
  /** Puts a feed up, and the pages that it leads to. */
  feed(path: string, entries: readonly Entry[]): void
  /** A watcher as a process has it. */
  watcher(): Watcher
  /** Lets time pass until just before a moment, watching as a running process does; which paths were asked for. */
  watchFor(duration: Temporal.DurationLike, watcher?: Watcher): Promise<string[]>
  /** The words on record, in the order of the alphabet. */
  words(): Promise<string[]>
}

/** A publisher's site on loopback, and an archive that watches it by a clock that the test sets. */
export async function openPress({ store: given }: { store?: Store } = {}): Promise<Press> {
  const served = new Map<string, Served>()
  const site = await serveSite({
    '*': (request, response) => {
      const found = served.get(request.url ?? '')
      const page = typeof found === 'function' ? found() : found
      if (page === undefined) return void response.writeHead(404).end()
      if (typeof page === 'object' && 'status' in page) {
        return void response.writeHead(page.status, page.headers).end()
      }
      const body = typeof page === 'string' ? page : page.body
      const etag = `"${hash('sha256', body, 'base64url').slice(0, 9)}"`
      const isKnown = request.headers['if-none-match'] === etag
      const type = body.startsWith('<?xml') ? 'application/xml' : 'text/html; charset=utf-8'
      response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': type })
      if (isKnown || typeof page === 'string') return void response.end(isKnown ? undefined : body)
      const send = (from: number): void => {
        if (from >= body.length) response.end()
        else
          response.write(body.slice(from, from + page.piece), () =>
            setImmediate(send, from + page.piece),
          )
      }
      return send(0)
    },
  })
  const store = given ?? (await openSqlite(':memory:'))
  const press: Press = {
    site,
    served,
    store,
    now: Temporal.Instant.from('2026-11-24T08:00:00Z'),
    told: [],
    url: (path) => site.url(path),
    page(path: string, says: string) {
      served.set(path, pageOf(says))
    },
    feed(path: string, entries: readonly Entry[]) {
      served.set(path, rss(site.url(''), entries))
      for (const { path: at, says, isWhole } of entries) {
        if (says !== undefined && isWhole !== true) served.set(at, pageOf(says))
      }
    },
    slow(path) {
      served.set(path, { body: textAt(path), piece: 40 })
    },
    takes(path, duration) {
      const body = textAt(path)
      served.set(path, () => {
        press.now = press.now.add(duration)
        return body
      })
    },
    touch(path) {
      served.set(path, `${textAt(path)}<!-- built anew -->`)
    },
    watcher() {
      return createWatcher({
        store,
        fetcher: openFetcher({ allowPrivateHosts: [site.host], now: () => press.now }),
        extract,
        now: () => press.now,
        random: () => 0,
        list: { path: '/nowhere/sources.txt', allowPrivateHosts: [site.host] },
        log: createLog({ level: 'silent', secrets: [] }),
        onIngested: note,
      })
    },
    async watchFor(duration: Temporal.DurationLike, watcher = press.watcher()): Promise<string[]> {
      const end = press.now.add(duration)
      site.visits.length = 0
      for (;;) {
        await watcher.look(new AbortController().signal)
        if (watcher.size() > 0) {
          await watcher.settled()
          continue
        }
        const next = await nextMoment()
        if (!next || Temporal.Instant.compare(next, end) >= 0) break
        press.now = next
      }
      press.now = end
      return site.paths()
    },
    async words(): Promise<string[]> {
      const found = await store.findStatements({ limit: 99 })
      return found.map(({ passage }) => /“(.*?),?”/.exec(passage)?.[1] ?? passage).toSorted()
    },
  }
  return press

  function textAt(path: string): string {
    const page = served.get(path)
    if (typeof page !== 'string') throw new Error(`there is no page at ${path}`)
    return page
  }

  function note(done: Ingested): void {
    if (done.kind === 'end' || done.kind === 'links' || done.kind === 'warning') return
    const outcome = done.kind === 'article' ? done.outcome : done.kind
    press.told.push(`${outcome} ${done.source.replace(site.url(''), '')}`)
  }

  async function nextMoment(): Promise<Temporal.Instant | undefined> {
    const sources = await store.sources()
    const pages = await Promise.all(sources.map(({ address }) => store.watchedPages(address)))
    const dues = [
      ...sources.map(({ dueAt }) => dueAt),
      ...pages.flat().flatMap(({ failures, dueAt }) => (failures === 0 ? [dueAt] : [])),
    ]
    return dues
      .filter((due) => due !== undefined)
      .filter((due) => Temporal.Instant.compare(due, press.now) > 0)
      .toSorted((one, other) => Temporal.Instant.compare(one, other))[0]
  }
}

const REST =
  'The harbour has been closed to ships since the storms of last winter, and the town waits for the works to end.'

function pageOf(says: string): string {
  return `<!doctype html><html lang="en"><head><title>The harbour of Ellery</title></head><body><article>
    <h1>The harbour of Ellery</h1>
    <p>${says === '' ? '' : `“${says},”`} Harbour Minister Ada Marlow told reporters on the quay, where the repairs began in the autumn.</p>
    <p>${REST}</p></article></body></html>`
}

function rss(root: string, entries: readonly Entry[]): string {
  const items = entries.map(({ path, says, date, id, title = `Harbour ${path}`, isWhole }) => {
    const content = isWhole
      ? `<content:encoded><![CDATA[<p>“${says},” Harbour Minister Ada Marlow told reporters on the quay, where the repairs began in the autumn.</p><p>${REST}</p>]]></content:encoded>`
      : '<description>In short.</description>'
    return `<item><title>${title}</title><link>${root}${path}</link><guid isPermaLink="false">${id ?? path}</guid>
      ${date ? `<pubDate>${new Date(date.epochMilliseconds).toUTCString()}</pubDate>` : ''}${content}</item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Ellery Post</title><link>${root}</link><description>News</description>${items.join('')}</channel></rss>`
}
