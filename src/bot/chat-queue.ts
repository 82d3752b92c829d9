import type { Update } from 'grammy/types'
import { createLanes } from './lanes.ts'

/** Updates that wait for their turn: those of a chat in order, those of different chats at the same time. */
export type ChatQueue = {
  /** `isStored`: it can be read again. */
  add(update: Update, isStored: boolean): void
  /** Has what comes later in the update's chat wait for something; when that is true, the update is handled. */
  addAfter(update: Update, isDue: Promise<boolean>): void
  /** How many updates wait or are being handled. */
  size(): number
  /** Whether so many are in memory that no more should come. */
  isFull(): boolean
  /** Resolves when there is room for more. */
  room(): Promise<void>
  /** Resolves when nothing waits. */
  empty(): Promise<void>
}

export type QueueLimits = {
  /** Updates in memory, over all chats. */
  readonly total: number
  /** Updates of one chat in memory; what is beyond is read when its turn comes, so that it does not keep the others out. */
  readonly perChat: number
}

export type ChatQueueOptions = {
  readonly limits: QueueLimits
  /** Handles an update; false when it is left to the next run. It must not reject. */
  readonly handle: (update: Update) => Promise<boolean>
  /** Reads a stored one; it must not reject. */
  readonly read: (id: number) => Promise<Update | undefined>
}

/** Makes an empty queue. */
export function createChatQueue({ limits, handle, read }: ChatQueueOptions): ChatQueue {
  const { total, perChat } = limits
  const lanes = createLanes()
  /** What waits beyond `perChat`: the ids, or the updates themselves where nothing else has them. */
  const beyond = new Map<string, (number | Update)[]>()
  let outside = 0
  /** How many of a chat are in memory, each until it is certain that nothing waits for its place. */
  const inside = new Map<string, number>()

  function run(key: string, work: () => Promise<boolean>): void {
    count(key, 1)
    lanes.add(key, async () => {
      // What is left to the next run is stored, and so is what waits behind it.
      if (await work()) await takeNext(key)
      else count(key, -1)
    })
  }

  function count(key: string, change: 1 | -1): void {
    const places = (inside.get(key) ?? 0) + change
    if (places === 0) inside.delete(key)
    else inside.set(key, places)
  }

  async function takeNext(key: string): Promise<void> {
    const waiting = beyond.get(key)
    const next = waiting?.shift()
    if (waiting?.length === 0) beyond.delete(key)
    // At once: an update that comes a moment later must find either the place free or somebody to take it.
    if (next === undefined) return count(key, -1)
    outside -= 1
    const update = typeof next === 'number' ? await read(next) : next
    run(key, async () => (update ? handle(update) : true))
    count(key, -1)
  }

  return {
    add(update, isStored) {
      const key = laneOf(update)
      if ((inside.get(key) ?? 0) < perChat) return run(key, () => handle(update))
      const waiting = beyond.get(key) ?? []
      waiting.push(isStored ? update.update_id : update)
      beyond.set(key, waiting)
      outside += 1
    },
    addAfter(update, isDue) {
      run(laneOf(update), async () => ((await isDue) ? handle(update) : true))
    },
    size: () => lanes.size() + outside,
    isFull: () => lanes.size() >= total,
    room: () => lanes.below(total),
    empty: () => lanes.below(1),
  }
}

/** What must be handled in order: all of a chat, and what has no chat by its user. */
function laneOf(update: Update): string {
  const { message, edited_message, guest_message, callback_query } = update
  const typed = update.inline_query ?? update.chosen_inline_result
  // A guest's chat can have the id of another chat, and who types a query need not wait for a message.
  if (guest_message) return `guest ${guest_message.chat.id}`
  if (typed) return `inline ${typed.from.id}`
  const chat = (message ?? edited_message ?? callback_query?.message)?.chat
  return String(chat?.id ?? callback_query?.from.id ?? '')
}
