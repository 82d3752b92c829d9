import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { type TestDatabase, engines } from './engines.ts'

const BOT = 123_456
const AT = Temporal.Instant.from('2026-11-24T12:00:00Z')
const update = (id: number) => ({ id, body: `{"update_id":${id}}` })

describe.each(engines)('the inbox in $engine', ({ createDatabase }) => {
  let database: TestDatabase
  let store: Store

  beforeEach(async () => {
    database = createDatabase()
    store = await database.open()
  })
  afterEach(async () => {
    await store.close()
    database.remove()
  })

  test('tells what is new, for each bot', async () => {
    expect(await store.receiveUpdates(BOT, [], AT)).toEqual([])
    expect(await store.receiveUpdates(BOT, [update(1), update(2)], AT)).toEqual([1, 2])
    expect(await store.receiveUpdates(BOT, [update(2), update(3)], AT)).toEqual([3])
    expect(await store.receiveUpdates(BOT + 1, [update(2)], AT)).toEqual([2])
  })

  test('keeps what is not handled, in order, over a restart', async () => {
    await store.receiveUpdates(BOT, [update(3), update(1), update(2)], AT)
    await store.markHandled(BOT, [1])
    await store.close()
    store = await database.open()
    expect(await store.unhandledUpdates(BOT)).toEqual([
      { ...update(2), sends: 0, starts: 1 },
      { ...update(3), sends: 0, starts: 1 },
    ])
    expect(await store.unhandledUpdates(BOT + 1)).toEqual([])
    expect(await store.unhandledUpdates(BOT)).toMatchObject([{ starts: 2 }, { starts: 2 }])
  })

  test('counts what may have been sent', async () => {
    await store.receiveUpdates(BOT, [update(1)], AT)
    expect(await store.noteSend(BOT, 1, 1)).toBe(1)
    expect(await store.noteSend(BOT, 1, 1)).toBe(2)
    expect(await store.noteSend(BOT, 1, -1)).toBe(1)
    expect(await store.noteSend(BOT, 2, 1)).toBe(0)
    expect(await store.unhandledUpdates(BOT)).toMatchObject([{ sends: 1 }])
  })

  test('knows a handled update until it is forgotten, and nothing of what it said', async () => {
    await store.receiveUpdates(BOT, [update(1)], AT)
    await store.markHandled(BOT, [1])
    expect(await store.receiveUpdates(BOT, [update(1)], AT)).toEqual([])
    expect(await store.unhandledUpdates(BOT)).toEqual([])
    await store.forgetUpdates(AT)
    expect(await store.receiveUpdates(BOT, [update(1)], AT)).toEqual([])
    await store.forgetUpdates(AT.add({ seconds: 1 }))
    expect(await store.receiveUpdates(BOT, [update(1)], AT)).toEqual([1])
  })
})
