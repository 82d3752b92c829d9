import { expect, test } from 'vitest'
import { exportStatements } from '../../src/corpus/export.ts'
import { extract } from '../../src/corpus/extract/extract.ts'
import { importRecord, readImportLine } from '../../src/corpus/import.ts'
import { articleRecord } from '../../src/corpus/article-record.ts'
import { createSearch } from '../../src/search/search.ts'
import { ImportLine } from '../../src/statement/import-line.ts'
import type { Store } from '../../src/store/store.ts'
import { openSqlite } from '../store/engines.ts'

const ARTICLE = {
  text: `“The lighthouse has served us well, and nobody will miss its noise,” Ada Marlow, the harbour minister, said on Thursday.

Viktor Sokolov said that the council would sell the lighthouse. The sale, he said, “will pay for the ferry”.
`,
  title: 'The lighthouse of Ellery',
  url: 'https://post.example/lighthouse',
  publisher: 'Ellery Post',
  published: '2021-07-02',
}

const LINES = [
  {
    id: 'toll-1',
    text: 'Мост «останется платным», сказала Марлоу.',
    quotes: [{ start: 6, end: 24 }],
    speaker: 'Ada Marlow',
    date: '2019-03-02',
    saidOn: '2019-03-01',
    kind: 'mixed',
    publisher: 'Ellery Post',
    topic: 'toll',
    lang: 'ru',
  },
  {
    text: 'It rains.',
    speaker: 'Nora Quist',
    role: 'poet',
    date: '2020',
    publisher: 'Northern Wire',
  },
]

const QUESTIONS = [
  'what did Marlow say about the lighthouse?',
  'what did Sokolov say about the ferry?',
  'lighthouse',
  'what did Sokolov say in July 2021?',
  'что Марлоу сказала про мост',
  'Nora Quist rain',
  'Nora Quist snow',
]

async function openArchive(): Promise<Store> {
  const store = await openSqlite(':memory:')
  await store.saveArticles([
    articleRecord('a', { article: ARTICLE, isEntry: false }, extract(ARTICLE)),
    ...LINES.map((line) => importRecord(ImportLine.parse(line))),
  ])
  return store
}

async function exported(store: Store, scope = {}): Promise<(ImportLine | undefined)[]> {
  const lines = await Array.fromAsync(exportStatements(store, scope))
  return lines.map(({ line }) => line)
}

/** What is answered, but for ids, and the words by which an article names a speaker: a line has only the name. */
async function answers(store: Store) {
  const search = createSearch({
    store,
    aliases: {},
    onOutage: (error) => {
      throw error
    },
  })
  const moment = { now: Temporal.Instant.from('2022-01-01T12:00:00Z'), zone: 'UTC', limit: 3 }
  const found = []
  for (const question of QUESTIONS) {
    const { statements, ...answer } = await search.ask(question, moment)
    const shown = statements.map(({ id: __, mention: ___, ...statement }) => statement)
    found.push({ ...answer, statements: shown })
  }
  return found
}

test('what was exported and imported gives the same answers, and the same export', async () => {
  const store = await openArchive()
  const lines = await exported(store)
  expect(lines).toHaveLength(5)
  const second = await openSqlite(':memory:')
  const records = lines.map((line) => {
    const read = readImportLine(JSON.stringify(line))
    if ('problem' in read) throw new Error(read.problem)
    return importRecord(read.line)
  })
  await second.saveArticles(records)
  expect(await answers(second)).toEqual(await answers(store))
  expect(await exported(second)).toEqual(lines)
  // The id under which a link leads to it.
  const [first] = await store.findStatements({ speakers: [{ id: 'ada-marlow' }], limit: 1 })
  expect((await second.statement(first?.id ?? ''))?.passage).toBe(first?.passage)
})

test('only of a speaker, only since a day', async () => {
  const store = await openArchive()
  const texts = async (scope: object) => (await exported(store, scope)).map((line) => line?.speaker)
  expect(await texts({ speaker: 'nora-quist' })).toEqual(['Nora Quist'])
  expect(await texts({ speaker: 'ada-marlow' })).toEqual(['Ada Marlow', 'Ada Marlow'])
  expect(await texts({ speaker: 'ada-marlow', from: '2019-03-02' })).toEqual(['Ada Marlow'])
  expect(await texts({ from: '2022' })).toEqual([])
})

test('an article that names no publisher has no line', async () => {
  const { publisher: _, ...article } = ARTICLE
  const store = await openSqlite(':memory:')
  await store.saveArticles([articleRecord('a', { article, isEntry: false }, extract(article))])
  expect(await exported(store)).toEqual([undefined, undefined, undefined])
})
