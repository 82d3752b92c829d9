import { beforeEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/store/chats.ts'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'

const heldAt = Temporal.Instant.from('2026-11-24T12:00:00.5Z')
const ada = { interpretation: { speakers: [{ id: 'ada', name: 'Ada' }], topic: ['ferry'] } }
const held: Conversation = {
  chat: -100,
  thread: 7,
  user: 1,
  turn: { ...ada, shown: '2021-05' },
  heldAt,
}

describe.each(engines)('conversations in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
    await store.saveConversation(held)
  })

  test('are each user’s own in each topic of each chat, also after a restart', async () => {
    await store.close()
    store = await database.open()
    const found = await store.conversation({ chat: -100, thread: 7, user: 1 })
    expect(found?.turn).toEqual(held.turn)
    expect(found?.heldAt.equals(heldAt)).toBe(true)
    for (const other of [{ thread: 8 }, { thread: undefined }, { user: 2 }, { chat: -101 }]) {
      expect(await store.conversation({ ...held, ...other })).toBeUndefined()
    }
  })

  test('know the last question only', async () => {
    await store.saveConversation({ ...held, turn: ada })
    expect((await store.conversation(held))?.turn).toEqual(ada)
    await store.forgetConversation(held)
    expect(await store.conversation(held)).toBeUndefined()
  })

  test('are forgotten when they are over', async () => {
    await store.saveConversation({ ...held, user: 2, heldAt: heldAt.add({ seconds: 1 }) })
    await store.forgetConversations(heldAt.add({ seconds: 1 }))
    expect(await store.conversation(held)).toBeUndefined()
    expect(await store.conversation({ ...held, user: 2 })).toBeDefined()
  })

  test('are forgotten with their chat and with their user', async () => {
    await store.saveConversation({ ...held, user: 2 })
    await store.saveConversation({ ...held, chat: 1, user: 1 })
    await store.forgetUser(1)
    expect(await store.conversation(held)).toBeUndefined()
    expect(await store.conversation({ ...held, chat: 1 })).toBeUndefined()
    expect(await store.conversation({ ...held, user: 2 })).toBeDefined()
    await store.forgetChat(-100)
    expect(await store.conversation({ ...held, user: 2 })).toBeUndefined()
  })
})
