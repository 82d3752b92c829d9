import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { createChatQueue } from '../../src/bot/chat-queue.ts'

test('every update of a chat is handled once and in order, however few of them are in memory', async () => {
  const step = fc.record({ chat: fc.integer({ min: 1, max: 3 }), isStored: fc.boolean() })
  const pauses = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      pauses,
      async (steps, perChat, turns) => {
        const handled: Update[] = []
        const stored = new Map<number, Update>()
        const queue = createChatQueue({
          limits: { total: 5, perChat },
          async handle(update) {
            await pass(turns[update.update_id % turns.length])
            handled.push(update)
            return true
          },
          async read(id) {
            await pass(1)
            return stored.get(id)
          },
        })
        const updates = steps.map(({ chat }, id) => said(id, chat))
        for (const [index, update] of updates.entries()) {
          const isStored = steps[index]?.isStored ?? false
          if (isStored) stored.set(update.update_id, update)
          queue.add(update, isStored)
          await pass(turns[index % turns.length])
        }
        await queue.empty()
        expect(queue.size()).toBe(0)
        for (const chat of [1, 2, 3]) expect(of(chat, handled)).toEqual(of(chat, updates))
      },
    ),
    {
      numRuns: 60,
      // The fourth comes when the first is done and its place not yet free.
      examples: [[[1, 2, 2, 1].map((chat) => ({ chat, isStored: false })), 1, [0]]],
    },
  )
})

function said(id: number, chat: number): Update {
  const sender = { id: chat, first_name: 'Anna' }
  return {
    update_id: id,
    message: {
      message_id: id,
      date: 1,
      chat: { ...sender, type: 'private' },
      from: { ...sender, is_bot: false },
      text: 'snow',
    },
  }
}

function of(chat: number, updates: readonly Update[]): number[] {
  return updates.filter(({ message }) => message?.chat.id === chat).map((each) => each.update_id)
}

async function pass(turns = 0): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate()
}
