import { expect, test } from 'vitest'
import { extract } from '../../src/corpus/extract/extract.ts'
import { type Ingested, ingest } from '../../src/corpus/ingest.ts'
import { findSources, readSources } from '../../src/corpus/read-sources.ts'
import { openSqlite } from '../store/engines.ts'
import { openFetcher, serveSite } from './fetch/web.ts'

type Content = {
  readonly body?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A site whose contents a test changes between runs, and a store that remembers. */
async function setUp() {
  const contents = new Map<string, Content>()
  const site = await serveSite({
    '*': (request, response) => {
      const {
        status = 200,
        headers = {},
        body,
      } = contents.get(request.url ?? '') ?? { status: 404 }
      const isKnown = headers['etag'] && request.headers['if-none-match'] === headers['etag']
      response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : body)
    },
  })
  const store = await openSqlite(':memory:')
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })

  /** Ingests some paths: what became of each, "new /a", and which paths the site was asked for. */
  async function run(...paths: string[]) {
    site.visits.length = 0
    const sources = await findSources(paths.map((path) => site.url(path)))
    const visits = (addresses: readonly string[]) => store.visits(addresses)
    const readings = readSources(sources, { fetcher, visits, given: {} })
    const done: Ingested[] = await Array.fromAsync(ingest({ store, extract }, readings))
    const told = done.flatMap((each) => {
      if (each.kind === 'end' || each.kind === 'links') return []
      const outcome = each.kind === 'article' ? each.outcome : each.kind
      return [`${outcome} ${each.source.replace(site.url(''), '')}`]
    })
    expect(await store.check()).toEqual([])
    return { done, told: told.toSorted(), asked: site.paths() }
  }
  return { contents, store, run, root: site.url('') }
}

function page(said: string, headers: Content['headers'] = {}): Content {
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><html lang="en"><head><title>The harbour of Ellery</title></head><body><article>
      <h1>The harbour of Ellery</h1>
      <p>“${said},” Harbour Minister Ada Marlow told reporters on the quay, where the repairs began in the autumn.</p>
      <p>The harbour has been closed to ships since the storms of last winter, and the town waits for the works to end.</p>
      </article></body></html>`,
  }
}

function feed(root: string, items: Readonly<Record<string, string | undefined>>): Content {
  const entries = Object.entries(items).map(
    ([path, date]) => `<item><title>Harbour${path}</title><link>${root}${path}</link>
      ${date === undefined ? '' : `<pubDate>${date}</pubDate>`}<description>In short.</description></item>`,
  )
  return {
    headers: { 'content-type': 'application/rss+xml', etag: JSON.stringify(Object.values(items)) },
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Ellery Post</title><link>${root}</link>
      <description>News</description>${entries.join('')}</channel></rss>`,
  }
}

const [MONDAY, TUESDAY] = ['Mon, 03 May 2021 08:00:00 GMT', 'Tue, 04 May 2021 08:00:00 GMT']

test('a page is asked for again only if it changed', async () => {
  const { contents, run } = await setUp()
  contents.set('/a', page('We open in spring', { etag: '"1"' }))
  expect((await run('/a')).told).toEqual(['new /a'])
  expect((await run('/a')).told).toEqual(['unchanged /a'])
  contents.set('/a', page('We open in summer', { etag: '"2"' }))
  const { done, told } = await run('/a')
  expect(told).toEqual(['changed /a'])
  expect(done[0]).toMatchObject({ changed: 1, withdrawn: 0 })
})

test('the pages that a feed announces are read once for each announcement, with what the feed says of them', async () => {
  const { contents, store, run, root } = await setUp()
  contents.set('/feed', feed(root, { '/a': MONDAY, '/b': TUESDAY }))
  contents.set('/a', page('We open in spring'))
  contents.set('/b', page('The crane has come at last'))
  expect((await run('/feed')).told).toEqual(['new /a', 'new /b'])
  const found = await store.findStatements({ limit: 9 })
  expect(found.map(({ publisher, publishedOn }) => [publisher, publishedOn])).toEqual([
    ['Ellery Post', '2021-05-04'],
    ['Ellery Post', '2021-05-03'],
  ])

  expect(await run('/feed')).toMatchObject({ told: ['unchanged /feed'], asked: ['/feed'] })
  contents.set('/feed', feed(root, { '/a': TUESDAY, '/b': TUESDAY }))
  expect(await run('/feed')).toMatchObject({
    told: ['changed /a', 'unchanged /b'],
    asked: ['/feed', '/a'],
  })
})

test('a page that a feed dates anew on the same day is asked for again', async () => {
  const { contents, run, root } = await setUp()
  contents.set('/feed', feed(root, { '/a': MONDAY }))
  contents.set('/a', page('We open in spring'))
  await run('/feed')
  contents.set('/feed', feed(root, { '/a': MONDAY.replace('08:00', '09:30') }))
  contents.set('/a', page('We open in summer'))
  expect(await run('/feed')).toMatchObject({ told: ['changed /a'], asked: ['/feed', '/a'] })
})

