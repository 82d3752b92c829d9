import { setTimeout } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'
import type { Dispatch, DispatchOutcome } from '../store/following.ts'
import type { Store } from '../store/store.ts'
import type { BulkMessage, BulkOutcome, BulkSender } from '../telegram/bulk-sender.ts'

export type DeliverOptions = {
  readonly store: Pick<
    Store,
    'claimDispatches' | 'settleDispatch' | 'pauseChat' | 'endFollowing' | 'moveChat'
  >
  readonly send: BulkSender
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly holder: string
  /** Milliseconds of a second: of which tests have shorter ones. */
  readonly second?: number | undefined
}

/** Sends what waits in the outbox until there is nothing to send for now. */
export type Deliver = (signal: AbortSignal) => Promise<void>

/**
 * Makes what sends messages from the outbox, at most 25 a second over all chats and of each chat one at a time.
 *
 * Where Telegram says to wait, the chat waits; where it says so for several in a row, all do.
 */
export function createDeliver(options: DeliverOptions): Deliver {
  const { store, send, log, now, holder, second = 1000 } = options
  const busy = new Set<number>()
  let pausedUntil: Temporal.Instant | undefined

  return async (signal) => {
    const underWay = new Set<Promise<void>>()
    while (!signal.aborted && !isPaused()) {
      const room = Math.min(MESSAGES_PER_SECOND, MOST_UNDER_WAY - underWay.size)
      const claimed = room > 0 ? await store.claimDispatches(holder, now(), room) : []
      for (const dispatch of claimed) {
        const sending = deliverOne(dispatch).finally(() => underWay.delete(sending))
        underWay.add(sending)
      }
      if (underWay.size === 0) break
      const pause = setTimeout(second, undefined, { signal }).catch(() => undefined)
      await (claimed.length > 0 ? pause : Promise.race([...underWay, pause]))
    }
    await Promise.all(underWay)
  }

  function isPaused(): boolean {
    return pausedUntil !== undefined && Temporal.Instant.compare(pausedUntil, now()) > 0
  }

  async function deliverOne(dispatch: Dispatch): Promise<void> {
    const { row, chat } = dispatch
    try {
      const outcome = await send(dispatch, readBody(dispatch.body))
      if (outcome.outcome === 'busy') await wait(chat, outcome.seconds)
      else busy.clear()
      if (outcome.outcome === 'gone') {
        log.info({ chat }, 'a chat that cannot be written to any more follows nothing now')
        await store.endFollowing(chat)
        return
      }
      if (outcome.outcome === 'moved') await store.moveChat(chat, outcome.chat)
      if (outcome.outcome === 'refused')
        log.error({ chat, why: outcome.why }, 'a digest was refused')
      await store.settleDispatch(row, settled(outcome), now())
    } catch (error) {
      // It stays claimed, and is taken for one that may have arrived.
      log.error({ error: String(error) }, 'what became of a digest could not be kept')
    }
  }

  async function wait(chat: number, seconds: number): Promise<void> {
    const until = now().add({ seconds })
    busy.add(chat)
    if (busy.size > 1) pausedUntil = until
    log.warn({ chat, seconds, all: busy.size > 1 }, 'Telegram asks to wait')
    await store.pauseChat(chat, until)
  }

  function settled(outcome: BulkOutcome): DispatchOutcome {
    switch (outcome.outcome) {
      case 'sent':
        return outcome
      case 'busy':
        return { outcome: 'unsent', at: now().add({ seconds: outcome.seconds }) }
      case 'moved':
        return { outcome: 'unsent', at: now() }
      case 'unsent':
      case 'unknown':
        return { outcome: outcome.outcome, at: now().add({ seconds: RETRY_SECONDS }) }
      case 'gone':
      case 'refused':
      default:
        return { outcome: 'refused' }
    }
  }
}

/** Five less than Telegram takes: they are left for answers. */
const MESSAGES_PER_SECOND = 25
const MOST_UNDER_WAY = 100
const RETRY_SECONDS = 10

/** What `bulkMessage` made, written by this program. */
function readBody(body: string): BulkMessage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the outbox gives back what was put in
  return JSON.parse(body) as BulkMessage
}
