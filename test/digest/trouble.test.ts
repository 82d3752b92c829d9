import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Reach } from '../../src/telegram/bulk-sender.ts'
import { forever, pass, start, storeWith, withDue } from './processes.ts'
import { MARLOW, createWorld } from './world.ts'

test('others have their turn while much is matched and composed', async () => {
  await using world = await withDue(350)
  let turns = 0
  const turning = setInterval(() => (turns += 1), 0)
  await start(world, {}).prepare()
  clearInterval(turning)
  expect(turns).toBeGreaterThan(1)
})

describe('a message', () => {
  test('is not lost on a wrong token: nothing more is sent until Telegram knows the bot', async () => {
    await using world = await withDue(40)
    const asked: Reach[] = []
    let isKnown = true
    let sent = 0
    const digests = start(world, {
      async reach() {
        asked.push(isKnown ? { reach: 'there' } : { reach: 'denied', why: '401 Unauthorized' })
        return asked.at(-1) ?? { reach: 'away' }
      },
      async send() {
        sent += 1
        isKnown &&= sent > 10
        return isKnown
          ? { outcome: 'sent', message: sent }
          : { outcome: 'denied', why: '401 Unauthorized' }
      },
    })
    await digests.prepare()
    for (let minute = 0; minute < 30; minute += 1) {
      await digests.deliver(forever())
      pass(world, 60)
    }
    expect(sent).toBe(25)
    expect(asked.length).toBeLessThan(15)
    isKnown = true
    sent = 100
    pass(world, 300)
    await digests.prepare()
    await digests.deliver(forever())
    expect(sent).toBe(140)
  })

  test('is not tried at all before Telegram has said once that it knows the bot', async () => {
    await using world = await withDue(3)
    let sent = 0
    const digests = start(world, {
      reach: async () => ({ reach: 'denied', why: '401 Unauthorized' }),
      async send() {
        sent += 1
        return { outcome: 'sent', message: 1 }
      },
    })
    await digests.prepare()
    await digests.deliver(forever())
    expect(sent).toBe(0)
  })

  test('is not given up in an outage in which nobody knows what arrives', async () => {
    await using world = await withDue(200)
    let [isOut, asked] = [true, 0]
    const arrived = new Set<number>()
    const digests = start(world, {
      async reach() {
        asked += 1
        // The way is there once, and then no more.
        return { reach: isOut && asked > 1 ? 'away' : 'there' }
      },
      async send({ chat }) {
        if (isOut) return { outcome: 'unknown' }
        arrived.add(chat)
        return { outcome: 'sent', message: 1 }
      },
    })
    await digests.prepare()
    for (let minute = 0; minute < 60; minute += 1) {
      await digests.prepare()
      await digests.deliver(forever())
      pass(world, 60)
    }
    isOut = false
    for (let minute = 0; minute < 10; minute += 1) {
      pass(world, 60)
      await digests.prepare()
      await digests.deliver(forever())
    }
    expect(arrived.size).toBe(200)
  })

  test('is one when Telegram comes back after days, not one for each day', async () => {
    await using world = await createWorld()
    await world.follow({ chat: 1, speaker: MARLOW })
    await world.follow({ chat: 2, speaker: MARLOW, schedule: { kind: 'at-once' } })
    let isOut = true
    const sent: string[] = []
    const digests = start(world, {
      reach: async () => ({ reach: isOut ? 'away' : 'there' }),
      async send({ chat }, { text }) {
        sent.push(`${chat}: ${text.match(/Point \d/g)?.join(', ')}`)
        return { outcome: 'sent', message: sent.length }
      },
    })
    const live = async () => {
      await digests.prepare()
      await digests.deliver(forever())
    }
    for (let day = 1; day <= 4; day += 1) {
      await world.ingest({ says: [`Point ${day} is the toll.`] })
      pass(world, 3600)
      await live()
      pass(world, 23 * 3600)
      await live()
    }
    isOut = false
    pass(world, 600)
    await live()
    await live()
    // What waited and what came since is one; a line in it tells of what is more than two days late.
    expect(sent.filter((text) => text.startsWith('1:'))).toEqual(['1: Point 4, Point 3, Point 2'])
    expect(sent.filter((text) => text.startsWith('2:'))).toEqual(['2: Point 4, Point 3'])
  })

  test('whose end could not be stored is stored later, and silences its chat no longer', async () => {
    await using world = await createWorld()
    const { store } = world
    let failures = 0
    const settleDispatch: Store['settleDispatch'] = async (...ended) => {
      failures += 1
      if (failures < 3) throw new Error('the database is locked')
      return store.settleDispatch(...ended)
    }
    let sent = 0
    const digests = start(world, {
      store: storeWith(store, 'settleDispatch', settleDispatch),
      async send() {
        sent += 1
        return { outcome: 'sent', message: sent }
      },
    })
    await world.follow({ chat: 1, speaker: MARLOW })
    for (let day = 1; day <= 5; day += 1) {
      await world.ingest({ says: [`Point ${day} is the toll.`] })
      pass(world, 24 * 3600)
      await digests.prepare()
      await digests.deliver(forever())
      await digests.deliver(forever())
    }
    expect(sent).toBe(5)
  })

  test('into a topic that was deleted ends what the topic follows, and nothing else', async () => {
    await using world = await createWorld()
    await world.follow({ chat: 1, speaker: MARLOW })
    await world.follow({ chat: 1, thread: 5, speaker: MARLOW })
    world.answers = ({ thread }) =>
      thread === 5 ? { outcome: 'topic-gone' } : { outcome: 'sent', message: 1 }
    for (let day = 1; day <= 3; day += 1) {
      await world.ingest({ says: [`Point ${day} is the toll.`] })
      pass(world, 24 * 3600)
      await world.run()
    }
    expect(world.sent.map(({ thread }) => thread)).toEqual([0, 5, 0, 0])
    expect((await world.store.subscriptions(1)).map(({ thread }) => thread)).toEqual([0])
  })
})
