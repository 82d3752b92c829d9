import { createHash } from 'node:crypto'
import type { FakeApi } from '../test/telegram/fake-api.ts'
import type { Disturbance } from '../test/telegram/fake/faults.ts'
import { createRandom, pick } from './random.ts'

/** What befell the calls that were to answer a question. */
export type Struck = {
  readonly faults: number
  readonly cuts: number
  /** Cuts after the message had arrived. */
  readonly cutsAfter: number
  readonly isBlocked: boolean
}

/**
 * Has 5 of 100 messages meet a fault, each kind as likely, and keeps which question met which.
 *
 * What befalls a question at which attempt depends on nothing but the seed: not on which message comes first.
 */
export function disturbCalls(
  api: FakeApi,
  seed: number,
): { of(question: string): Struck; clear(): void } {
  const struck = new Map<string, Struck>()
  const of = (question: string): Struck => struck.get(question) ?? UNHARMED

  api.disturb('sendMessage', (payload) => {
    const [question = ''] = /word\d+x\d+x/.exec(JSON.stringify(payload)) ?? []
    const { faults, cuts, cutsAfter, isBlocked } = of(question)
    const random = createRandom(numberOf(`${seed} ${question} ${faults}`))
    if (random.below(100) >= 5) return undefined
    const disturbance = pick(KINDS, random)
    const isCut = 'cut' in disturbance
    struck.set(question, {
      faults: faults + 1,
      cuts: cuts + (isCut ? 1 : 0),
      cutsAfter: cutsAfter + (isCut && disturbance.cut === 'after' ? 1 : 0),
      isBlocked: isBlocked || (!isCut && disturbance.fail.code === 403),
    })
    return disturbance
  })
  return { of, clear: () => struck.clear() }
}

/** A number that similar texts do not share. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE()
}

const UNHARMED: Struck = { faults: 0, cuts: 0, cutsAfter: 0, isBlocked: false }

const KINDS: readonly Disturbance[] = [
  { fail: { code: 429, parameters: { retry_after: 0.05 } } },
  { fail: { code: 500 } },
  { fail: { code: 403 } },
  { cut: 'before' },
  { cut: 'after' },
]
