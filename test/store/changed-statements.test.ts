import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article, passages } from './records.ts'

describe.each(engines)('changed statements in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  const everything = () => store.findStatements({ limit: 100 })
  const save = async (key: string, ...says: Parameters<typeof article>[0]['says']) => {
    const [saved] = await store.saveArticles([article({ key, says, published: '2021-05-04' })])
    return saved
  }
  const idOf = async (passage: string) =>
    (await everything()).find((statement) => statement.passage === passage)?.id ?? 'none'

  test('nearly the same words at the same place are the changed statement, and each knows the other', async () => {
    await save('a', 'The ferry sails.', 'The toll rises by five cents.', 'The bridge stays.')
    const five = await idOf('The toll rises by five cents.')
    const saved = await save(
      'a',
      'The ferry sails.',
      'The toll rises by six cents.',
      'The bridge stays.',
    )
    expect(saved).toEqual({ outcome: 'changed', statements: 3, changed: 1, withdrawn: 0 })
    const six = await idOf('The toll rises by six cents.')
    expect(await store.statement(five)).toMatchObject({
      passage: 'The toll rises by five cents.',
      state: 'changed',
      changedTo: six,
    })
    expect(await store.statement(six)).toMatchObject({
      state: 'current',
      changedFrom: five,
      fate: 'changed',
    })
    expect(passages(await everything())).toEqual([
      'The bridge stays.',
      'The ferry sails.',
      'The toll rises by six cents.',
    ])
  })

  test('other words, another speaker or another place make it withdrawn', async () => {
    const [first, toll, last] = ['It rains.', 'The toll rises by five cents.', 'It snows.']
    await save('words', toll)
    const id = await idOf(toll)
    await save('words', 'The ferry sails at noon on Mondays.')
    expect(await store.statement(id)).toMatchObject({ state: 'withdrawn' })

    await save('speaker', first, toll, last)
    await save('speaker', first, { text: 'The toll rises by six cents.', by: 'Tom Marlow' }, last)
    expect(await store.statement(id)).toMatchObject({ state: 'withdrawn' })

    await save('place', toll, first, last)
    await save('place', first, last, 'The toll rises by six cents.')
    expect((await store.statement(id))?.changedTo).toBeUndefined()
  })

  test('an old id leads over several changes, and a change back leads to the first', async () => {
    await save('a', 'The toll rises by five cents.')
    const five = await idOf('The toll rises by five cents.')
    await save('a', 'The toll rises by six cents.')
    const six = await idOf('The toll rises by six cents.')
    await save('a', 'The toll rises by seven cents.')
    const seven = await idOf('The toll rises by seven cents.')
    expect(await store.statement(five)).toMatchObject({ state: 'changed', changedTo: seven })
    expect(await store.statement(six)).toMatchObject({ state: 'changed', changedTo: seven })

    await save('a', 'The toll rises by five cents.')
    expect(await store.statement(five)).toMatchObject({ state: 'current', changedFrom: seven })
    expect(await store.statement(six)).toMatchObject({ state: 'changed', changedTo: five })
    await save('a')
    expect(await store.statement(six)).toMatchObject({ state: 'withdrawn' })
  })

  test('a statement that another article still prints stays, whatever one article makes of it', async () => {
    await save('a', 'The toll rises by five cents.')
    await save('b', 'The toll rises by five cents.')
    const five = await idOf('The toll rises by five cents.')
    await save('a', 'The toll rises by six cents.')
    expect(await store.statement(five)).toMatchObject({ state: 'current' })
    expect(passages(await everything())).toHaveLength(2)
    await save('b')
    expect(await store.statement(five)).toMatchObject({
      state: 'changed',
      changedTo: await idOf('The toll rises by six cents.'),
    })
  })

  test('a thousand statements that all changed are matched one to one', async () => {
    const numbered = (word: string) =>
      Array.from({ length: 1000 }, (_, index) => `The toll ${word} on day ${index} of the year.`)
    await save('a', ...numbered('rises'))
    expect(await save('a', ...numbered('falls'))).toMatchObject({ changed: 1000, withdrawn: 0 })
  })
})
