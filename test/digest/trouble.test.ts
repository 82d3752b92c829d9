import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Digests, type DigestsOptions, createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import type { Store } from '../../src/store/store.ts'
import type { BulkOutcome, Reach } from '../../src/telegram/bulk-sender.ts'
import { type World, MARLOW, createWorld } from './world.ts'

/** A process that sends the world's digests. */
function start(world: World, options: Partial<DigestsOptions>): Digests {
  return createDigests({
    store: world.store,
    log: createLog({ level: 'silent', secrets: [] }),
    now: () => world.now,
    clock: defaultClock('UTC'),
    language: 'en',
    second: 1,
    send: async () => ({ outcome: 'sent', message: 1 }),
    ...options,
  })
}

/** The store with one of its methods replaced. */
function storeWith<Name extends keyof Store>(store: Store, name: Name, method: Store[Name]): Store {
  return new Proxy(store, {
    get: (target, key) => (key === name ? method : Reflect.get(target, key)),
  })
}

const forever = () => new AbortController().signal
const pass = (world: World, seconds: number) => {
  world.now = world.now.add({ seconds })
}

/** Lets what is ready run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await setTimeout(1)
}

async function withDue(chats: number): Promise<World> {
  const world = await createWorld()
  for (let chat = 1; chat <= chats; chat += 1) await world.follow({ chat, speaker: MARLOW })
  await world.ingest({ says: ['The ferry is late.'] })
  pass(world, 3600)
  return world
}

describe('two processes', () => {
  test('one keeps the lease for as long as it composes, and sends meanwhile', async () => {
    await using world = await withDue(350)
    const { store } = world
    const other = start(world, {})
    let claimed = 0
    const enqueue: Store['enqueue'] = async (holder, ...composed) => {
      await store.enqueue(holder, ...composed)
      pass(world, 29)
      await other.prepare()
      claimed += (await store.claimDispatches(holder, world.now, 1)).length
    }
    await start(world, { store: storeWith(store, 'enqueue', enqueue) }).prepare()
    expect(claimed).toBe(4)
  })

  test('one keeps the lease while it sends, though composing has come to a stop', async () => {
    await using world = await withDue(1)
    const { store } = world
    const sent: string[] = []
    const [arrives, looks] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let isStopped = false
    const dueFollowers: Store['dueFollowers'] = async (...due) => {
      if (isStopped) await looks.promise
      return store.dueFollowers(...due)
    }
    const first = start(world, {
      store: storeWith(store, 'dueFollowers', dueFollowers),
      async send() {
        sent.push('first')
        await arrives.promise
        return { outcome: 'sent', message: 1 }
      },
    })
    await first.prepare()
    isStopped = true
    const preparing = first.prepare()
    pass(world, 29)
    const delivering = first.deliver(forever())
    await settle()
    pass(world, 2)
    const second = start(world, {
      async send() {
        sent.push('second')
        return { outcome: 'sent', message: 2 }
      },
    })
    await second.prepare()
    await second.deliver(forever())
    arrives.resolve()
    looks.resolve()
    await Promise.all([preparing, delivering])
    expect(sent).toEqual(['first'])
  })

  test('what one learns too late of a message is no word on the attempt of the other', async () => {
    await using world = await withDue(1)
    const sent: string[] = []
    const open: PromiseWithResolvers<BulkOutcome>[] = []
    const process = (name: string) =>
      start(world, {
        async send() {
          sent.push(name)
          open.push(Promise.withResolvers())
          return (await open.at(-1)?.promise) ?? { outcome: 'unknown' }
        },
      })
    const [first, second] = [process('first'), process('second')]
    await first.prepare()
    const firstDelivers = first.deliver(AbortSignal.any([]))
    await settle()
    // It is silent, as a process is that was stopped.
    await world.store.holdLease('nobody', world.now.add({ seconds: 31 }), world.now)
    pass(world, 31)
    await second.prepare()
    const secondDelivers = second.deliver(forever())
    await settle()
    expect(sent).toEqual(['first', 'second'])
    open[0]?.resolve({ outcome: 'unsent' })
    await settle()
    pass(world, 11)
    await settle()
    open[1]?.resolve({ outcome: 'sent', message: 2 })
    await Promise.all([firstDelivers, secondDelivers])
    pass(world, 11)
    await second.prepare()
    await second.deliver(forever())
    expect(sent).toEqual(['first', 'second'])
    expect(await world.store.outboxFigures(world.now.subtract({ hours: 1 }))).toMatchObject({
      waiting: 0,
      sent: 1,
    })
  })

  test('that a message has arrived is believed of whoever sent it', async () => {
    await using world = await withDue(1)
    const { store } = world
    await start(world, {}).prepare()
    await store.holdLease('killed', world.now.add({ minutes: 1 }), world.now.add({ minutes: 2 }))
    const [claimed] = await store.claimDispatches('killed', world.now, 1)
    pass(world, 180)
    await store.holdLease('next', world.now, world.now.add({ minutes: 1 }))
    expect(await store.claimDispatches('next', world.now, 1)).toMatchObject([{ claim: 2 }])
    if (claimed)
      await store.settleDispatch(claimed, { outcome: 'sent', message: 1, shows: [] }, world.now)
    await store.holdLease('last', world.now.add({ minutes: 2 }), world.now.add({ minutes: 9 }))
    expect(await store.claimDispatches('last', world.now, 1)).toEqual([])
  })
})

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
    // The one that waited, and one for what came since, in which a line tells of the second; alerts come one by one.
    expect(sent.filter((text) => text.startsWith('1:'))).toEqual([
      '1: Point 1',
      '1: Point 4, Point 3',
    ])
    expect(sent.filter((text) => text.startsWith('2:'))).toHaveLength(4)
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
