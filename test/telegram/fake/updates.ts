import { setTimeout as wait } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { UPDATES_PER_POLL } from '../../../src/telegram/limits.ts'
import { conflict } from './refusal.ts'

export type UpdateKind = Exclude<keyof Update, 'update_id'>
type UpdateBody = Omit<Update, 'update_id'>

/** The queue of what the bot has not confirmed, and the long poll that waits for it. */
export type Updates = {
  /** Queues an update for the bot; false when its kind is not asked for. */
  push(body: UpdateBody): boolean
  /** Answers at once when there is something, else waits for it, at most `timeout` seconds. */
  poll(request: PollRequest, signal: AbortSignal): Promise<Update[]>
  pending(): readonly Update[]
  /** Brings again what came last, a thousand at most, as Telegram may when it has lost what was confirmed. */
  repeat(): void
  /** Forgets the updates below `offset`. */
  confirm(offset: number): void
  /** Forgets one update. */
  take(id: number): void
  /** Which kinds to queue from now on; an empty list is Telegram's default. */
  allow(kinds: readonly UpdateKind[]): void
  allowed(): readonly UpdateKind[] | undefined
  /** True while a poll waits and there is nothing for it: all before it was confirmed. */
  waiting(): boolean
  /** Calls back whenever something is queued. */
  onPush(listener: () => void): void
  /** Ends the poll that waits: empty, or with a refusal. */
  endPoll(refusal?: Error): void
}

type PollRequest = { offset: number; limit: number; timeout: number }

/** Makes an empty queue; ids count from `firstId`. */
export function createUpdates(firstId = 1000): Updates {
  let nextId = firstId
  let queue: Update[] = []
  const all: Update[] = []
  let kinds: readonly UpdateKind[] | undefined
  let poll: Poll | undefined
  const listeners: (() => void)[] = []

  return {
    push(body) {
      // An update has one field beside its id, and that is its kind.
      const [kind = ''] = Object.keys(body)
      // Telegram looks at the kinds when an update is made, not when it is delivered.
      const wanted = kinds ? kinds.some((each) => each === kind) : !NOT_BY_DEFAULT.has(kind)
      if (!wanted) return false
      // A copy: what the bot is shown is how things stood then.
      const update = { update_id: nextId++, ...structuredClone(body) }
      queue.push(update)
      all.push(update)
      if (all.length > REPEATED) all.shift()
      poll?.end()
      for (const listener of listeners) listener()
      return true
    },
    async poll({ offset, limit, timeout }, signal) {
      poll?.end(
        conflict(
          'terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      )
      // A negative offset counts from the end and forgets what is before.
      if (offset < 0) queue = queue.slice(offset)
      else queue = queue.filter((update) => update.update_id >= offset)

      if (queue.length === 0 && timeout > 0) {
        const mine = startPoll()
        poll = mine
        const over = AbortSignal.any([signal, mine.over])
        await wait(timeout * 1000, undefined, { signal: over }).catch(() => undefined)
        if (poll === mine) poll = undefined
        const refusal = mine.refusal()
        if (refusal) throw refusal
      }
      return queue.slice(0, Math.min(limit, UPDATES_PER_POLL))
    },
    pending: () => queue,
    repeat() {
      queue = [...all]
      poll?.end()
      for (const listener of listeners) listener()
    },
    confirm(offset) {
      queue = queue.filter((update) => update.update_id >= offset)
    },
    take(id) {
      queue = queue.filter((update) => update.update_id !== id)
    },
    allow(wanted) {
      kinds = wanted.length > 0 ? wanted : undefined
    },
    allowed: () => kinds,
    waiting: () => poll !== undefined && queue.length === 0,
    onPush(listener) {
      listeners.push(listener)
    },
    endPoll(refusal) {
      poll?.end(refusal)
    },
  }
}

const REPEATED = 1000

const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

function startPoll(): Poll {
  const controller = new AbortController()
  let reason: Error | undefined
  return {
    over: controller.signal,
    end(refusal) {
      reason ??= refusal
      controller.abort()
    },
    refusal: () => reason,
  }
}

type Poll = {
  over: AbortSignal
  end(refusal?: Error): void
  refusal(): Error | undefined
}
