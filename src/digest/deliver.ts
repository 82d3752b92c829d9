import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'
import { type Rate, createRate } from '../lib/rate.ts'
import type { Dispatch, DispatchOutcome } from '../store/following.ts'
import type { Store } from '../store/store.ts'
import type { BulkOutcome, BulkSender } from '../telegram/bulk-sender.ts'
import { BULK_MESSAGES_PER_SECOND } from '../telegram/limits.ts'
import { type ComposedMessage, composedMessage } from './composed-message.ts'
import type { Lease } from '../store/lease.ts'
import { LATE_HOURS } from './compose.ts'
import { alertDue } from './due.ts'
import { type StandstillOptions, createStandstill } from './standstill.ts'

export type DeliverOptions = StandstillOptions & {
  readonly store: Pick<
    Store,
    | 'claimDispatches'
    | 'beginDispatch'
    | 'settleDispatch'
    | 'pauseChat'
    | 'endFollowing'
    | 'moveChat'
    | 'statement'
    | 'speakerProfile'
  >
  readonly lease: Lease
  readonly send: BulkSender
  readonly log: Log
  /** Milliseconds of a second: of which tests have shorter ones. */
  readonly second?: number | undefined
  /** What is shared with others who send in bulk; without it messages have one of their own. */
  readonly rate?: Rate | undefined
}

/** Sends what waits in the outbox until there is nothing to send for now. */
export type Deliver = (signal: AbortSignal) => Promise<void>

/** Makes what sends messages from the outbox, at most 25 in any second over all chats and of each chat one at a time. */
export function createDeliver(options: DeliverOptions): Deliver {
  const { store, lease, send, log, now, second = 1000 } = options
  const standstill = createStandstill(options)
  const { rate = createRate({ calls: BULK_MESSAGES_PER_SECOND, milliseconds: second }) } = options
  /** What became of messages and could not be stored yet. Until it is, their chats are sent nothing else. */
  const untold = new Set<Ended>()
  /** Another process sends. */
  let isElsewhere = false

  return async (signal) => {
    const underWay = new Set<Promise<void>>()
    await tellAgain()
    while (!signal.aborted && (await standstill.isOver())) {
      const isHeld = await lease.hold()
      if (isHeld && isElsewhere) rate.startOver()
      isElsewhere = !isHeld
      const room = isHeld ? rate.room() : 0
      const claimed = room > 0 ? await store.claimDispatches(lease.holder, now(), room) : []
      for (const dispatch of claimed) {
        const composed = await begin(dispatch)
        if (!composed) continue
        const sending = rate
          .spend(() => sendOne(dispatch, composed))
          .finally(() => underWay.delete(sending))
        underWay.add(sending)
        // Its request is written before the next message is begun: a kill meets few that are begun and not on their way.
        await setImmediate()
      }
      const isAllSent = claimed.length === 0 && (room > 0 || !isHeld)
      if (isAllSent && underWay.size === 0) break
      const pause = setTimeout(isAllSent ? second : second / LOOKS_PER_SECOND, undefined, {
        signal,
      })
      const passed = pause.catch(() => undefined)
      await (isAllSent ? Promise.race([...underWay, passed]) : passed)
    }
    await Promise.all(underWay)
    await tellAgain()
  }

  /** Makes a message of what is on record, and notes that it is sent now; `undefined` when it is not. */
  async function begin(dispatch: Dispatch): Promise<ComposedMessage | undefined> {
    const end = (outcome: Unbegun) =>
      tell({ dispatch, outcome: { outcome }, at: now() }).then(() => undefined)
    try {
      const at = notNow(dispatch)
      if (at)
        return await tell({ dispatch, outcome: { outcome: 'held' }, at }).then(() => undefined)
      const composed = await composedMessage(dispatch.body, store)
      if (composed === undefined) return await end('empty')
      const isMine = await store.beginDispatch(dispatch, now().add({ seconds: REPEAT_SECONDS }))
      return isMine ? composed : undefined
    } catch (error) {
      log.error({ error: String(error) }, 'a digest could not be begun')
      return end('untried')
    }
  }

  /**
   * When a message that has waited is to be looked at again, if it is not to be sent as it is: an alert that has come into the
   * quiet hours, and what is late by now. At once, as it is made anew then, unless it may have arrived: that is only repeated.
   */
  function notNow({
    alertClock,
    composedAt,
    mayHaveArrived,
  }: Dispatch): Temporal.Instant | undefined {
    const moment = now()
    const allowed = alertClock ? alertDue(alertClock, moment) : moment
    if (Temporal.Instant.compare(allowed, moment) > 0) return mayHaveArrived ? allowed : moment
    const isLate = moment.since(composedAt).total('hours') > LATE_HOURS
    return isLate && !mayHaveArrived ? moment : undefined
  }

  async function sendOne(dispatch: Dispatch, composed: ComposedMessage): Promise<void> {
    const outcome = await send(dispatch, composed.message).catch((error: unknown): BulkOutcome => {
      log.error({ error: String(error) }, 'sending a digest failed in an unknown way')
      return { outcome: 'unknown' }
    })
    standstill.notice(dispatch.chat, outcome)
    await tell({ dispatch, outcome, composed, at: now() })
  }

  async function tellAgain(): Promise<void> {
    for (const ended of untold) await tell(ended)
  }

  /** Tells the store what became of a message; what it does not take now it is told again. */
  async function tell(ended: Ended): Promise<void> {
    try {
      await keep(ended)
      untold.delete(ended)
    } catch (error) {
      if (!untold.has(ended)) {
        log.error({ error: String(error) }, 'what became of a digest could not be kept yet')
      }
      untold.add(ended)
    }
  }

  async function keep({ dispatch, outcome, composed, at }: Ended): Promise<void> {
    const { chat, thread } = dispatch
    if (outcome.outcome === 'gone') {
      log.info({ chat }, 'a chat that cannot be written to any more follows nothing now')
      await store.settleDispatch(dispatch, { outcome: 'refused' }, at)
      return store.endFollowing(chat)
    }
    if (outcome.outcome === 'topic-gone') {
      log.info({ chat, thread }, 'a topic that is not there any more follows nothing now')
      await store.settleDispatch(dispatch, { outcome: 'refused' }, at)
      return store.endFollowing(chat, thread)
    }
    if (outcome.outcome === 'busy') {
      await store.pauseChat(chat, at.add({ seconds: outcome.seconds }))
    }
    if (outcome.outcome === 'moved') await store.moveChat(chat, outcome.chat)
    if (outcome.outcome === 'muted') log.info({ chat }, 'a chat does not let the bot write now')
    if (outcome.outcome === 'refused') {
      log.error({ chat, why: outcome.why }, 'a digest was refused')
    }
    await store.settleDispatch(dispatch, settled(outcome, composed, at), at)
  }
}

