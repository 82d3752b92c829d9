import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../src/corpus/extract/extract.ts'
import { ingest } from '../../src/corpus/ingest.ts'
import { findSources, readSources } from '../../src/corpus/read-sources.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { openSqlite } from '../store/engines.ts'
import { openFetcher } from './fetch/web.ts'

/** A folder of files that a test writes, and what ingesting it tells of each article and warns of. */
async function setUp() {
  const folder = join(temporaryFolder(), 'articles')
  mkdirSync(folder)
  const store = await openSqlite(':memory:')
  const fetcher = openFetcher()
  return async (files: Readonly<Record<string, string | undefined>>) => {
    for (const [name, content] of Object.entries(files)) {
      if (content === undefined) rmSync(join(folder, name))
      else writeFileSync(join(folder, name), content)
    }
    const visits = (addresses: readonly string[]) => store.visits(addresses)
    const readings = readSources(await findSources([folder]), { fetcher, visits, given: {} })
    const done = await Array.fromAsync(ingest({ store, extract }, readings))
    const told = done.flatMap((each) => {
      if (each.kind === 'warning') return [each.warning]
      return each.kind === 'article' ? [each.outcome] : []
    })
    expect(await store.check()).toEqual([])
    return told.toSorted()
  }
}

const FERRY = '"The ferry sails at noon," captain Tom Orley said.'
const MAYOR = 'Mayor Iris Vane said: "The bridge stays closed until May."'

/** A text under an id, an address and a file's name. */
function holding(text: string): Readonly<Record<string, string>> {
  const line = (fields: object) => `${JSON.stringify({ ...fields, text })}\n`
  return {
    'a.jsonl': line({ id: 1, publisher: 'Post' }) + line({ url: 'https://example.com/a' }),
    'b.txt': `${text}\n`,
  }
}

test('an id, an address or a file that comes to hold another article takes back nothing of the old one', async () => {
  const run = await setUp()
  expect(await run(holding(FERRY))).toEqual(['new', 'new', 'new'])
  const warning = 'another article has its address, id or file: kept as an article of its own'
  expect(await run(holding(MAYOR))).toEqual([warning, warning, warning, 'new', 'new', 'new'])
  expect(await run(holding(MAYOR))).toEqual(['unchanged', 'unchanged', 'unchanged'])
  const corrected = holding(FERRY.replace('noon', 'ten'))
  expect(await run(corrected)).toEqual(['changed', 'changed', 'changed'])
})

const HARBOUR = `${MAYOR} She spoke at the harbour of Ellery, where hundreds of neighbours had waited for the barges, the cranes and the fishermen since dawn.`

test.each([
  [
    'This story has been retracted. The Post regrets the error; the quotation was made up.',
    'Bridge',
  ],
  [
    'Retraction: this article said wrongly that Iris Vane spoke of a bridge. Subscribe or sign in.',
    'A',
  ],
  ['We were misled by a letter that nobody at the town hall had ever seen or signed.', 'Bridge'],
  ['Материал удалён. Редакция приносит извинения читателям.', 'Удалено'],
])('a retraction under the id of an article takes its place: %s', async (text, title) => {
  const run = await setUp()
  const file = (fields: object) => ({
    'a.jsonl': `${JSON.stringify({ id: 1, publisher: 'Post', url: 'https://example.com/a', ...fields })}\n`,
  })
  expect(await run(file({ title: 'Bridge', text: HARBOUR }))).toEqual(['new'])
  expect(await run(file({ title, text }))).toEqual(['changed'])
})

test.each([
  'We were misled: nobody at the town hall had seen the letter.',
  'We apologise to Mayor Iris Vane.',
  'The mayor never said these words.',
  'This text was withdrawn.',
  'Приносим извинения читателям.',
  'Этих слов мэр не говорила.',
])('a file that comes to hold a retraction without a title is retracted: %s', async (text) => {
  const run = await setUp()
  expect(await run({ 'a.txt': HARBOUR })).toEqual(['new'])
  expect(await run({ 'a.txt': text })).toEqual(['changed'])
})

test('a short text that takes nothing back is another article', async () => {
  const run = await setUp()
  expect(await run({ 'a.txt': HARBOUR })).toEqual(['new'])
  const told = await run({ 'a.txt': 'The tram did not say this week when it would run, it says.' })
  expect(told).toContain('new')
})

test('a file that was given another name and edited is a revision, a copy beside it an article of its own', async () => {
  const run = await setUp()
  expect(await run({ 'a.txt': HARBOUR, 'c.txt': FERRY })).toEqual(['new', 'new'])
  const edited = HARBOUR.replace('until May', 'until June')
  expect(await run({ 'a.txt': undefined, 'b.txt': edited })).toEqual(['changed', 'unchanged'])
  expect(await run({})).toEqual(['unchanged', 'unchanged'])
  const again = HARBOUR.replace('until May', 'until July')
  expect(await run({ 'b.txt': again })).toEqual(['changed', 'unchanged'])
  const copy = HARBOUR.replace('until May', 'until autumn')
  expect(await run({ 'd.txt': copy })).toEqual(['new', 'unchanged', 'unchanged'])
})
