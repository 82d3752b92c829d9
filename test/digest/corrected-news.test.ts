import { describe, expect, test } from 'vitest'
import { MARLOW, type World, createWorld } from './world.ts'

const at = (text: string) => Temporal.Instant.from(text)
const NINE = at('2026-11-24T09:00:00Z')
const TOMORROW = at('2026-11-25T09:00:00Z')

/** The article of a day with what it says now. */
function prints(world: World, ...texts: string[]): Promise<void> {
  const says = texts.map((text) => ({ text }))
  return world.ingest({ key: 'article', published: '2026-11-24', says })
}

async function textsAt(world: World, moment: Temporal.Instant): Promise<string[]> {
  world.now = moment
  await world.run()
  return world.sent.splice(0).map(({ text }) => text)
}

describe('a statement that was taken out and is there again', () => {
  test('is told to who has not had it', async () => {
    await using world = await createWorld()
    await world.follow({ topic: 'ferry' })
    await prints(world, 'The ferry is late.', 'It rains.')
    // Matched, and not due yet.
    await world.run()
    await prints(world, 'It rains.')
    expect(await textsAt(world, NINE)).toEqual([])
    await prints(world, 'The ferry is late.', 'It rains.')
    expect(await textsAt(world, TOMORROW)).toEqual([expect.stringContaining('The ferry is late.')])
  })

  test('is not told again to who has', async () => {
    await using world = await createWorld()
    await world.follow({ topic: 'ferry' })
    await prints(world, 'The ferry is late.', 'It rains.')
    expect(await textsAt(world, NINE)).toHaveLength(1)
    await prints(world, 'It rains.')
    await world.run()
    await prints(world, 'The ferry is late.', 'It rains.')
    expect(await textsAt(world, TOMORROW)).toEqual([])
  })
})

describe('a statement that was corrected', () => {
  const BEFORE = 'The council has ordered two new ships for the line to the island.'
  const AFTER = 'The council has ordered two new ferries for the line to the island.'

  test('is told to whom it is for only now, and not again to who has had it', async () => {
    await using world = await createWorld()
    await world.follow({ chat: 7, topic: 'ferry' })
    await world.follow({ chat: 8, speaker: MARLOW })
    await prints(world, BEFORE)
    expect(await textsAt(world, NINE)).toHaveLength(1)
    await prints(world, AFTER)
    world.now = TOMORROW
    await world.run()
    expect(world.sent.map(({ chat, text }) => [chat, text.includes(AFTER)])).toEqual([[7, true]])
  })

  test('is nothing new to who follows since, and would have had it before', async () => {
    await using world = await createWorld()
    await prints(world, BEFORE)
    world.now = world.now.add({ minutes: 5 })
    await world.follow({ topic: 'island' })
    await prints(world, AFTER)
    expect(await textsAt(world, NINE)).toEqual([])
  })

  test('and was published long ago is told to nobody', async () => {
    await using world = await createWorld()
    await world.follow({ topic: 'ferry' })
    await prints(world, BEFORE)
    await world.run()
    world.now = world.now.add({ hours: 24 * 5 })
    await prints(world, AFTER)
    expect(await textsAt(world, world.now.add({ hours: 24 }))).toEqual([])
  })
})

test('words that an operator decides to be another’s are told to who follows that one', async () => {
  await using world = await createWorld()
  await world.follow({ chat: 7, speaker: MARLOW })
  await world.follow({ chat: 8 })
  await world.ingest({ says: [{ text: 'The toll stays.', by: 'Nora Quist' }] })
  world.now = NINE
  await world.run()
  expect(world.sent.splice(0).map(({ chat }) => chat)).toEqual([8])
  const [statement] = await world.store.findStatements({ limit: 1 })
  const decision = { outcome: 'speaker', speaker: MARLOW } as const
  await world.store.decide(statement?.id ?? '', decision, world.now)
  world.now = TOMORROW
  await world.run()
  expect(world.sent.map(({ chat, text }) => [chat, text.includes('The toll stays.')])).toEqual([
    [7, true],
  ])
})