test('a feed with pages that could not be read is read again, the pages that were read are not', async () => {
  const { contents, run, root } = await setUp()
  contents.set('/feed', feed(root, { '/a': MONDAY, '/b': MONDAY }))
  contents.set('/a', page('We open in spring'))
  contents.set('/b', { status: 500 })
  const first = await run('/feed')
  expect(first.told).toEqual(['new /a', 'refused /b'])
  expect(first.done.find(({ kind }) => kind === 'refused')).toHaveProperty('retryAt')
  contents.set('/b', page('The crane has come at last'))
  expect(await run('/feed')).toMatchObject({
    told: ['new /b', 'unchanged /a'],
    asked: ['/feed', '/b'],
  })
  expect((await run('/feed')).asked).toEqual(['/feed'])
})

test('of two feeds with a page that could not be read, each is read again', async () => {
  const { contents, run, root } = await setUp()
  contents.set('/feed-0', feed(root, { '/a': MONDAY }))
  contents.set('/feed-1', feed(root, { '/a': MONDAY }))
  contents.set('/a', { status: 500 })
  expect((await run('/feed-0', '/feed-1')).told).toEqual(['refused /a'])
  contents.set('/a', page('We open in spring'))
  expect((await run('/feed-1')).told).toEqual(['new /a'])
})

test('a page that is gone is refused, and what was read of it stays on record', async () => {
  const { contents, store, run, root } = await setUp()
  contents.set('/a', page('We open in spring'))
  await run('/a')
  contents.set('/a', { status: 410 })
  const { told, done } = await run('/a')
  expect(told).toEqual(['refused /a'])
  expect(done[0]).toMatchObject({ gone: true })
  expect(await store.findStatements({ limit: 9 })).toMatchObject([
    { state: 'current', fate: 'gone' },
  ])

  contents.set('/feed', feed(root, { '/a': MONDAY }))
  expect((await run('/feed')).told).toEqual(['refused /a'])
  expect((await run('/feed')).told).toEqual(['unchanged /feed'])

  contents.set('/a', page('We open in spring'))
  expect((await run('/a')).told).toEqual(['unchanged /a'])
  expect((await store.findStatements({ limit: 9 }))[0]?.fate).toBeUndefined()
})

test('a wall or a notice at the address of a known article is refused, and the article is asked for again', async () => {
  const { contents, store, run } = await setUp()
  contents.set('/a', page('We open in May', { etag: '"1"' }))
  expect((await run('/a')).told).toEqual(['new /a'])
  contents.set('/a', {
    headers: { 'content-type': 'text/html', etag: '"2"' },
    body: `<html lang="en"><head><title>Before you continue</title></head><body><main><h1>Before you continue</h1>
      <p>We and our partners keep cookies on your device to measure what is read and to pay for our journalism.</p>
      <p>Please accept them all, or take out a subscription without advertising for five pounds each month.</p></main></body></html>`,
  })
  expect((await run('/a')).told).toEqual(['refused /a'])
  expect(await store.statementCount()).toBe(1)
  expect((await run('/a')).told).toEqual(['refused /a'])
  contents.set('/a', page('We open in June', { etag: '"3"' }))
  expect((await run('/a')).told).toEqual(['changed /a'])
})

const CONSENT = `<p>We and our partners keep cookies on your device to measure what is read and to pay for our journalism.</p>
  <p>Please accept all of them, or take out a subscription without advertising for five pounds each month.</p>`
const CUT =
  '<p>The page you are looking for has moved to our new archive, which opens for readers soon.</p>'

test.each([CONSENT, CUT])(
  'a wall with the headline and the metadata of the article does not take its place: %s',
  async (wall) => {
    const { contents, store, run } = await setUp()
    const declared = '<meta property="og:type" content="article"></head>'
    const article = page('We open in May')
    contents.set('/a', { ...article, body: article.body?.replace('</head>', declared) ?? '' })
    expect((await run('/a')).told).toEqual(['new /a'])
    contents.set('/a', {
      headers: { 'content-type': 'text/html' },
      body: `<html lang="en"><head><title>The harbour of Ellery</title>${declared}<body><article>
        <h1>The harbour of Ellery</h1>${wall}</article></body></html>`,
    })
    expect((await run('/a')).told).toEqual(['refused /a'])
    expect(await store.statementCount()).toBe(1)
  },
)

test('an article takes the place of the wall that was before it at the first visit', async () => {
  const { contents, store, run } = await setUp()
  const wall = `<html lang="en"><head><title>Before you continue</title></head><body><main>${CONSENT}</main></body></html>`
  contents.set('/a', { headers: { 'content-type': 'text/html' }, body: wall })
  await run('/a')
  contents.set('/a', page('We open in May'))
  expect((await run('/a')).told).toEqual(['changed /a'])
  expect(await store.statementCount()).toBe(1)
})

