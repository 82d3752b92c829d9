import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article } from './records.ts'

describe.each(engines)('statements that share words in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
    await store.saveArticles([
      article({ key: 'a', says: ['The ambassador praised the harbour and the brook.'] }),
      article({ key: 'b', says: ['The harbour is closed.', 'The brook is closed.'] }),
      article({ key: 'c', says: ['Nothing of that.'], title: 'Harbour and brook' }),
    ])
  })

  const alike = async (...windows: readonly (readonly [stems: string, limit: number])[]) => {
    const found = await store.findSharing({
      windows: windows.map(([stems, limit]) => ({
        limit,
        stems: stems.split(' ').map((stem) => ({ stem, weight: stem === 'brook' ? 2 : 1 })),
      })),
    })
    return found.map(({ passage }) => passage)
  }

  test('those with most of the weight in their passage come first', async () => {
    expect(await alike(['harbour brook cheese', 9])).toEqual([
      'The ambassador praised the harbour and the brook.',
      'The brook is closed.',
      'The harbour is closed.',
    ])
    expect(await alike(['harbour brook', 1])).toHaveLength(1)
  })

  test('every window finds its own, each statement once', async () => {
    expect(await alike(['brook', 1], ['harbour', 2])).toEqual([
      'The brook is closed.',
      'The harbour is closed.',
      'The ambassador praised the harbour and the brook.',
    ])
  })

  test('nothing is like what nobody said', async () => {
    expect(await alike(['cheese', 9], ['" NEAR *', 9])).toEqual([])
    expect(await store.findSharing({ windows: [] })).toEqual([])
  })

  test('a withdrawn statement is found no more', async () => {
    await store.saveArticles([article({ key: 'b', says: ['The harbour is closed.'] })])
    expect(await alike(['brook', 9])).toEqual(['The ambassador praised the harbour and the brook.'])
  })
})
