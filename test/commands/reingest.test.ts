import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onrecord, temporaryFolder } from './onrecord.ts'

const FERRY = '"The ferry sails at noon," captain Tom Orley said.'

/** A folder for articles, and what ingesting some of its files with some options tells of each article. */
function setUp() {
  const root = temporaryFolder()
  const folder = join(root, 'articles')
  mkdirSync(folder)
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  }
  const remove = (name: string) => rmSync(join(folder, name))
  const ingest = async (...options: string[]) => {
    const { stdout, stderr, code } = await onrecord(['ingest', folder, '--json', ...options], {
      database: join(root, 'db.sqlite'),
    })
    const told = stdout.split('\n').filter((line) => line !== '')
    return { code, stderr, told: told.map((line) => JSON.parse(line)) }
  }
  return { write, remove, ingest }
}

function page(text: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>The ferry</title>${head}
    <link rel="canonical" href="https://example.com/ferry"></head><body><article><h1>The ferry</h1><p>${text}</p>
    <p>It has been in the dock since the storms of last winter, and the town waits for its return.</p></article></body></html>`
}

test('a corrected file keeps the date and the publisher that were told with it, unless it tells its own', async () => {
  const { write, ingest } = setUp()
  write({ 'a.txt': `The ferry\n\n${FERRY}\n` })
  await ingest('--published', '2017-05-31', '--publisher', 'Ellery Post')
  write({ 'a.txt': `The ferry\n\n${FERRY.replace('noon', 'ten')}\n` })
  expect((await ingest()).told).toEqual([
    expect.objectContaining({
      outcome: 'changed',
      published: '2017-05-31',
      publisher: 'Ellery Post',
    }),
  ])
  expect((await ingest()).told).toEqual([expect.objectContaining({ outcome: 'unchanged' })])
  write({ 'a.txt': `MOSCOW, May 30, 2017 /TASS/. ${FERRY}\n` })
  expect((await ingest()).told).toEqual([
    expect.objectContaining({ outcome: 'changed', published: '2017-05-30' }),
  ])
})

test('an article that comes twice in a run keeps what it was known by the first time', async () => {
  const { write, ingest } = setUp()
  const dated = '<meta property="article:published_time" content="2024-05-01">'
  write({ 'a.html': page(FERRY, dated), 'b.html': page(FERRY) })
  expect((await ingest()).told).toEqual([
    expect.objectContaining({ outcome: 'new', published: '2024-05-01' }),
    expect.objectContaining({ outcome: 'unchanged', published: '2024-05-01' }),
  ])
})

const MAYOR = 'Mayor Iris Vane said: "The bridge stays closed until May."'
const outcomes = ({ told }: { told: { outcome: string }[] }) =>
  told.map(({ outcome }) => outcome).join(' ')

test('articles that share an address or an id stay apart, and the same again changes nothing', async () => {
  const { write, ingest } = setUp()
  const line = (fields: object) => `${JSON.stringify(fields)}\n`
  const item = (guid: number, text: string, link = '') =>
    `<item><guid isPermaLink="false">${guid}</guid><title>Live</title>${link}<description>${text}</description></item>`
  const feed = (items: string) =>
    `<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`
  const post = (id: number, text: string) => ({
    id: String(id),
    url: `https://example.com/live#post-${id}`,
    title: 'Live',
    content_text: text,
  })
  write({
    'a.jsonl':
      line({ id: 1, url: 'https://example.com/a', text: FERRY }) +
      line({ id: 2, url: 'https://example.com/a', text: MAYOR }),
    'b.rss': feed(item(0, FERRY) + item(0, MAYOR)),
    'c.rss': feed(item(0, `${MAYOR} Nobody asked.`)),
    'd.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Live',
      items: [post(1, FERRY), post(2, MAYOR)],
    }),
    'e.html': page(FERRY, '<meta property="og:site_name" content="Post">'),
    'f.html': page(MAYOR).replaceAll('The ferry', 'The bridge'),
  })
  const first = await ingest()
  expect(outcomes(first)).toBe(Array.from({ length: 9 }, () => 'new').join(' '))
  expect(first.stderr).toContain('another article has its address, id or file')
  const again = await ingest()
  expect(outcomes(again)).toBe(Array.from({ length: 9 }, () => 'unchanged').join(' '))

  write({ 'a.jsonl': line({ id: 2, url: 'https://example.com/a', text: MAYOR }) })
  expect(outcomes(await ingest())).not.toMatch(/new|changed\b(?<!unchanged)/)
})

test('an address is the same whatever tells where its reader comes from', async () => {
  const { write, ingest } = setUp()
  const line = (url: string) => JSON.stringify({ url, title: 'The ferry', text: FERRY })
  write({ 'a.jsonl': line('https://example.com/a?id=1&utm_source=rss&utm_medium=x#top') })
  await ingest()
  write({ 'a.jsonl': line('https://example.com/a?id=1&fbclid=Z') })
  expect(outcomes(await ingest())).toBe('changed')
})

test('a page goes before an entry of a feed that has the same text', async () => {
  const { write, remove, ingest } = setUp()
  const rest =
    'It has been in the dock since the storms of last winter, and the town waits for its return.'
  const entry = `<item><title>Ferry to sail</title><link>https://example.com/ferry?utm_source=rss</link>
    <pubDate>Wed, 01 May 2024 23:30:00 GMT</pubDate><description>Short.</description>
    <content:encoded><![CDATA[<p>${FERRY}</p><p>${rest}</p>]]></content:encoded></item>`
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Ellery Post: all news</title>${entry}</channel></rss>`
  write({ 'feed.rss': feed })
  expect(outcomes(await ingest())).toBe('new')
  remove('feed.rss')
  write({ 'page.html': page(FERRY, '<meta property="og:site_name" content="Ellery Post">') })
  expect((await ingest()).told).toEqual([
    expect.objectContaining({
      outcome: 'changed',
      publisher: 'Ellery Post',
      published: '2024-05-01',
    }),
  ])
  write({ 'feed.rss': feed })
  expect((await ingest()).told).toEqual([
    expect.objectContaining({ outcome: 'unchanged', title: 'The ferry', publisher: 'Ellery Post' }),
    expect.objectContaining({ outcome: 'unchanged' }),
  ])
})

test('what a line has beside an article is told once, and an option that cannot be meant is told', async () => {
  const { write, ingest } = setUp()
  const line = (text: string) => `${JSON.stringify({ text, date: '2024-05-01', source: 'Post' })}\n`
  write({ 'a.jsonl': line(FERRY) + line(MAYOR) })
  const { code, stderr } = await ingest('--published', '2999')
  expect(code).toBe(0)
  expect(stderr.match(/"date", "source" is ignored; an article is/g)).toHaveLength(1)
  expect(stderr).toContain('--published 2999 is in the future')
  expect((await ingest('--publisher', ' ')).code).toBe(2)
})