/** A feed with the whole text of a page at /a. */
function fullFeed(root: string, said: string): Content {
  const text = page(said).body?.match(/<p>.*<\/p>/s)?.[0] ?? ''
  return {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ellery Post</title>
      <item><title>Harbour</title><link>${root}/a</link><content:encoded><![CDATA[${text}]]></content:encoded></item></channel></rss>`,
  }
}

test('a page that shows only a beginning does not take the place of the text in its feed', async () => {
  const { contents, store, run, root } = await setUp()
  contents.set('/feed', fullFeed(root, 'We open in May'))
  await run('/feed')
  const beginning = `<article><h1>The harbour of Ellery</h1>
    <p>The harbour has been closed to ships since the storms of last winter, says Marlow.</p></article>`
  const { body = '' } = page('')
  contents.set('/a', { ...page(''), body: body.replace(/<article>.*<\/article>/s, beginning) })
  expect((await run('/a')).told).toEqual(['refused /a'])
  expect(await store.statementCount()).toBe(1)
})

test('a feed with another text than its page does not take turns with it', async () => {
  const { contents, store, run, root } = await setUp()
  contents.set('/feed', fullFeed(root, 'We open in May'))
  const added = '<p>“The crane has come at last,” Marlow added in the evening.</p></article>'
  contents.set('/a', {
    ...page(''),
    body: page('We open in May').body?.replace('</article>', added) ?? '',
  })
  expect((await run('/feed')).told).toEqual(['new /feed'])
  expect((await run('/a')).told).toEqual(['changed /a'])
  expect((await run('/feed')).told).toEqual(['unchanged /a'])
  expect((await run('/a')).told).toEqual(['unchanged /a'])
  expect(await run('/feed')).toMatchObject({ told: ['unchanged /a'], asked: ['/feed'] })
  expect(await store.statementCount()).toBe(2)

  contents.set('/feed', fullFeed(root, 'We open in June'))
  contents.set('/a', page('We open in June'))
  expect(await run('/feed')).toMatchObject({ told: ['changed /a'], asked: ['/feed', '/a'] })
})

test('a feed that leads to a wall is read again, until the page is the article', async () => {
  const { contents, run, root } = await setUp()
  contents.set('/feed', feed(root, { '/a': MONDAY }))
  contents.set('/a', page('We open in May'))
  expect((await run('/feed')).told).toEqual(['new /a'])
  contents.set('/feed', feed(root, { '/a': TUESDAY }))
  const wall = `<html lang="en"><head><title>Before you continue</title></head><body><main>${CONSENT}</main></body></html>`
  contents.set('/a', { headers: { 'content-type': 'text/html' }, body: wall })
  expect((await run('/feed')).told).toEqual(['refused /a'])
  contents.set('/a', page('We open in June'))
  expect(await run('/feed')).toMatchObject({ told: ['changed /a'], asked: ['/feed', '/a'] })
})

test('of a feed without end a bounded number of pages is read at a time', async () => {
  const { contents, run, root } = await setUp()
  const paths = Array.from({ length: 250 }, (_, number) => `/${number}`)
  contents.set('/feed', feed(root, Object.fromEntries(paths.map((path) => [path, MONDAY]))))
  for (const path of paths) contents.set(path, page(`We open in ${path}`))
  const first = await run('/feed')
  expect(first.asked).toHaveLength(201)
  expect(first.told).toContain('warning /200')
  expect((await run('/feed')).asked).toHaveLength(51)
  expect((await run('/feed')).asked).toHaveLength(1)
})

test('the bound is for a run, and pages announced without a date are asked for again after those that are new', async () => {
  const { contents, run, root } = await setUp()
  const paths = Array.from({ length: 250 }, (_, number) => `/${number}`)
  const feeds = [paths.slice(0, 125), paths.slice(125)]
  for (const [number, part] of feeds.entries()) {
    const items = Object.fromEntries(part.map((path) => [path, undefined]))
    contents.set(`/feed-${number}`, feed(root, items))
  }
  for (const path of paths) contents.set(path, page(`We open in ${path}`))
  const first = await run('/feed-0', '/feed-1')
  expect(first.asked).toHaveLength(202)
  const { told } = await run('/feed-1')
  expect(told.filter((each) => each.startsWith('new'))).toHaveLength(50)
})

test('a page that only sends its reader on leads to the article, one step far', async () => {
  const { contents, run, root } = await setUp()
  const forward = (path: string): Content => ({
    headers: { 'content-type': 'text/html' },
    body: `<html><head><meta http-equiv="refresh" content="0; url='${root}${path}'"></head><body></body></html>`,
  })
  contents.set('/short', forward('/a'))
  contents.set('/a', page('We open in spring'))
  expect(await run('/short')).toMatchObject({ told: ['new /a'], asked: ['/short', '/a'] })
  contents.set('/round', forward('/short'))
  expect(await run('/round')).toMatchObject({
    told: ['refused /short'],
    asked: ['/round', '/short'],
  })
})
