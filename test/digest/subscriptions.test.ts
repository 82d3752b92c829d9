import { describe, expect, test } from 'vitest'
import { type World, MARLOW, createWorld } from './world.ts'

const at = (text: string) => Temporal.Instant.from(text)
const texts = (world: World) => world.sent.map(({ chat, text }) => `${chat}: ${text}`)

describe('who is not wanted', () => {
  test('is wanted again when followed again, after a stop and without one', async () => {
    await using world = await createWorld()
    const first = await world.follow({ speaker: MARLOW })
    await world.store.mute(7, [first.row], MARLOW.id)
    await world.store.unfollow(7, first.row)
    const again = await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['We build a bridge.'] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
    await world.store.mute(7, [again.row], MARLOW.id)
    await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['We build two bridges.'] })
    world.now = at('2026-11-25T09:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(2)
  })

  test('is left out of everything, and heard of by what is followed of her', async () => {
    await using world = await createWorld()
    const everything = await world.follow({})
    await world.store.mute(7, [everything.row], MARLOW.id)
    await world.ingest({ says: ['It may rain.'] })
    await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['We build a bridge.'] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(texts(world)).toHaveLength(1)
    expect(world.sent[0]?.text).toContain('We build a bridge.')
    expect(world.sent[0]?.text).not.toContain('It may rain.')
  })
})

describe('a speaker who was decided to be another', () => {
  const ADELINE = { id: 'adeline', name: 'Adeline Marlowe' }

  async function createMerged() {
    const world = await createWorld()
    const listed = [MARLOW, ADELINE].map((one) => ({ ...one, aliases: [], offices: [] }))
    await world.store.saveSpeakers(listed)
    return {
      world,
      merge: () =>
        world.store.decideSpeaker(
          { kind: 'merge', speaker: ADELINE.id, into: MARLOW.id },
          world.now,
        ),
      [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
    }
  }

  test('is followed still, as that one, and on until it is undone', async () => {
    await using merged = await createMerged()
    const { world } = merged
    const followed = await world.follow({ speaker: ADELINE })
    const number = await merged.merge()
    expect((await world.follow({ speaker: MARLOW })).row).toBe(followed.row)
    await world.ingest({ says: ['We build a bridge.'] })
    await world.ingest({ says: [{ text: 'It may snow.', by: ADELINE.name }] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent[0]?.text).toContain('2 new statements')
    expect(world.sent[0]?.text).toContain('You follow: Ada Marlow')
    await world.store.undoSpeakerDecision(number ?? 0)
    await world.ingest({ says: ['We build two bridges.'] })
    await world.ingest({ says: [{ text: 'It snows.', by: ADELINE.name }] })
    world.now = at('2026-11-25T09:00:00Z')
    await world.run()
    expect(world.sent[1]?.text).toContain('It snows.')
    expect(world.sent[1]?.text).not.toContain('two bridges')
  })

  test('is told of also when that was decided between matching, composing and sending', async () => {
    await using merged = await createMerged()
    const { world } = merged
    await world.follow({ speaker: ADELINE })
    await world.ingest({ says: [{ text: 'It may snow.', by: ADELINE.name }] })
    world.answers = () => ({ outcome: 'busy', seconds: 60 })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    await merged.merge()
    world.answers = () => ({ outcome: 'sent', message: 1 })
    world.now = at('2026-11-24T09:02:00Z')
    await world.run()
    expect(world.sent[1]?.text).toContain('It may snow.')
  })

  test('is followed on also on a topic', async () => {
    await using merged = await createMerged()
    const { world } = merged
    await world.follow({ speaker: ADELINE, topic: 'ferry' })
    await merged.merge()
    await world.ingest({ says: ['We build a bridge.', 'The ferry is late.'] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
    expect(world.sent[0]?.text).toContain('1 new statement\n')
  })

  test('stays left out', async () => {
    await using merged = await createMerged()
    const { world } = merged
    const everything = await world.follow({})
    await world.store.mute(7, [everything.row], ADELINE.id)
    await merged.merge()
    await world.ingest({ says: [{ text: 'It may snow.', by: ADELINE.name }] })
    world.now = at('2026-11-24T09:00:00Z')
    await world.run()
    expect(world.sent).toEqual([])
    const [kept] = await world.store.subscriptions(7)
    expect(kept?.mutes.map(({ speaker }) => speaker)).toEqual([MARLOW])
  })
})

describe('another schedule', () => {
  const change = { daily: '2026-11-28T09:00:00Z', 'at-once': '2026-11-27T10:00:00Z' } as const
  test.each(['daily', 'at-once'] as const)(
    '%s makes nothing late that came before',
    async (kind) => {
      await using world = await createWorld()
      const weekly = await world.follow({
        speaker: MARLOW,
        schedule: { kind: 'weekly', weekday: 1 },
      })
      await world.ingest({ says: ['We build a bridge.'] })
      world.now = at('2026-11-27T10:00:00Z')
      const dueAt = at(change[kind])
      await world.store.schedule(7, weekly.row, { schedule: { kind }, dueAt })
      world.now = dueAt
      await world.run()
      expect(world.sent[0]?.text).toContain('1 new statement\n')
      expect(world.sent[0]?.text).toContain('We build a bridge.')
    },
  )

  test('an earlier hour neither', async () => {
    await using world = await createWorld()
    const schedule = { kind: 'weekly', weekday: 1 } as const
    await world.follow({ speaker: MARLOW, schedule, clock: { zone: 'UTC', minute: 23 * 60 } })
    world.now = at('2026-11-23T10:00:00Z')
    await world.ingest({ says: ['We build a bridge.'] })
    world.now = at('2026-11-23T22:00:00Z')
    const minute = 9 * 60
    await world.store.saveClock(7, { zone: 'UTC', minute }, () => at('2026-11-30T09:00:00Z'))
    world.now = at('2026-11-30T09:00:00Z')
    await world.run()
    expect(world.sent[0]?.text).toContain('We build a bridge.')
  })
})
