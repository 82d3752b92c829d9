import type { Update } from 'grammy/types'
import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'
import { createHandledMarks } from './handled-marks.ts'
import { createLanes } from './lanes.ts'
import { createRecorder } from './recorder.ts'

/**
 * What has come from Telegram and is to be handled, once.
 *
 * An update is recorded before Telegram is told that it arrived, and stays recorded until it is handled, so that no crash
 * loses one; and its id stays longer, so that one that comes again is known. Updates of a chat are handled in order, those
 * of different chats at the same time.
 */
export type Inbox = {
  /** Takes updates in. Resolves when they are recorded: then Telegram may forget them. */
  accept(updates: readonly Update[]): Promise<void>
  /** Takes in what an earlier run has left. */
  resume(): Promise<void>
  /** How many updates wait or are being handled. */
  size(): number
  /** Whether so many updates wait that no more should come. */
  isFull(): boolean
  /** Resolves when there is room for more. */
  room(): Promise<void>
  /** Resolves when nothing waits and all that was handled is recorded so, or after so many milliseconds. */
  settled(milliseconds: number): Promise<boolean>
}

export type InboxOptions = {
  readonly deps: Pick<BotDeps, 'store' | 'log' | 'now'>
  /** The bot's id. */
  readonly bot: number
  /** Handles an update, whatever comes; false when it is to be handled by the next run. */
  readonly handle: (update: Update) => Promise<boolean>
  readonly limits?: Partial<InboxLimits> | undefined
}

export type InboxLimits = {
  /** Updates that wait, over all chats. */
  readonly total: number
  /** Updates of one chat that wait; what comes beyond is dropped, or it would keep the others out. */
  readonly perChat: number
}

/** Makes an empty inbox over what the store has recorded. */
export function createInbox({ deps, bot, handle, limits }: InboxOptions): Inbox {
  const { store, log, now } = deps
  const { total, perChat } = { ...DEFAULT_LIMITS, ...limits }
  const lanes = createLanes()
  const recorder = createRecorder({ store, log, now }, bot)
  const marks = createHandledMarks({ store, log }, bot)

  function enqueue(update: Update): void {
    const key = laneOf(update)
    if (lanes.size(key) >= perChat) {
      log.warn({ update: update.update_id }, 'a chat sends more than can be answered')
      marks.add(update.update_id)
      return
    }
    lanes.add(key, async () => {
      if (await handle(update)) marks.add(update.update_id)
    })
  }

  return {
    async accept(updates) {
      for (const update of await recorder.record(updates)) enqueue(update)
    },
    async resume() {
      try {
        for (const { id, body, sends, starts } of await store.unhandledUpdates(bot)) {
          const update: Update = JSON.parse(body)
          const isLost = sends >= MOST_SENDS || starts > MOST_STARTS
          if (isLost) log.error({ update: id, sends, starts }, 'an update is given up')
          if (isLost || (sends > 0 && (await isAnswered(update)))) marks.add(id)
          else enqueue(update)
        }
      } catch (error) {
        log.error(describeFailure(error), 'what the last run left could not be read')
      }
    },
    size: () => lanes.size(),
    isFull: () => lanes.size() >= total,
    room: () => lanes.below(total),
    async settled(milliseconds) {
      const late = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => late.resolve(false), milliseconds)
      const done = lanes.below(1).then(() => true)
      const isDone = await Promise.race([done, late.promise])
      clearTimeout(timer)
      await marks.written()
      return isDone
    },
  }

  /** Whether the message was sent before the crash that left its update. */
  async function isAnswered({ message }: Update): Promise<boolean> {
    if (!message) return false
    return (await store.sentAnswerTo(message.chat.id, message.message_id)) !== undefined
  }
}

/** What must be handled in order: all of a chat, and what has no chat by its user. */
function laneOf(update: Update): string {
  const { message, edited_message, guest_message, callback_query, inline_query } = update
  // A guest's chat can have the id of another chat, and who types a query need not wait for a message.
  if (guest_message) return `guest ${guest_message.chat.id}`
  if (inline_query) return `inline ${inline_query.from.id}`
  const chat = (message ?? edited_message ?? callback_query?.message)?.chat
  return String(chat?.id ?? callback_query?.from.id ?? '')
}

const DEFAULT_LIMITS: InboxLimits = { total: 5_000, perChat: 100 }
/** One whose outcome nobody knows is repeated once, and no more. */
const MOST_SENDS = 2
/** An update that brings the process down must not do so for ever. */
const MOST_STARTS = 5
