import { GrammyError } from 'grammy'

/** Whether Telegram answers when it is asked for updates. */
export type Contact = {
  answered(): void
  failed(error: unknown): void
  /** For how many seconds it has not, and what it says instead, without addresses; `undefined` while it does. */
  trouble(): Trouble | undefined
}

type Trouble = { readonly seconds: number; readonly why: string }

/** @param clock milliseconds that only go forward */
export function createContact(clock: () => number = () => performance.now()): Contact {
  let failing: { readonly since: number; readonly why: string } | undefined
  return {
    answered() {
      failing = undefined
    },
    failed(error) {
      failing = { since: failing?.since ?? clock(), why: reasonOf(error) }
    },
    trouble: () =>
      failing && { seconds: Math.round((clock() - failing.since) / 1000), why: failing.why },
  }
}

/** The message of a failed request names the method only, what caused it the token, too. */
function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
  return error instanceof Error ? error.message : String(error)
}
