import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_CHAT_SETTINGS, type ChatSettings } from '../../src/store/chat-settings.ts'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'

const GROUP = -4001
const SUPERGROUP = -1_001_000_000_001
const SETTINGS: ChatSettings = { language: 'ru', askers: 'administrators', quiet: true }

describe.each(engines)('chats in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  test('a chat that has decided nothing has the default settings', async () => {
    expect(await store.chatSettings(GROUP)).toEqual(DEFAULT_CHAT_SETTINGS)
  })

  test('settings are kept, also after a restart, and the last ones count', async () => {
    await store.saveChatSettings(GROUP, { ...SETTINGS, quiet: false })
    await store.saveChatSettings(GROUP, SETTINGS)
    await store.close()
    store = await database.open()
    expect(await store.chatSettings(GROUP)).toEqual(SETTINGS)
    expect(await store.chatSettings(SUPERGROUP)).toEqual(DEFAULT_CHAT_SETTINGS)
    await store.saveChatSettings(GROUP, { ...SETTINGS, language: undefined })
    expect((await store.chatSettings(GROUP)).language).toBeUndefined()
  })

  test('the settings of a group hold in the supergroup that it becomes, by either id', async () => {
    await store.saveChatSettings(GROUP, SETTINGS)
    await store.moveChat(GROUP, SUPERGROUP)
    await store.moveChat(GROUP, SUPERGROUP)
    expect(await store.chatSettings(SUPERGROUP)).toEqual(SETTINGS)
    expect(await store.chatSettings(GROUP)).toEqual(SETTINGS)
  })

  test('what was decided in the supergroup goes before', async () => {
    await store.saveChatSettings(GROUP, SETTINGS)
    const newer: ChatSettings = { ...SETTINGS, language: 'en' }
    await store.saveChatSettings(SUPERGROUP, newer)
    await store.moveChat(GROUP, SUPERGROUP)
    expect(await store.chatSettings(SUPERGROUP)).toEqual(newer)
  })

  test('a chat that is forgotten leaves nothing, not even from before it moved', async () => {
    const sentAt = Temporal.Instant.from('2026-11-24T12:00:00Z')
    for (const chat of [GROUP, SUPERGROUP, 7]) {
      await store.saveSentAnswer({ chat, message: 2, questionMessage: 1, statements: [], sentAt })
      await store.saveChatSettings(chat, SETTINGS)
    }
    await store.moveChat(GROUP, SUPERGROUP)
    await store.forgetChat(SUPERGROUP)
    for (const chat of [GROUP, SUPERGROUP]) {
      expect(await store.chatSettings(chat)).toEqual(DEFAULT_CHAT_SETTINGS)
      expect(await store.sentAnswer(chat, 2)).toBeUndefined()
    }
    expect(await store.chatSettings(7)).toEqual(SETTINGS)
    expect(await store.sentAnswer(7, 2)).toBeDefined()
  })
})
