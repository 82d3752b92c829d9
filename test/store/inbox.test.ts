import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'

const BOT = 123_456
const AT = Temporal.Instant.from('2026-11-24T12:00:00Z')
const BY = { holder: 'first', at: AT }
const update = (id: number) => ({ id, body: `{"update_id":${id}}` })

describe.each(engines)('the inbox in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  test('tells what is new, for each bot', async () => {
    expect(await store.receiveUpdates(BOT, [], BY)).toEqual([])
    expect(await store.receiveUpdates(BOT, [update(1), update(2)], BY)).toEqual([1, 2])
    expect(await store.receiveUpdates(BOT, [update(2), update(3)], BY)).toEqual([3])
    expect(await store.receiveUpdates(BOT + 1, [update(2)], BY)).toEqual([2])
  })

  test('gives the next run what is not handled, in order', async () => {
    await store.receiveUpdates(BOT, [update(3), update(1), update(2)], BY)
    await store.markHandled(BOT, [1])
    await store.close()
    store = await database.open()
    expect(await store.takeUpdates(BOT, hold('second'))).toEqual([
      { ...update(2), sends: 0, starts: 1 },
      { ...update(3), sends: 0, starts: 1 },
    ])
    expect(await store.takeUpdates(BOT + 1, hold('second'))).toEqual([])
    await store.leaveUpdates('second')
    expect(await store.takeUpdates(BOT, hold('third'))).toMatchObject([
      { starts: 2 },
      { starts: 2 },
    ])
  })

  test('gives nothing of what a living run handles, and all of it when that has ended', async () => {
    expect(await store.takeUpdates(BOT, hold('first'))).toEqual([])
    await store.receiveUpdates(BOT, [update(1), update(2)], BY)
    expect(await store.takeUpdates(BOT, hold('second'))).toEqual([])
    expect(await store.updatesElsewhere(BOT, 'second')).toEqual([update(1), update(2)])
    expect(await store.updatesElsewhere(BOT, 'first')).toEqual([])
    await store.markHandled(BOT, [1])
    expect(await store.updatesElsewhere(BOT, 'second')).toEqual([update(2)])
    // As long as it says so now and then.
    await store.takeUpdates(BOT, hold('first', AT.add({ seconds: 9 })))
    expect(await store.takeUpdates(BOT, hold('second', AT.add({ seconds: 18 })))).toEqual([])
    expect(await store.takeUpdates(BOT, hold('second', AT.add({ seconds: 19 })))).toMatchObject([
      update(2),
    ])
    expect(await store.updatesElsewhere(BOT, 'first')).toEqual([update(2)])
    const isEnded = (holder: string) => holder === 'second'
    const third = { ...hold('third', AT.add({ seconds: 19 })), isEnded }
    expect(await store.takeUpdates(BOT, third)).toMatchObject([update(2)])
  })

  test('reads what an update says until it is handled', async () => {
    await store.receiveUpdates(BOT, [update(1)], BY)
    expect(await store.updateBody(BOT, 1)).toBe(update(1).body)
    await store.markHandled(BOT, [1])
    expect(await store.updateBody(BOT, 1)).toBeUndefined()
    expect(await store.updateBody(BOT, 2)).toBeUndefined()
  })

  test('counts what may have been sent', async () => {
    await store.receiveUpdates(BOT, [update(1)], BY)
    expect(await store.noteSend(BOT, 1, 1)).toBe(1)
    expect(await store.noteSend(BOT, 1, 1)).toBe(2)
    expect(await store.noteSend(BOT, 1, -1)).toBe(1)
    expect(await store.noteSend(BOT, 2, 1)).toBe(0)
    expect(await store.takeUpdates(BOT, hold('second'))).toMatchObject([{ sends: 1 }])
  })

  test('knows a handled update until it is forgotten, and nothing of what it said', async () => {
    await store.receiveUpdates(BOT, [update(1)], BY)
    await store.markHandled(BOT, [1])
    expect(await store.receiveUpdates(BOT, [update(1)], BY)).toEqual([])
    expect(await store.takeUpdates(BOT, hold('second'))).toEqual([])
    await store.forgetUpdates(AT)
    expect(await store.receiveUpdates(BOT, [update(1)], BY)).toEqual([])
    await store.forgetUpdates(AT.add({ seconds: 1 }))
    expect(await store.receiveUpdates(BOT, [update(1)], BY)).toEqual([1])
  })
})

function hold(holder: string, now = AT) {
  return { holder, now, until: now.add({ seconds: 10 }), isEnded: () => false }
}
