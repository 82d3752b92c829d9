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
 * it is at the start. That it answers does not mean that it takes messages: until it takes one, the pauses grow.
 *
 * A 429 does not say whether its chat or the bot as a whole sent too much. A chat's own limit can last for hours; that of
 * the bot is counted in seconds, and whoever is next meets it, too. So all wait after a few chats were refused, none was
 * let through between them and each is to wait for seconds only; and only as long as the shortest of these waits.
 */
export function createStandstill({ now, log, reach }: StandstillOptions): Standstill {
  /** The waits of chats that were refused since the last message was taken, in seconds. */
  const busy = new Map<number, number>()
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
        return noticeBusy(chat, outcome.seconds)
      case 'sent':
      case 'gone':
      case 'topic-gone':
      case 'muted':
      case 'moved':
      case 'refused':
      default:
        troubles = 0
        pause = SHORTEST_PAUSE
        busy.clear()
    }
  }

  function noticeBusy(chat: number, seconds: number): void {
    log.warn({ chat, seconds }, 'Telegram asks a chat to wait')
    if (seconds > LONGEST_BUSY) return
    busy.set(chat, seconds)
    if (busy.size < BUSY_CHATS) return
    const all = Math.min(...busy.values())
    busy.clear()
    log.warn({ seconds: all }, 'Telegram asks several chats in a row to wait: all do')
    wait(all)
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
    const end = now().add({ seconds })
    if (!until || Temporal.Instant.compare(end, until) > 0) until = end
  }
}

/** So many messages in a row that did not arrive, or may not have, are no accident. */
const TROUBLES = 5
/** Seconds. */
const SHORTEST_PAUSE = 10
const LONGEST_PAUSE = 300
/** So many chats that are to wait, at most so many seconds, are a limit of all. */
const BUSY_CHATS = 3
const LONGEST_BUSY = 60
