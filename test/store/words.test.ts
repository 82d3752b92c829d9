import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article } from './records.ts'

describe.each(engines)('words in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
    await store.saveArticles([
      article({ key: 'a', says: ['The ambassador praised the harbour.', 'Harbours, harbour!'] }),
      article({ key: 'b', says: ['An ambassador in 2016.'], title: 'Embassy row' }),
      article({ key: 'c', says: [{ text: 'Посол уехал.', by: 'Виктор Соколов' }] }),
    ])
  })

  const similar = async (word: string, limit = 5) =>
    (await store.similarWords('topic', word, limit)).map(({ word: found }) => found)

  test('a stem is counted once for each statement that has it', async () => {
    const counts = await store.stemCounts([
      'harbour',
      'ambassador',
      'embassi',
      'пос',
      'cheese',
      'harbour',
    ])
    expect(Object.fromEntries(counts)).toMatchObject({ harbour: 2, ambassador: 2, embassi: 1 })
    expect(counts.has('cheese')).toBe(false)
    expect(await store.stemCounts([])).toEqual(new Map())
  })

  test('a misspelt word finds the words that look like it, the likeliest first', async () => {
    expect((await similar('embassador'))[0]).toBe('ambassador')
    expect((await similar('harbuor'))[0]).toBe('harbour')
    expect((await similar('harbor'))[0]).toBe('harbour')
    expect((await similar('посел'))[0]).toBe('посол')
    expect(await similar('embassador', 1)).toHaveLength(1)
    expect(await store.similarWords('topic', 'ambasador', 1)).toEqual([
      { word: 'ambassador', count: 2 },
    ])
  })

  test('words of names are a vocabulary of their own', async () => {
    expect(await store.similarWords('name', 'sokolof', 5)).toEqual([{ word: 'sokolov', count: 1 }])
    expect(await similar('sokolof')).toEqual([])
  })

  test('numbers are right as they stand, and what is no word is like none', async () => {
    expect(await similar('2017')).toEqual([])
    for (const oddity of ['', '"', '%', '\0', 'x'.repeat(10_000)]) {
      expect(await similar(oddity)).toEqual([])
    }
  })

  test('a word that no statement has any more is forgotten', async () => {
    await store.saveArticles([article({ key: 'b', says: [] })])
    expect(await similar('embasy')).not.toContain('embassy')
    expect(await store.stemCounts(['embassi', 'ambassador'])).toEqual(new Map([['ambassador', 1]]))
  })
})
