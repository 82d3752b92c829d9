import type { Update } from 'grammy/types'
import { isEndedProcess, processName } from '../lib/process-name.ts'
import type { ReceivedUpdate, UnhandledUpdate } from '../store/received-update.ts'
import { describeFailure } from '../telegram/failure.ts'
import { type QueueLimits, createChatQueue } from './chat-queue.ts'
import type { BotDeps } from './deps.ts'
import { createHandledMarks } from './handled-marks.ts'
import { createRecorder } from './recorder.ts'

/**
 * What has come from Telegram and is to be handled, once.
 *
 * An update is recorded before Telegram is told that it arrived, and stays recorded until it is handled, so that no crash
 * loses one; and its id stays longer, so that one that comes again is known. What one process has recorded no other
 * handles as long as that one lives. Updates of a chat are handled in order, those of different chats at the same time.
 */
export type Inbox = {
  /** Takes updates in. Resolves when they are recorded: then Telegram may forget them. */
  accept(updates: readonly Update[]): Promise<void>
  /**
   * Keeps from other processes what came to this one, and takes in what others have left: to be done before anything is
   * accepted, and then every few seconds, or others take this one for dead.
   */
  keep(): Promise<void>
  /** Whether all that was accepted is recorded in the store. */
  isRecorded(): boolean
  /** How many updates wait or are being handled. */
  size(): number
  /** Whether so many updates wait that no more should come. */
  isFull(): boolean
  /** Resolves when there is room for more. */
  room(): Promise<void>
  /** Resolves when nothing waits and all that was handled is recorded so, or after so many milliseconds. */
  settled(milliseconds: number): Promise<boolean>
  /** Leaves what is not handled to others. */
  leave(): Promise<void>
}

export type InboxOptions = {
  readonly deps: Pick<BotDeps, 'store' | 'log' | 'now'>
  /** The bot's id. */
  readonly bot: number
  /** Handles an update, whatever comes; false when it is to be handled by the next run. */
  readonly handle: (update: Update) => Promise<boolean>
  readonly limits?: Partial<InboxLimits> | undefined
}

export type InboxLimits = QueueLimits

/** How often an inbox is to be kept: several times in the time for which it is kept. */
export const KEEP_EVERY = Temporal.Duration.from({ seconds: 2 })

/** Makes an empty inbox over what the store has recorded. */
export function createInbox({ deps, bot, handle, limits }: InboxOptions): Inbox {
  const { store, log, now } = deps
  const holder = processName()
  const recorder = createRecorder({ store, log, now }, { bot, holder })
  const marks = createHandledMarks({ store, log }, bot)
  /** What living processes are handling; told whether it has come to this one instead. */
  const elsewhere = new Map<number, (isDue: boolean) => void>()
  let isEnding = false
  let isTroubled = false
  const queue = createChatQueue({
    limits: { ...DEFAULT_LIMITS, ...limits },
    async handle(update) {
      const isHandled = await handle(update)
      if (isHandled) marks.add(update.update_id)
      return isHandled
    },
    async read(id) {
      try {
        const body = await store.updateBody(bot, id)
        return body === undefined ? undefined : readUpdate(body)
      } catch (error) {
        log.error({ update: id, ...describeFailure(error) }, 'an update could not be read')
        return undefined
      }
    },
  })

  return {
    async accept(updates) {
      const { fresh, isStored, isShared } = await recorder.record(updates)
      // What came before them may be with a process that is about to stop.
      if (isShared) await takeIn()
      for (const update of fresh) queue.add(update, isStored && !update.inline_query)
    },
    keep: takeIn,
    isRecorded: () => recorder.isComplete(),
    size: () => queue.size(),
    isFull: () => queue.isFull(),
    room: () => queue.room(),
    async settled(milliseconds) {
      isEnding = true
      release(() => true)
      const late = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => late.resolve(false), milliseconds)
      const isDone = await Promise.race([queue.empty().then(() => true), late.promise])
      clearTimeout(timer)
      await marks.written()
      return isDone
    },
    async leave() {
      try {
        await store.leaveUpdates(holder)
      } catch (error) {
        log.warn(describeFailure(error), 'others have to wait for what this run leaves')
      }
    },
  }

  /** Takes over what nobody keeps any more; what comes later in a chat waits for what another process has of it. */
  async function takeIn(): Promise<void> {
    try {
      const moment = now()
      const hold = { holder, now: moment, until: moment.add(KEPT_FOR), isEnded: isEndedProcess }
      const taken = await store.takeUpdates(bot, hold)
      const others = isEnding ? [] : await store.updatesElsewhere(bot, holder)
      const all: readonly (ReceivedUpdate | UnhandledUpdate)[] = [...taken, ...others]
      for (const left of all.toSorted((a, b) => a.id - b.id)) {
        if ('starts' in left) await resume(left)
        else waitFor(left)
      }
      const held = new Set(others.map(({ id }) => id))
      release((id) => !held.has(id))
      isTroubled = false
    } catch (error) {
      if (!isTroubled) log.error(describeFailure(error), 'what other runs left could not be read')
      isTroubled = true
    }
  }

  function waitFor(other: ReceivedUpdate): void {
    if (elsewhere.has(other.id)) return
    const { promise, resolve } = Promise.withResolvers<boolean>()
    elsewhere.set(other.id, resolve)
    queue.addAfter(readUpdate(other.body), promise)
  }

  function release(isOver: (id: number) => boolean): void {
    for (const [id, tell] of elsewhere) {
      if (!isOver(id)) continue
      elsewhere.delete(id)
      tell(false)
    }
  }

  async function resume({ id, body, sends, starts }: UnhandledUpdate): Promise<void> {
    const update = readUpdate(body)
    const isLost = sends >= MOST_SENDS || starts > MOST_STARTS
    if (isLost) log.error({ update: id, sends, starts }, 'an update is given up')
    const isOver = isLost || (sends > 0 && (await isAnswered(update)))
    if (isOver) marks.add(id)
    const isAwaited = elsewhere.get(id)
    elsewhere.delete(id)
    if (isAwaited) isAwaited(!isOver)
    else if (!isOver) queue.add(update, true)
  }

  /** Whether the message was sent before the crash that left its update. */
  async function isAnswered({ message }: Update): Promise<boolean> {
    if (!message) return false
    return (await store.sentAnswerTo(message.chat.id, message.message_id)) !== undefined
  }
}

function readUpdate(body: string): Update {
  const update: Update = JSON.parse(body)
  return update
}

const DEFAULT_LIMITS: InboxLimits = { total: 5_000, perChat: 100 }
/** Long enough for whatever keeps a process busy; after that long, others handle what one has that did not leave. */
const KEPT_FOR = Temporal.Duration.from({ seconds: 10 })
/** One whose outcome nobody knows is repeated once, and no more. */
const MOST_SENDS = 2
/** An update that brings the process down must not do so for ever. */
const MOST_STARTS = 5
