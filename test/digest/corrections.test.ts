import { describe, expect, test } from 'vitest'
import { forgetOld } from '../../src/bot/forget-old.ts'
import { MARLOW, createWorld } from './world.ts'

test('a digest that showed a statement is among what is put right when that was wrong', async () => {
  await using world = await createWorld()
  const { store } = world
  await world.follow({ speaker: MARLOW })
  await world.ingest({ says: ['The toll on the bridge stays.'] })
  world.now = world.now.add({ hours: 48 })
  await world.run()
  expect(world.sent).toHaveLength(1)
  const [statement] = await store.findStatements({ limit: 1 })
  const decided = await store.decide(statement?.id ?? '', { outcome: 'withdrawn' }, world.now)
  expect(decided).toMatchObject({ messages: 1 })
  expect(await store.takeAmendment()).toMatchObject({ chat: 7, message: 1 })
})

test('a digest is put right as long as an answer is: for 90 days', async () => {
  await using world = await createWorld()
  const { store } = world
  await world.follow({ speaker: MARLOW })
  await world.ingest({ says: ['The toll on the bridge stays.', 'The ferry is old and slow.'] })
  world.now = world.now.add({ hours: 48 })
  await world.run()
  const [one, other] = await store.findStatements({ limit: 2 })
  await forgetOld(store, world.now.add({ hours: 24 * 89 }))
  const at = world.now
  expect(await store.decide(one?.id ?? '', { outcome: 'withdrawn' }, at)).toMatchObject({
    messages: 1,
  })
  await forgetOld(store, world.now.add({ hours: 24 * 91 }))
  expect(await store.decide(other?.id ?? '', { outcome: 'withdrawn' }, at)).toMatchObject({
    messages: 0,
  })
})

describe('of what waits in the outbox', () => {
  const QUIST = { outcome: 'speaker', speaker: { name: 'Nora Quist' } } as const

  /** Composed, and not sent yet. */
  async function composed(says: string[], speaker?: typeof MARLOW) {
    const world = await createWorld()
    await world.follow({ ...(speaker && { speaker }) })
    await world.ingest({ says })
    world.now = world.now.add({ hours: 26 })
    const { answers } = world
    world.answers = () => ({ outcome: 'busy', seconds: 60 })
    await world.run()
    expect(world.sent.splice(0)).toHaveLength(1)
    world.answers = answers
    world.now = world.now.add({ minutes: 2 })
    const all = await world.store.findStatements({ limit: 9 })
    const idOf = (text: string) => all.find(({ passage }) => passage === text)?.id ?? ''
    return { ...world, world, idOf, [Symbol.asyncDispose]: world[Symbol.asyncDispose] }
  }

  test('what was withdrawn meanwhile is left out, and nobody hears of it', async () => {
    await using it = await composed(['The toll stays.', 'The ferry is old.'])
    const { store, world } = it
    await store.decide(it.idOf('The toll stays.'), { outcome: 'withdrawn' }, world.now)
    await world.run()
    expect(world.sent.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^1 new statement\n\n1\. Ada Marlow\nThe ferry is old\./),
    ])
    expect(await store.amendmentCount()).toBe(0)
  })

  test('nothing is sent where nothing is left', async () => {
    await using it = await composed(['The toll stays.'])
    const { store, world } = it
    await store.decide(it.idOf('The toll stays.'), { outcome: 'withdrawn' }, world.now)
    await world.run()
    expect(world.sent).toEqual([])
    expect(await store.outboxFigures(world.now)).toMatchObject({ waiting: 0, sent: 0, failed: 0 })
  })

  test('what is another’s now is shown as that, or not where its speaker is what is followed', async () => {
    await using everything = await composed(['The toll stays.'])
    await everything.store.decide(everything.idOf('The toll stays.'), QUIST, everything.world.now)
    await everything.world.run()
    expect(everything.world.sent[0]?.text).toContain('1. Nora Quist\nThe toll stays.')
    await using marlow = await composed(['The toll stays.'], MARLOW)
    await marlow.store.decide(marlow.idOf('The toll stays.'), QUIST, marlow.world.now)
    await marlow.world.run()
    expect(marlow.world.sent).toEqual([])
  })

  test('what is decided while it is on its way is put right when it has arrived', async () => {
    await using it = await composed(['The toll stays.'])
    const { store, world } = it
    world.answers = async () => {
      await store.decide(it.idOf('The toll stays.'), QUIST, world.now)
      return { outcome: 'sent', message: 1 }
    }
    await world.run()
    expect(world.sent[0]?.text).toContain('1. Ada Marlow')
    expect(await store.takeAmendment()).toMatchObject({ chat: 7, message: 1 })
    expect(await store.shownIn({ chat: 7, message: 1 })).toMatchObject({
      form: 'digest',
      statements: [{ speaker: 'Ada Marlow', isDecided: true }],
    })
  })
})

test('news that is another’s before it is composed is no news to who follows the first', async () => {
  await using world = await createWorld()
  const { store } = world
  await world.follow({ speaker: MARLOW })
  await world.ingest({ says: ['The toll stays.'] })
  await world.run()
  const [statement] = await store.findStatements({ limit: 1 })
  const decision = { outcome: 'speaker', speaker: { name: 'Nora Quist' } } as const
  await store.decide(statement?.id ?? '', decision, world.now)
  world.now = world.now.add({ hours: 26 })
  await world.run()
  expect(world.sent).toEqual([])
})
