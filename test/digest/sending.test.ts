import { describe, expect, test } from 'vitest'
import type { BulkOutcome } from '../../src/telegram/bulk-sender.ts'
import { forever, pass, settle, start, storeWith, withDue } from './processes.ts'
import { type World, MARLOW, createWorld } from './world.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('sending', () => {
  async function withDigests(...chats: number[]): Promise<World> {
    const world = await createWorld()
    for (const chat of chats) await world.follow({ chat, speaker: MARLOW })
    await world.ingest({ says: ['The ferry is late.'] })
    world.now = at('2026-11-24T09:00:00Z')
    return world
  }

  test('repeats what may have arrived once, and never again', async () => {
    await using world = await withDigests(7)
    world.answers = () => ({ outcome: 'unknown' })
    for (let round = 0; round < 4; round += 1) {
      await world.run()
      world.now = world.now.add({ minutes: 1 })
    }
    expect(world.sent).toHaveLength(2)
  })

  test('lets a minute pass before that, in which others are sent', async () => {
    await using world = await withDigests(7, 8)
    world.answers = ({ chat }) =>
      chat === 7 ? { outcome: 'unknown' } : { outcome: 'sent', message: 1 }
    await world.run()
    world.now = world.now.add({ seconds: 59 })
    await world.run()
    expect(world.sent.map(({ chat }) => chat)).toEqual([7, 8])
    world.now = world.now.add({ seconds: 1 })
    await world.run()
    expect(world.sent.map(({ chat }) => chat)).toEqual([7, 8, 7])
  })

  test('tells of what may not have arrived, and goes on with what comes later', async () => {
    await using world = await withDigests(7)
    world.answers = () => ({ outcome: 'unknown' })
    for (const minute of [0, 2, 4]) {
      world.now = at('2026-11-24T09:00:00Z').add({ minutes: minute })
      await world.run()
    }
    expect(await world.store.outboxFigures(at('2026-11-24T00:00:00Z'))).toMatchObject({
      waiting: 0,
      failed: 1,
    })
    world.answers = () => ({ outcome: 'sent', message: 1 })
    await world.ingest({ says: ['The bridge is closed.'] })
    world.now = at('2026-11-25T09:00:00Z')
    await world.run()
    expect(world.sent.at(-1)?.text).toContain('The bridge is closed.')
  })

  test('repeats what surely did not arrive until it does', async () => {
    await using world = await withDigests(7)
    let left = 3
    world.answers = () => (left-- > 0 ? { outcome: 'unsent' } : { outcome: 'sent', message: 1 })
    for (let round = 0; round < 6; round += 1) {
      await world.run()
      world.now = world.now.add({ minutes: 1 })
    }
    expect(world.sent).toHaveLength(4)
  })

  test('lets a chat follow nothing once it is gone, and goes with a group that moves', async () => {
    await using world = await withDigests(7, -8)
    world.answers = ({ chat }) =>
      chat === 7
        ? { outcome: 'gone' }
        : chat === -8
          ? { outcome: 'moved', chat: -1_008 }
          : { outcome: 'sent', message: 1 }
    await world.run()
    await world.run()
    expect(world.sent.map(({ chat }) => chat).toSorted()).toEqual([-1008, -8, 7])
    expect(await world.store.subscriptions(7)).toEqual([])
    expect(await world.store.subscriptions(-8)).toEqual([])
    expect(await world.store.subscriptions(-1008)).toHaveLength(1)
  })

  test('lets the chat wait that Telegram names', async () => {
    await using world = await withDigests(1, 2, 3)
    world.answers = ({ chat }) =>
      chat === 1 ? { outcome: 'busy', seconds: 60 } : { outcome: 'sent', message: 1 }
    await world.run()
    expect(world.sent.map(({ chat }) => chat)).toEqual([1, 2, 3])
    world.answers = () => ({ outcome: 'sent', message: 1 })
    await world.run()
    expect(world.sent).toHaveLength(3)
    world.now = world.now.add({ seconds: 60 })
    await world.run()
    expect(world.sent.map(({ chat }) => chat)).toEqual([1, 2, 3, 1])
  })

  test('lets all wait where Telegram says so of several in a row', async () => {
    const chats = Array.from({ length: 40 }, (_, index) => index + 1)
    await using world = await withDigests(...chats)
    world.answers = () => ({ outcome: 'busy', seconds: 60 })
    await world.run()
    expect(world.sent).toHaveLength(25)
    world.answers = () => ({ outcome: 'sent', message: 1 })
    world.now = world.now.add({ seconds: 60 })
    await world.run()
    // Those that had their turn wait behind the others now.
    const again = world.sent.slice(25).map(({ chat }) => chat)
    expect(again.toSorted((a, b) => a - b)).toEqual(chats)
  })

  test.each([
    ['a limit of hours is that of a chat, however many have one', 3600, [1, 2, 3, 4]],
    ['two limits of seconds may be those of two chats', 30, [1, 2]],
  ])('%s', async (_, seconds, limited) => {
    await using world = await withDigests(1, 2, 3, 4, 5)
    world.answers = ({ chat }) =>
      limited.includes(chat) ? { outcome: 'busy', seconds } : { outcome: 'sent', message: 1 }
    await world.store.saveClock(5, { zone: 'UTC', minute: 541 }, () => at('2026-11-24T09:00:10Z'))
    const digests = start(world, {
      async send(place, message) {
        world.sent.push({ ...place, ...message })
        return world.answers(place)
      },
    })
    for (let look = 0; look < 3; look += 1) {
      await digests.prepare()
      await digests.deliver(forever())
      pass(world, 10)
    }
    expect(world.sent.map(({ chat }) => chat)).toContain(5)
  })

  test('is done by one of two processes, and by the other when that one is silent', async () => {
    await using world = await withDigests(7)
    expect(await world.store.holdLease('other', world.now, world.now.add({ minutes: 1 }))).toBe(
      true,
    )
    await world.run()
    expect(world.sent).toEqual([])
    world.now = world.now.add({ minutes: 1 })
    await world.run()
    expect(world.sent).toHaveLength(1)
  })

  test('takes up what other processes had taken and not begun to send, however often', async () => {
    await using world = await withDigests(7)
    const { store } = world
    const first = start(world, {})
    await first.prepare()
    await first.release()
    for (const holder of ['one', 'two', 'three']) {
      world.now = world.now.add({ minutes: 2 })
      await store.holdLease(holder, world.now, world.now.add({ minutes: 1 }))
      expect(await store.claimDispatches(holder, world.now, 9)).toHaveLength(1)
    }
    world.now = world.now.add({ minutes: 2 })
    await world.run()
    expect(world.sent).toHaveLength(1)
  })

  test('takes up what another process was sending when it was killed, once', async () => {
    await using world = await withDigests(7)
    const { store } = world
    const first = start(world, {})
    await first.prepare()
    await first.release()
    for (const holder of ['killed', 'killed too']) {
      world.now = world.now.add({ minutes: 2 })
      await store.holdLease(holder, world.now, world.now.add({ minutes: 1 }))
      const claimed = await store.claimDispatches(holder, world.now, 9)
      expect(claimed).toHaveLength(1)
      for (const one of claimed) expect(await store.beginDispatch(one, world.now)).toBe(true)
    }
    world.now = world.now.add({ minutes: 2 })
    await world.run()
    expect(world.sent).toEqual([])
  })

  test('does not repeat it while one process after the other is killed', async () => {
    await using world = await withDigests(7)
    const { store } = world
    world.answers = () => ({ outcome: 'unsent' })
    await world.run()
    world.answers = () => ({ outcome: 'sent', message: 1 })
    world.now = world.now.add({ minutes: 2 })
    const claim = async (holder: string) => {
      await store.holdLease(holder, world.now, world.now)
      return store.claimDispatches(holder, world.now, 9)
    }
    const [first] = await claim('killed')
    if (first) await store.beginDispatch(first, world.now.add({ minutes: 1 }))
    for (let kill = 1; kill <= 5; kill += 1) {
      world.now = world.now.add({ seconds: 11 })
      expect(await claim(`killed too, ${kill}`)).toEqual([])
    }
    world.now = world.now.add({ seconds: 11 })
    await world.run()
    expect(world.sent).toHaveLength(2)
  })

  test('begins a message when the one before is on its way, and no more than 25 of which nobody knows', async () => {
    await using world = await withDue(60)
    const { store } = world
    const steps: string[] = []
    const open: PromiseWithResolvers<BulkOutcome>[] = []
    const digests = start(world, {
      store: storeWith(store, 'beginDispatch', async (...begun) => {
        steps.push('begun')
        return store.beginDispatch(...begun)
      }),
      async send() {
        steps.push('sent')
        const answer = Promise.withResolvers<BulkOutcome>()
        open.push(answer)
        return answer.promise
      },
    })
    await digests.prepare()
    const delivering = digests.deliver(forever())
    await expect.poll(() => open.length).toBe(25)
    await settle()
    expect(steps).toEqual(Array.from({ length: 25 }, () => ['begun', 'sent']).flat())
    const answering = setInterval(() => {
      for (const one of open.splice(0)) one.resolve({ outcome: 'sent', message: 1 })
    }, 1)
    await delivering
    clearInterval(answering)
    expect(steps).toHaveLength(120)
  })
})
