import { describe, expect, test } from 'vitest'
import { decodeDigestAction } from '../../src/telegram/digest-action.ts'
import { type World, MARLOW, createWorld } from './world.ts'

const at = (text: string) => Temporal.Instant.from(text)
const texts = (world: World) => world.sent.map(({ chat, text }) => `${chat}: ${text}`)

describe('a digest', () => {
  test('comes at the hour, once, with each statement once and for what it is shown', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW })
    await world.follow({ topic: 'ferry' })
    await world.ingest({ says: ['The ferry is late.', 'We build a bridge.'] })
    await world.ingest({ says: [{ text: 'The ferry was painted.', by: 'Viktor Sokolov' }] })
    await world.ingest({ says: [{ text: 'It may rain.', by: 'Viktor Sokolov' }] })
    world.now = at('2026-11-24T08:59:59Z')
    await world.run()
    expect(texts(world)).toEqual([])
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    await world.run()
    expect(texts(world)).toEqual([
      `7: 3 new statements

1. Viktor Sokolov
The ferry was painted.
Published 24 November 2026; the day it was said is not given · Ellery Post
You follow: ferry

2. Ada Marlow
We build a bridge.
Published 24 November 2026; the day it was said is not given · Ellery Post
You follow: Ada Marlow

3. Ada Marlow
The ferry is late.
Published 24 November 2026; the day it was said is not given · Ellery Post
You follow: Ada Marlow · ferry`,
    ])
  })

  test('is none where nothing is new: what was there before, was said before, or was published long ago', async () => {
    await using world = await createWorld()
    await world.ingest({ says: ['The toll stays.'] })
    await world.follow({ speaker: MARLOW })
    world.now = at('2026-11-28T08:00:00Z')
    await world.ingest({ says: ['The toll stays.'] })
    await world.ingest({ says: ['In May we opened the bridge.'], published: '2026-11-20' })
    await world.ingest({ says: ['Nobody knows when.'], published: '2026-11' })
    world.now = at('2026-11-28T09:00:00Z')
    await world.run()
    expect(world.sent).toEqual([])
    expect((await world.store.subscriptions(7))[0]?.dueAt).toEqual(at('2026-11-29T09:00:00Z'))
  })

  test('is none of a corrected statement, and of a withdrawn one', async () => {
    await using world = await createWorld()
    await world.ingest({ key: 'a', says: ['The ferry will cost two million crowns this year.'] })
    await world.follow({ speaker: MARLOW })
    await world.ingest({ key: 'a', says: ['The ferry will cost three million crowns this year.'] })
    await world.ingest({ key: 'b', says: ['I shall resign.'] })
    await world.ingest({ key: 'b', says: [] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent).toEqual([])
  })

  test('after an outage is one, and what is more than two days late is a line in it', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['One.', 'Two.'] })
    world.now = at('2026-11-27T08:00:00Z')
    await world.ingest({ says: ['Three.'] })
    world.now = at('2026-11-28T12:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
    expect(world.sent[0]?.text).toMatch(/^1 new statement\n\n1\. Ada Marlow\nThree\./)
    expect(world.sent[0]?.text).toContain(
      '2 statements from before, more than two days late, can be opened below.',
    )
    const composedAt = world.now.epochMilliseconds
    expect(await world.store.restOf({ chat: 7, thread: 0 }, composedAt, 'late')).toHaveLength(2)
    expect((await world.store.subscriptions(7))[0]?.dueAt).toEqual(at('2026-11-29T09:00:00Z'))
  })

  test('shows ten and lets open the rest, in messages that part between statements', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW })
    const says = Array.from({ length: 13 }, (_, at_) => `Point ${at_}. ${'We go on. '.repeat(60)}`)
    await world.ingest({ says })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent.length).toBeGreaterThan(1)
    expect(world.sent.every(({ text }) => text.length <= 4096)).toBe(true)
    const all = world.sent.map(({ text }) => text).join('\n')
    expect(all.match(/^\d+\. Ada Marlow$/gm)).toHaveLength(10)
    expect(all).toMatch(/^13 new statements/)
    const labels = world.sent.flatMap(
      ({ keyboard }) => keyboard?.inline_keyboard.flat().map(({ text }) => text) ?? [],
    )
    expect(labels).toHaveLength(21)
    expect(labels.at(-1)).toBe('3 more')
    expect(
      await world.store.restOf({ chat: 7, thread: 0 }, world.now.epochMilliseconds, 'more'),
    ).toHaveLength(3)
  })

  test('goes to each topic of a forum by itself', async () => {
    await using world = await createWorld()
    await world.follow({ chat: -5, thread: 3, speaker: MARLOW })
    await world.follow({ chat: -5, thread: 4, topic: 'ferry' })
    await world.ingest({ says: ['The ferry is late.'] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent.map(({ thread }) => thread)).toEqual([3, 4])
  })

  test('lets open in each topic what is more of that topic, though both were composed at once', async () => {
    await using world = await createWorld()
    await world.follow({ chat: -5, speaker: MARLOW })
    await world.follow({ chat: -5, thread: 9, topic: 'toll' })
    const says = (count: number, word: string) =>
      Array.from({ length: count }, (_, at_) => `The ${word} has ${at_} sides.`)
    await world.ingest({ says: says(14, 'bridge') })
    await world.ingest({ says: says(13, 'toll') })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    const opened = world.sent.flatMap(({ thread, keyboard }) =>
      (keyboard?.inline_keyboard.flat() ?? []).flatMap((button) => {
        const action = 'callback_data' in button && decodeDigestAction(button.callback_data)
        return action && action.kind === 'more' ? [{ at: thread, ...action }] : []
      }),
    )
    expect(opened.map((one) => [one.at, one.thread])).toEqual([
      [0, 0],
      [9, 9],
    ])
    const counts = opened.map(async ({ thread, composedAt, kind }) =>
      world.store.restOf({ chat: -5, thread }, composedAt, kind === 'more' ? kind : 'late'),
    )
    expect((await Promise.all(counts)).map((ids) => ids.length)).toEqual([17, 3])
  })

  test('shows once what came as two and has become one statement, now or later', async () => {
    for (const hours of [30, 26]) {
      await using world = await createWorld()
      await world.follow({ speaker: MARLOW })
      await world.follow({ topic: 'toll', schedule: { kind: 'weekly', weekday: 1 } })
      await world.ingest({ says: ['The toll is high.'], key: 'x' })
      const published = '2026-11-24'
      const becomesOne = async () => {
        await world.ingest({ says: ['The toll is up.'], key: 'y' })
        await world.ingest({ says: ['The toll is high.'], key: 'y', published })
      }
      if (hours === 30) await becomesOne()
      world.now = world.now.add({ hours })
      await world.run()
      if (hours === 26) await becomesOne()
      for (let day = 0; day < 9; day += 1) {
        world.now = world.now.add({ hours: 24 })
        await world.run()
      }
      expect(texts(world).filter((text) => text.includes('The toll is high.'))).toHaveLength(1)
      expect(world.sent).toHaveLength(1)
    }
  })

  test('has nothing of what is muted, and nothing of what came in a pause', async () => {
    await using world = await createWorld()
    const ferry = await world.follow({ topic: 'ferry' })
    const paused = await world.follow({ speaker: MARLOW })
    await world.store.schedule(7, paused.row, 'paused')
    await world.store.mute(7, [ferry.row], MARLOW.id)
    await world.ingest({ says: ['The ferry is late.', 'It rains.'] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    await world.store.schedule(7, paused.row, {
      schedule: { kind: 'daily' },
      dueAt: at('2026-11-25T09:00:00Z'),
    })
    world.now = at('2026-11-25T09:00:00Z')
    await world.run()
    expect(world.sent).toEqual([])
    await world.ingest({ says: ['The ferry is here.'] })
    world.now = at('2026-11-26T09:00:00Z')
    await world.run()
    expect(texts(world)).toHaveLength(1)
  })
})

describe('an alert', () => {
  test('comes at once, and is not told again by the digest', async () => {
    await using world = await createWorld()
    await world.follow({ topic: 'ferry', schedule: { kind: 'at-once' } })
    await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['The ferry is late.'] })
    await world.run()
    expect(world.sent).toHaveLength(1)
    await world.ingest({ says: ['The ferry is here.'] })
    await world.run()
    expect(world.sent).toHaveLength(2)
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(2)
  })

  test('waits while the chat is quiet', async () => {
    await using world = await createWorld()
    const clock = { zone: 'UTC', minute: 540, quiet: { from: 420, until: 510 } }
    await world.follow({ topic: 'ferry', schedule: { kind: 'at-once' }, clock })
    await world.ingest({ says: ['The ferry is late.'] })
    await world.run()
    expect(world.sent).toEqual([])
    world.now = at('2026-11-24T08:30:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
  })
})
