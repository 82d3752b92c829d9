import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from '../../src/lib/turns.ts'

test('jobs of one key never overlap and keep their order; one that fails fails alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ key: fc.constantFrom('a', 'b'), waits: fc.nat(3), fails: fc.boolean() }),
      ),
      async (jobs) => {
        const turns = createTurns()
        const running = new Set<string>()
        const done: number[] = []
        const taken = jobs.map(({ key, waits, fails }, at) =>
          turns.take(key, async () => {
            expect(running.has(key)).toBe(false)
            running.add(key)
            for (let left = waits; left > 0; left -= 1) await Promise.resolve()
            running.delete(key)
            done.push(at)
            if (fails) throw new Error('failed')
            return at
          }),
        )
        const settled = await Promise.allSettled(taken)
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(
          jobs.map(({ fails }) => fails),
        )
        for (const key of ['a', 'b']) {
          const own = done.filter((at) => jobs[at]?.key === key)
          expect(own).toEqual(own.toSorted((a, b) => a - b))
        }
        expect(done).toHaveLength(jobs.length)
      },
    ),
  )
})
