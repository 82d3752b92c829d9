import { expect, test } from 'vitest'
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
