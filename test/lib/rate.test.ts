import fc from 'fast-check'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRate } from '../../src/lib/rate.ts'

const CALLS = 3
const STRETCH = 1000

/** How long until somebody looks whether a call may begin, and how long a call is on its way and its answer back. */
const step = fc.record({
  wait: fc.integer({ min: 0, max: 700 }),
  wanted: fc.integer({ min: 1, max: 4 }),
  there: fc.integer({ min: 0, max: 2000 }),
  back: fc.integer({ min: 0, max: 400 }),
  isNew: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
})

test('no stretch of time has more arrivals than calls are allowed, whatever delays them and whoever is killed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      let now = 0
      const clock = () => now
      let rate = createRate({ calls: CALLS, milliseconds: STRETCH, clock })
      let open: { endsAt: number; end: () => void }[] = []
      const arrivals: number[] = []
      const passTo = async (moment: number) => {
        for (const one of open.toSorted((a, b) => a.endsAt - b.endsAt)) {
          if (one.endsAt > moment) break
          now = one.endsAt
          one.end()
          open = open.filter((other) => other !== one)
          await new Promise(setImmediate)
        }
        now = moment
      }
      for (const { wait, wanted, there, back, isNew } of steps) {
        await passTo(now + wait)
        if (isNew) {
          // Killed: what was on its way arrives now at the latest.
          arrivals.splice(0, arrivals.length, ...arrivals.map((at) => Math.min(at, now)))
          open = []
          rate = createRate({ calls: CALLS, milliseconds: STRETCH, clock })
        }
        for (let left = Math.min(wanted, rate.room()); left > 0; left -= 1) {
          const { promise, resolve } = Promise.withResolvers<void>()
          void rate.spend(() => promise)
          arrivals.push(now + there)
          open.push({ endsAt: now + there + back, end: resolve })
        }
      }
      const ordered = arrivals.toSorted((a, b) => a - b)
      for (const [index, at] of ordered.entries()) {
        const later = ordered[index + CALLS] ?? Infinity
        expect(later - at).toBeGreaterThanOrEqual(STRETCH)
      }
    }),
    { numRuns: 60 },
  )
})

test('who waits for a turn has it before others have room, and leaves when it is aborted', async () => {
  const rate = createRate({ calls: 1, milliseconds: 20 })
  const order: string[] = []
  const first = rate.turn(async () => order.push('turn'))
  while (order.length === 0) {
    expect(rate.room()).toBe(0)
    await setTimeout(1)
  }
  await first
  expect(rate.room()).toBe(0)
  const leaving = new AbortController()
  const second = rate.turn(async () => order.push('never'), leaving.signal)
  leaving.abort()
  expect(await second).toBeUndefined()
  await expect.poll(() => rate.room()).toBe(1)
  expect(order).toEqual(['turn'])
})

test('all places are used again, a failed call’s too', async () => {
  let now = 0
  const rate = createRate({ calls: 4, milliseconds: 100, clock: () => now })
  expect(rate.room()).toBe(0)
  now = 125
  expect(rate.room()).toBe(2)
  now = 200
  expect(rate.room()).toBe(4)
  await rate.spend(async () => undefined)
  await expect(rate.spend(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut')
  expect(rate.room()).toBe(2)
  now = 300
  expect(rate.room()).toBe(4)
})
