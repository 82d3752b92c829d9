import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import { interestKeys } from '../../src/search/interest.ts'
import type { NewSubscription } from '../../src/store/following.ts'
import type { Store } from '../../src/store/store.ts'
import { keysOfSpeakersTopics } from '../../src/store/sqlite/migrations/034-keys-of-speakers-topics.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines, openSqlite } from './engines.ts'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')

/** Following everything about a word. */
function about(asked: string, chat: number, thread = 0): NewSubscription {
  const interest = { speakers: [], topic: [{ asked, same: [asked], people: [] }] }
  const schedule = { kind: 'daily' as const }
  return { chat, thread, interest, keys: [`#${asked}`], schedule, dueAt: NOON }
}

describe.each(engines)('following in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  const followed = async (chat: number) =>
    (await store.subscriptions(chat)).map(({ interest, thread }) => [
      interest.topic[0]?.asked,
      thread,
    ])

  test('what is followed twice is one subscription, also after a restart', async () => {
    await store.follow(about('toll', 7), 50)
    await store.follow(about('toll', 7), 50)
    await store.follow(about('toll', 7, 3), 50)
    await store.close()
    store = await database.open()
    expect(await followed(7)).toEqual([
      ['toll', 0],
      ['toll', 3],
    ])
  })

  test('a chat follows so much and no more, until it stops something', async () => {
    const first = await store.follow(about('toll', 7), 2)
    await store.follow(about('ferry', 7), 2)
    expect(await store.follow(about('bridge', 7), 2)).toBe('too-many')
    if (first === 'too-many') throw new Error('not one')
    await store.unfollow(8, first.row)
    expect(await followed(7)).toHaveLength(2)
    await store.unfollow(7, first.row)
    expect(await store.follow(about('bridge', 7), 2)).not.toBe('too-many')
  })

  test('what a group follows is followed by the supergroup that it becomes', async () => {
    const clock = { zone: 'Asia/Tokyo', minute: 510 }
    await store.saveClock(-4, clock, () => NOON)
    await store.follow(about('toll', -4), 50)
    await store.follow(about('ferry', -4), 50)
    await store.follow(about('ferry', -1004), 50)
    await store.moveChat(-4, -1004)
    expect(await followed(-4)).toEqual([])
    expect((await followed(-1004)).toSorted()).toEqual([
      ['ferry', 0],
      ['toll', 0],
    ])
    expect(await store.clock(-1004)).toEqual(clock)
  })

  test('a chat that is forgotten follows nothing', async () => {
    await store.follow(about('toll', 7), 50)
    await store.follow(about('toll', 8), 50)
    await store.saveClock(7, { zone: 'Asia/Tokyo', minute: 510 }, () => NOON)
    await store.forgetUser(7)
    expect(await followed(7)).toEqual([])
    expect(await store.clock(7)).toBeUndefined()
    expect(await followed(8)).toHaveLength(1)
  })

  test('what nobody follows any more is not kept', async () => {
    const rows = async (chat: number) => (await store.subscriptions(chat)).map(({ row }) => row)
    const kept = async () =>
      (await store.interestsByKeys(['#toll', '#ferry', '#bridge'])).map(
        ({ interest }) => interest.topic[0]?.asked,
      )
    for (const chat of [7, 8, 9]) await store.follow(about('toll', chat), 2)
    for (const word of ['ferry', 'bridge']) await store.follow(about(word, 9), 2)
    expect(await kept()).toEqual(['toll', 'ferry'])
    await store.forgetUser(9)
    expect(await kept()).toEqual(['toll'])
    await store.unfollow(7, (await rows(7))[0] ?? 0)
    expect(await kept()).toEqual(['toll'])
    await store.endFollowing(8, 0)
    expect(await kept()).toEqual([])
  })

  test('another hour moves what is due, and not what is paused', async () => {
    await store.follow(about('toll', 7), 50)
    const paused = await store.follow(about('ferry', 7), 50)
    if (paused !== 'too-many') await store.schedule(7, paused.row, 'paused')
    const later = NOON.add({ hours: 3 })
    await store.saveClock(7, { zone: 'UTC', minute: 900 }, () => later)
    expect((await store.subscriptions(7)).map(({ dueAt, isPaused }) => [isPaused, dueAt])).toEqual([
      [false, later],
      [true, undefined],
    ])
  })
})

test('what a speaker says on a topic, followed before it was found by both, is found by both', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const speakers = [
    { id: 'ada', name: 'Ada Marlow' },
    { id: 'viktor', name: 'Viktor Sokolov' },
  ]
  const topic = [
    { asked: 'toll', same: ['toll', 'charg'], people: [] },
    { asked: 'old harbour', same: ['old harbour', 'port'], people: [] },
  ]
  const interest = { speakers, topic }
  const subscription = { ...about('toll', 7), interest, keys: ['@ada', '@viktor'] }
  const before = await openSqlite(path)
  await before.follow(subscription, 50)
  await before.close()
  const db = new DatabaseSync(path)
  db.exec('DROP INDEX subscription_asleep')
  db.exec(keysOfSpeakersTopics)
  db.close()
  const store = await openSqlite(path)
  const found = async (...keys: string[]) => (await store.interestsByKeys(keys)).length
  expect(await found('@ada', '@viktor', '#old')).toBe(0)
  const keys = interestKeys(interest)
  expect(keys).toContain('@viktor #old')
  for (const key of keys) expect([key, await found(key)]).toEqual([key, 1])
  await store.close()
})
