import type { Log } from '../lib/log.ts'
import type { BulkOutcome, Reach } from '../telegram/bulk-sender.ts'

export type StandstillOptions = {
  readonly now: () => Temporal.Instant
  readonly log: Log
  /** Asks Telegram whether it takes messages of this bot; without it, it does. */
  readonly reach?: (() => Promise<Reach>) | undefined
}

/** When nothing is sent to anybody, whatever waits. */
export type Standstill = {
  /** Whether it is over, or there is none. */
  readonly isOver: () => Promise<boolean>
  /** Takes notice of what became of a message. */
  readonly notice: (chat: number, outcome: BulkOutcome) => void
}

/**
 * Makes what keeps the outbox from being emptied into nothing.
 *
 * A message whose outcome is unknown is repeated once and then given up: while Telegram cannot be reached, or does not know
 * the bot, all of them would be lost. So at the first doubt all wait, and it is asked before the next message is risked, as
 * it is at the start. Where Telegram asks several chats in a row to wait, all do.
 */
export function createStandstill({ now, log, reach }: StandstillOptions): Standstill {
  const busy = new Set<number>()
  let troubles = 0
  let isInDoubt = true
  let until: Temporal.Instant | undefined
  let pause = SHORTEST_PAUSE

  return { isOver, notice }

  async function isOver(): Promise<boolean> {
    if (until && Temporal.Instant.compare(until, now()) > 0) return false
    if (!isInDoubt) return true
    const found = (await reach?.()) ?? { reach: 'there' }
    if (found.reach === 'there') {
      isInDoubt = false
      troubles = 0
      pause = SHORTEST_PAUSE
      return true
    }
    doubt(found.reach === 'denied' ? found.why : undefined)
    return false
  }

  function notice(chat: number, outcome: BulkOutcome): void {
    switch (outcome.outcome) {
      case 'denied':
        return doubt(outcome.why)
      case 'unsent':
      case 'unknown':
        troubles += 1
        if (troubles >= TROUBLES) doubt()
        return
      case 'busy':
        troubles = 0
        busy.add(chat)
        if (busy.size > 1) wait(outcome.seconds)
        log.warn({ chat, seconds: outcome.seconds, all: busy.size > 1 }, 'Telegram asks to wait')
        return
      case 'sent':
      case 'gone':
      case 'topic-gone':
      case 'muted':
      case 'moved':
      case 'refused':
      default:
        troubles = 0
        busy.clear()
    }
  }

  /** Several messages that were on their way meet the same trouble: it is told, and waited for, once. */
  function doubt(denied?: string): void {
    if (isInDoubt && until && Temporal.Instant.compare(until, now()) > 0) return
    isInDoubt = true
    wait(pause)
    const seconds = pause
    pause = Math.min(2 * pause, LONGEST_PAUSE)
    if (denied === undefined) log.warn({ seconds }, 'Telegram is out of reach: digests wait')
    else {
      const told =
        'the Bot API does not know this bot: digests wait; check BOT_TOKEN and BOT_API_ROOT'
      log.error({ why: denied, seconds }, told)
    }
  }

  function wait(seconds: number): void {
    until = now().add({ seconds })
  }
}

/** So many messages in a row that did not arrive, or may not have, are no accident. */
const TROUBLES = 5
/** Seconds. */
const SHORTEST_PAUSE = 10
const LONGEST_PAUSE = 300
