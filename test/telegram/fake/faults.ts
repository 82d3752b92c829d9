import { setTimeout as wait } from 'node:timers/promises'
import type { ResponseParameters } from 'grammy/types'
import { Refusal } from './refusal.ts'

/** What goes wrong with coming calls. Each fault hits the next `times` calls of its method; the first one set, first. */
export type Faults = {
  /** Refuses, whatever the call says, before it has any effect. */
  fail: (method: string, failure: Failure) => void
  /**
   * Destroys the connection before the call has an effect, or after it: the bot cannot tell which. With `gateway` somebody
   * between answers instead.
   */
  cut: (method: string, cut?: Reach & Partial<Cut>) => void
  /** Lets the call wait. */
  delay: (method: string, milliseconds: number, reach?: Reach) => void
  /** Lets one call wait until `release`; `arrived` resolves when the call has come. */
  hold: (method: string, reach?: Pick<Reach, 'chat'>) => Held
  /** Has every call of the method, as it comes, meet what `choose` says; those with a fault of their own are left out. */
  disturb: (method: string, choose: (payload: unknown) => Disturbance | undefined) => void
  /** What befalls this call: waits, throws a refusal, or says that the connection is cut. */
  befall: (method: string, payload: unknown) => Promise<Cut | undefined>
  /** Forgets all faults that have not struck. */
  clearFaults: () => void
}

/** Which calls a fault hits: how many (1), and only those to `chat`. */
type Reach = { times?: number; chat?: number }
type Failure = Reach & {
  code: number
  /** Telegram's usual words for the code when left out. */
  description?: string
  parameters?: ResponseParameters
}
export type Cut = { when: 'before' | 'after'; gateway?: { code: number; body: string } | undefined }
export type Disturbance = { fail: Omit<Failure, keyof Reach> } | { cut: 'before' | 'after' }
type Held = { arrived: Promise<void>; release(): void }

/** Makes a world where nothing goes wrong. */
export function createFaults(): Faults {
  const faults: Fault[] = []
  const disturbances = new Map<string, (payload: unknown) => Disturbance | undefined>()

  function add(method: string, { times = 1, chat }: Reach, strike: Fault['strike']): void {
    faults.push({ method: method.toLowerCase(), left: times, chat, strike })
  }

  return {
    fail(method, { times = 1, chat, ...failure }) {
      // Now, so that a failure without words is seen where it is set.
      const refusal = refusalOf(failure)
      add(method, { times, ...(chat !== undefined && { chat }) }, () => {
        throw refusal
      })
    },
    disturb: (method, choose) => void disturbances.set(method.toLowerCase(), choose),
    cut(method, { when = 'before', gateway, ...reach } = {}) {
      add(method, reach, async () => ({ when, gateway }))
    },
    delay(method, milliseconds, reach = {}) {
      add(method, reach, () => wait(milliseconds, undefined))
    },
    hold(method, reach = {}) {
      const arrived = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      add(method, reach, async () => {
        arrived.resolve()
        await released.promise
        return undefined
      })
      return { arrived: arrived.promise, release: released.resolve }
    },
    async befall(method, payload) {
      const fault = faults.find(
        ({ method: name, left, chat }) =>
          name === method.toLowerCase() &&
          left > 0 &&
          (chat === undefined || chat === chatOf(payload)),
      )
      if (!fault) return disturbed(disturbances.get(method.toLowerCase())?.(payload))
      fault.left -= 1
      return fault.strike()
    },
    clearFaults() {
      faults.length = 0
      disturbances.clear()
    },
  }
}

function disturbed(disturbance: Disturbance | undefined): Cut | undefined {
  if (!disturbance) return undefined
  if ('cut' in disturbance) return { when: disturbance.cut }
  throw refusalOf(disturbance.fail)
}

function refusalOf({ code, description, parameters }: Omit<Failure, keyof Reach>): Refusal {
  return new Refusal(code, description ?? usualWords(code, parameters), parameters)
}

function usualWords(code: number, parameters: ResponseParameters = {}): string {
  if (code === 429 && parameters.retry_after !== undefined) {
    return `Too Many Requests: retry after ${parameters.retry_after}`
  }
  const words = WORDS.get(code)
  if (words === undefined)
    throw new Error(`no usual words for ${code}: give a description, or retry_after with 429`)
  return words
}

const WORDS = new Map([
  [401, 'Unauthorized'],
  [403, 'Forbidden: bot was blocked by the user'],
  [
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  ],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
])

function chatOf(payload: unknown): number | undefined {
  if (typeof payload !== 'object' || payload === null || !('chat_id' in payload)) return undefined
  return Number(payload.chat_id)
}

type Fault = {
  method: string
  left: number
  chat: number | undefined
  strike(): Promise<Cut | undefined>
}
