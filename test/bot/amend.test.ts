import { expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { createRate } from '../../src/lib/rate.ts'
import { botDeps } from './bot-deps.ts'

test('to look for corrections where none waits takes no turn from digests', async () => {
  // Without a place, a turn would be waited for.
  const rate = createRate({ calls: 1, milliseconds: 1e9 })
  const { amender } = createBot({ token: '1:x' }, botDeps({ rate }))
  await amender.run(Infinity)
  expect(rate.room()).toBe(0)
})

test('a correction that gets no turn waits on', async () => {
  const settled: unknown[] = []
  const deps = botDeps({ rate: createRate({ calls: 1, milliseconds: 1e9 }) })
  const store = {
    ...deps.store,
    takeAmendment: async () => ({ row: 4, chat: 7, message: 1 }),
    settleAmendment: async (...given: unknown[]) => void settled.push(given),
  }
  const { amender } = createBot({ token: '1:x' }, { ...deps, store })
  await amender.run(Infinity, AbortSignal.abort())
  expect(settled).toEqual([[4, 'waits']])
})
