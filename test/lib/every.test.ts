import { expect, test } from 'vitest'
import { every } from '../../src/lib/every.ts'

const soon = Temporal.Duration.from({ milliseconds: 1 })

test('a job comes again and again, never while it runs, also after it failed, until aborted', async () => {
  const controller = new AbortController()
  const errors: unknown[] = []
  let running = 0
  let done = 0
  await every(
    soon,
    async () => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      running -= 1
      done += 1
      if (done === 3) controller.abort()
      if (done === 1) throw new Error('once')
    },
    { signal: controller.signal, onError: (error) => errors.push(error) },
  )
  expect([done, errors]).toEqual([3, [new Error('once')]])
})
