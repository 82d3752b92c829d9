import { mkdirSync, writeFileSync } from 'node:fs'
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
  const ingest = async (...options: string[]) => {
    const { stdout, stderr, code } = await onrecord(['ingest', folder, '--json', ...options], {
      database: join(root, 'db.sqlite'),
    })
    const told = stdout.split('\n').filter((line) => line !== '')
    return { code, stderr, told: told.map((line) => JSON.parse(line)) }
  }
  return { write, ingest }
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
