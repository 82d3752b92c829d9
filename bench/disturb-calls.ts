import type { FakeApi } from '../test/telegram/fake-api.ts'
import type { Disturbance } from '../test/telegram/fake/faults.ts'
import { type Random, pick } from './random.ts'

/** What befell the calls that were to answer a question. */
export type Struck = {
  readonly faults: number
  readonly cuts: number
  /** Cuts after the message had arrived. */
  readonly cutsAfter: number
  readonly isBlocked: boolean
}

/** Has 5 of 100 messages meet a fault, each kind as likely, and keeps which question met which. */
export function disturbCalls(
  api: FakeApi,
  random: Random,
): { of(question: string): Struck; clear(): void } {
  const struck = new Map<string, Struck>()
  const of = (question: string): Struck => struck.get(question) ?? UNHARMED

  api.disturb('sendMessage', (payload) => {
    if (random.below(100) >= 5) return undefined
    const [question = ''] = /word\d+x\d+x/.exec(JSON.stringify(payload)) ?? []
    const disturbance = pick(KINDS, random)
    const isCut = 'cut' in disturbance
    const { faults, cuts, cutsAfter, isBlocked } = of(question)
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

const UNHARMED: Struck = { faults: 0, cuts: 0, cutsAfter: 0, isBlocked: false }

const KINDS: readonly Disturbance[] = [
  { fail: { code: 429, parameters: { retry_after: 0.05 } } },
  { fail: { code: 500 } },
  { fail: { code: 403 } },
  { cut: 'before' },
  { cut: 'after' },
]