/** `empty`: nothing of it was left to be told. `untried`: it could not even be begun. `held`: not now, or not as it is. */
type Unbegun = 'empty' | 'untried' | 'held'

type Ended = {
  readonly dispatch: Dispatch
  readonly outcome: BulkOutcome | { readonly outcome: Unbegun }
  readonly composed?: ComposedMessage
  readonly at: Temporal.Instant
}

function settled(
  outcome: Ended['outcome'],
  composed: Ended['composed'],
  at: Temporal.Instant,
): DispatchOutcome {
  switch (outcome.outcome) {
    case 'sent':
      return { ...outcome, shows: composed?.shows ?? [], language: composed?.language }
    case 'empty':
      return { outcome: 'empty' }
    case 'busy':
      return { outcome: 'unsent', at: at.add({ seconds: outcome.seconds }) }
    case 'muted':
      return { outcome: 'unsent', at: at.add({ hours: MUTED_HOURS }) }
    case 'held':
      return { outcome: 'untried', at }
    case 'moved':
    case 'denied':
      return { outcome: 'unsent', at }
    case 'unsent':
    case 'untried':
      return { outcome: outcome.outcome, at: at.add({ seconds: RETRY_SECONDS }) }
    case 'unknown':
      return { outcome: 'unknown', at: at.add({ seconds: REPEAT_SECONDS }) }
    case 'gone':
    case 'topic-gone':
    case 'refused':
    default:
      return { outcome: 'refused' }
  }
}

const LOOKS_PER_SECOND = 10
const RETRY_SECONDS = 10
/** Rights that were taken may be given back; until then there is no use in asking often. */
const MUTED_HOURS = 6
/** Whatever killed a process, or cut a connection, is over by then, so that it does not meet a message's only repetition too. */
const REPEAT_SECONDS = 60
