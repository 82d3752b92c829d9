import { beforeEach, describe, expect, test } from 'vitest'
import type { SentAnswer } from '../../src/store/chats.ts'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'

const sent: SentAnswer = {
  chat: -1_001_234_567_890,
  message: 12,
  questionMessage: 11,
  answer: {
    level: 'nothing',
    question: 'what did Ada say about cheese',
    interpretation: { speakers: [{ id: 'ada-marlow', name: 'Ada Marlow' }], topic: ['cheese'] },
    statements: [],
    more: 0,
    searched: { statements: 3, newest: '2021-05' },
  },
  statements: ['abc', 'def'],
  sentAt: Temporal.Instant.from('2026-11-24T12:00:00.123456789Z'),
}

describe.each(engines)('sent answers in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
    await store.saveSentAnswer(sent)
  })

  // Instants have no properties that could be compared.
  const comparable = (answer: SentAnswer | undefined) =>
    answer && { ...answer, sentAt: answer.sentAt.toString() }

  test('an answer is found by its message and by the question, also after a restart', async () => {
    await store.close()
    store = await database.open()
    expect(comparable(await store.sentAnswer(sent.chat, 12))).toEqual(comparable(sent))
    expect(comparable(await store.sentAnswerTo(sent.chat, 11))).toEqual(comparable(sent))
    expect(await store.sentAnswer(sent.chat, 11)).toBeUndefined()
    expect(await store.sentAnswer(1, 12)).toBeUndefined()
    expect(await store.sentAnswerTo(sent.chat, 12)).toBeUndefined()
  })

  test('an edited message shows its last answer', async () => {
    await store.saveSentAnswer({ ...sent, statements: ['ghi'] })
    expect((await store.sentAnswer(sent.chat, 12))?.statements).toEqual(['ghi'])
  })

  test('of several answers to a question the latest counts', async () => {
    await store.saveSentAnswer({ ...sent, message: 15 })
    await store.saveSentAnswer({ ...sent, message: 14 })
    expect((await store.sentAnswerTo(sent.chat, 11))?.message).toBe(15)
  })

  test('answers sent before an instant are forgotten', async () => {
    await store.saveSentAnswer({ ...sent, message: 20, sentAt: sent.sentAt.add({ seconds: 1 }) })
    await store.forgetSentAnswers(sent.sentAt)
    expect((await store.sentAnswer(sent.chat, 12))?.message).toBe(12)
    await store.forgetSentAnswers(sent.sentAt.add({ nanoseconds: 1 }))
    expect(await store.sentAnswer(sent.chat, 12)).toBeUndefined()
    expect((await store.sentAnswer(sent.chat, 20))?.message).toBe(20)
  })
})
