import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementQuery } from '../../src/store/statement-query.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestDatabase, engines } from './engines.ts'
import { article, passages, saidOn } from './records.ts'

const HARBOUR = 'The harbour opens in spring.'
const FERRY = 'A ferry that nobody takes is a monument.'
const UNION = 'The union of European ports wants ferries.'
const YEARLESS = 'The lighthouse stays dark.'
const UNDATED = 'The lighthouse keeper left.'
const MONTH = 'The toll rises in Мае.'
const TOM = 'No harbour for Ellery, said O’Neill.'

describe.each(engines)('finding statements in $engine', ({ createDatabase }) => {
  let database: TestDatabase
  let store: Store

  beforeAll(async () => {
    database = createDatabase()
    store = await database.open()
    await store.saveArticles([
      article({ key: '1', says: [HARBOUR], published: '2019-03-10', title: 'Dredging begins' }),
      article({
        key: '2',
        says: [{ text: FERRY, saidOn: saidOn('2021-06-10'), role: 'Harbour Minister' }],
        published: '2021-06-12',
      }),
      article({ key: '3', says: [UNION], published: '2021', topic: 'fisheries' }),
      article({ key: '4', says: [YEARLESS], published: '--05-31' }),
      article({ key: '5', says: [UNDATED] }),
      article({ key: '6', says: [MONTH], published: '2021-02' }),
      article({ key: '7', says: [{ text: TOM, by: 'Tom Marlow' }], published: '2021-05-05' }),
    ])
  })
  afterAll(async () => {
    await store.close()
    database.remove()
  })

  const found = async (query: Partial<StatementQuery>) =>
    passages(await store.findStatements({ limit: 100, ...query }))
  const inOrder = async (query: Partial<StatementQuery>) =>
    (await store.findStatements({ limit: 100, ...query })).map(({ passage }) => passage)
  const ada = { id: 'ada-marlow' }
  const tom = { id: 'tom-marlow' }

  test('every group of stems is met by one of its stems', async () => {
    expect(await found({ stems: [['harbour']] })).toEqual([FERRY, TOM, HARBOUR].toSorted())
    expect(
      await found({
        stems: [
          ['harbour', 'toll'],
          ['spring', 'ма'],
        ],
      }),
    ).toEqual([HARBOUR, MONTH])
    expect(await found({ stems: [['harbour'], ['toll']] })).toEqual([])
  })

  test('stems are looked for in passage, title, topic label and role', async () => {
    expect(await found({ stems: [['dredg']] })).toEqual([HARBOUR])
    expect(await found({ stems: [['fisheri']] })).toEqual([UNION])
    expect(await found({ stems: [['minist']] })).toEqual([FERRY])
    expect(await found({ stems: [["o'neil"], ['elleri']] })).toEqual([TOM])
  })

  test('a stem of several words is met by these words in a row', async () => {
    expect(await found({ stems: [['european port']] })).toEqual([UNION])
    expect(await found({ stems: [['port european']] })).toEqual([])
  })

  test('what is not a word meets nothing and breaks nothing', async () => {
    const oddities = [
      '',
      '"',
      '""',
      '*',
      'AND',
      ') OR (',
      '-',
      '#1',
      "'",
      '\0',
      '\uD800',
      '(',
      'speaker:',
    ]
    for (const stem of oddities) expect(await found({ stems: [[stem]] })).toEqual([])
    expect(await found({ stems: [['"', 'harbour']] })).toHaveLength(3)
    expect(await found({ stems: [[]] })).toEqual([])
    const many = Array.from({ length: 1_000 }, (_, index) => `word${index}`)
    expect(await found({ stems: [[...many, 'harbour']] })).toHaveLength(3)
    expect(await found({ stems: many.map((word) => [word, 'harbour']) })).toHaveLength(3)
  })

  test('only the speakers asked for are found, each within the days given', async () => {
    expect(await found({ speakers: [tom] })).toEqual([TOM])
    expect(await found({ speakers: [tom], stems: [['harbour']] })).toEqual([TOM])
    expect(await found({ speakers: [] })).toEqual([])
    expect(await found({ speakers: [{ id: 'nobody' }] })).toEqual([])
    expect(await found({ speakers: [ada, tom] })).toHaveLength(7)
    const term = { ...ada, from: '2021-06' }
    expect(await found({ speakers: [term, tom] })).toEqual([FERRY, TOM, UNION].toSorted())
    expect(await found({ speakers: [term, tom], stems: [['harbour']] })).toEqual([FERRY, TOM])
    expect(await found({ speakers: [{ ...ada, until: '2019' }] })).toEqual([HARBOUR])
    expect(
      await found({ speakers: [{ ...ada, from: '2021-02-28', until: '2021-03-01' }] }),
    ).toEqual([MONTH, UNION].toSorted())
  })

  test('a period holds what lies in it whole, by the day said, else published', async () => {
    expect(await found({ from: '2021-06-10', until: '2021-06-11' })).toEqual([FERRY])
    expect(await found({ from: '2021-06-12', until: '2021-06-13' })).toEqual([])
    expect(await found({ from: '2021-02-01', until: '2021-02-28' })).toEqual([MONTH])
    expect(await found({ from: '2021-02-02', until: '2021-02-28' })).toEqual([])
    expect(await found({ from: '2021-01-01', until: '2021-12-31' })).toEqual(
      [FERRY, UNION, MONTH, TOM].toSorted(),
    )
    expect(await found({ until: '2020-01-01', stems: [['harbour']] })).toEqual([HARBOUR])
  })

  test('a date without a year, or none, lies in no period and no term', async () => {
    expect(await found({ stems: [['lighthous']] })).toEqual([UNDATED, YEARLESS])
    expect(await found({ stems: [['lighthous']], from: '0001-01-01' })).toEqual([])
    expect(await found({ stems: [['lighthous']], until: '9999-12-31' })).toEqual([])
    expect(await found({ stems: [['lighthous']], speakers: [{ ...ada, from: '0001' }] })).toEqual(
      [],
    )
    expect(await found({ stems: [['lighthous']], speakers: [ada] })).toHaveLength(2)
  })

  test('without stems the newest come first and those without a day last', async () => {
    const all = await inOrder({})
    expect(all.slice(0, 5)).toEqual([UNION, FERRY, TOM, MONTH, HARBOUR])
    expect(all.slice(5).toSorted()).toEqual([UNDATED, YEARLESS])
    expect(await inOrder({ speakers: [tom, ada], limit: 3 })).toEqual([UNION, FERRY, TOM])
    expect(await inOrder({ speakers: [ada], until: '2021-06-30', limit: 2 })).toEqual([
      FERRY,
      MONTH,
    ])
  })

  test('no more than the limit are found', async () => {
    expect(await found({ stems: [['harbour']], limit: 2 })).toHaveLength(2)
    expect(await found({ limit: 0 })).toEqual([])
  })

  test('speakers are counted, most statements first', async () => {
    const count = async (query: Partial<StatementQuery>) =>
      (await store.countBySpeaker({ limit: 10, ...query })).map(
        ({ speaker, statements }) => `${speaker.name} ${statements}`,
      )
    expect(await count({})).toEqual(['Ada Marlow 6', 'Tom Marlow 1'])
    expect(await count({ limit: 1 })).toEqual(['Ada Marlow 6'])
    expect(await count({ stems: [['harbour']] })).toEqual(['Ada Marlow 2', 'Tom Marlow 1'])
    expect(await count({ stems: [['harbour']], from: '2021-01-01' })).toEqual([
      'Ada Marlow 1',
      'Tom Marlow 1',
    ])
    expect(await count({ from: '2021-01-01' })).toEqual(['Ada Marlow 3', 'Tom Marlow 1'])
    expect(await count({ speakers: [tom] })).toEqual(['Tom Marlow 1'])
    expect(await count({ speakers: [{ ...ada, from: '2021-06' }], stems: [['harbour']] })).toEqual([
      'Ada Marlow 1',
    ])
    expect(await count({ stems: [['cheese']] })).toEqual([])
    expect(await count({ stems: [[]] })).toEqual([])
  })
})
