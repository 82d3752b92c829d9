import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SourceReading, afterReading } from '../../../src/corpus/watch/next-reading.ts'
import type { SourceState } from '../../../src/store/sources.ts'

const START = Temporal.Instant.from('2026-11-24T08:00:00Z')
const [FIVE_MINUTES, DAY] = [300, 86_400]

const readings = fc.array(
  fc.record({
    late: fc.nat({ max: 10_000 }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    reading: fc.oneof(
      fc.record({ kind: fc.constant('read' as const), fresh: fc.nat({ max: 3 }) }),
      fc.record({
        kind: fc.constant('failed' as const),
        wait: fc.option(fc.nat({ max: DAY }), { nil: undefined }),
      }),
    ),
  }),
  { maxLength: 40 },
)

test('whatever a source does, it is asked again after five minutes to a day, never before it wants to be, and how long it fails is known', () => {
  fc.assert(
    fc.property(readings, (history) => {
      let state: SourceState = { failures: 0 }
      let now = START
      let since: Temporal.Instant | undefined
      for (const { late, random, reading: given } of history) {
        now = (state.dueAt ?? now).add({ seconds: late })
        const wait = given.kind === 'failed' ? given.wait : undefined
        const retryAt = wait === undefined ? undefined : now.add({ seconds: wait })
        const reading: SourceReading =
          given.kind === 'read' ? given : { kind: 'failed', problem: 'it failed', retryAt }
        state = afterReading(state, reading, { now, random })
        since = given.kind === 'read' ? undefined : (since ?? now)

        const pause = state.dueAt?.since(now).total('seconds') ?? 0
        expect(pause).toBeGreaterThanOrEqual(Math.max(FIVE_MINUTES, wait ?? 0))
        expect(pause).toBeLessThanOrEqual(DAY + (wait === undefined ? 0 : 60))
        expect(state.failingSince?.toString()).toBe(since?.toString())
        expect(state.problem === undefined).toBe(since === undefined)
      }
    }),
  )
})
