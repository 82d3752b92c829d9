import { expect, test } from 'vitest'
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
  expect(await store.takeAmendment()).toMatchObject({ chat: 7, outcome: 'withdrawn' })
})
