import { setTimeout as wait } from 'node:timers/promises'
import { createBot } from '../src/bot/bot.ts'
import type { BotDeps } from '../src/bot/deps.ts'
import { runBot } from '../src/bot/run.ts'
import type { WebhookOptions } from '../src/bot/webhook.ts'
import { nextDue } from '../src/digest/due.ts'
import { createSourceOrders } from '../src/corpus/watch/source-orders.ts'
import { type Log, createLog } from '../src/lib/log.ts'
import { createRate } from '../src/lib/rate.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { startFakeApi } from '../test/telegram/fake-api.ts'
import { ECHO } from './echo-search.ts'
import { type Talker, createTalker } from './talker.ts'
import { disturbCalls } from './disturb-calls.ts'

export type SoakOptions = {
  readonly rounds: number
  /** Each asks once a round. */
  readonly chats: number
  readonly seed: number
  /** Has Telegram bring the updates; else they are asked for. */
  readonly webhook?: WebhookOptions | undefined
  /** Where the database is made. */
  readonly database: string
  /** Told of each round that has come to its end, with the questions in it that were lost. */
  readonly afterRound?: (round: number, lost: readonly string[]) => void
  readonly log?: Log
}

export type SoakResult = {
  readonly questions: number
  /** How many calls met a fault. */
  readonly faults: number
  /** Questions without an answer, but for those of who has blocked the bot. */
  readonly lost: number
  /** Questions given up because the connection was cut at both attempts, so that nobody knows. */
  readonly cutTwice: number
  /** Questions answered twice because the connection was cut after the first answer had arrived. */
  readonly repeated: number
  /** Questions answered more often than that. */
  readonly wrong: number
}

/**
 * Lets chats ask a bot in rounds while calls fail, and counts what came of each question.
 *
 * A fifth of the chats are groups; they become supergroups while their questions of a round in the middle are answered.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { rounds, chats, seed, webhook, database, afterRound } = options
  await using api = await startFakeApi()
  const opened = await openSqliteStore(database)
  if ('problem' in opened) throw new Error(opened.problem)
  const deps: BotDeps = {
    search: ECHO,
    store: opened.store,
    nextDue,
    log: options.log ?? createLog({ level: 'silent', secrets: [] }),
    now: () => Temporal.Now.instant(),
    zone: 'UTC',
    language: 'en',
    admins: new Set(),
    sources: createSourceOrders({
      store: opened.store,
      list: { path: `${database}.sources`, allowPrivateHosts: [] },
    }),
    rate: createRate({ calls: 25, milliseconds: 1000 }),
    ingest: async () => ({
      articles: { new: 0, changed: 0, unchanged: 0 },
      statements: 0,
      problems: [],
      isStopped: false,
    }),
    askLimit: { questions: Infinity, seconds: 60 },
  }
  const stop = new AbortController()
  const running = runBot(createBot({ token: api.token, apiRoot: api.root }, deps), {
    signal: stop.signal,
    deps,
    webhook,
    pace: { messages: Infinity, milliseconds: 1 },
  })
  const struck = disturbCalls(api, seed)
  const talkers = Array.from({ length: chats }, (_, index) => createTalker(api, index))
  const counts = { questions: 0, faults: 0, lost: 0, cutTwice: 0, repeated: 0, wrong: 0 }
  for (let round = 0; round < rounds; round += 1) {
    struck.clear()
    for (const talker of talkers) talker.ask(round)
    if (round === Math.floor(rounds / 2)) for (const talker of talkers) talker.moves()
    await untilSettled()
    const lost = talkers.filter((talker) => count(talker.question(), talker.answers()) === 'lost')
    // What the fake remembers is no memory of the bot's.
    for (const talker of talkers) talker.forgets()
    api.telegram.calls.length = 0
    afterRound?.(
      round,
      lost.map((talker) => talker.question()),
    )
  }
  stop.abort()
  await running
  await opened.store.close()
  return counts

  /**
   * Waits until every question has come to its end, and those that may be repeated have had time for it: as long as answers
   * come, however slow the machine is.
   */
  async function untilSettled(): Promise<void> {
    let open = talkers.filter(isOpen)
    let deadline = performance.now() + PATIENCE
    while (open.length > 0 && performance.now() < deadline) {
      await wait(20)
      const left = open.filter(isOpen)
      if (left.length < open.length) deadline = performance.now() + PATIENCE
      open = left
    }
    if (talkers.some((talker) => struck.of(talker.question()).cuts > 0)) await wait(REPEATED_WITHIN)
  }

  function isOpen(talker: Talker): boolean {
    const { cuts, isBlocked } = struck.of(talker.question())
    return talker.answers() < (isBlocked || cuts > 1 ? 0 : 1)
  }

  function count(question: string, answers: number): 'lost' | 'cutTwice' | undefined {
    const { faults, cuts, cutsAfter, isBlocked } = struck.of(question)
    counts.questions += 1
    counts.faults += faults
    if (answers === 2 && cutsAfter > 0) counts.repeated += 1
    else if (answers > 1) counts.wrong += 1
    if (answers > 0 || isBlocked) return undefined
    const unanswered = cuts > 1 ? 'cutTwice' : 'lost'
    counts[unanswered] += 1
    return unanswered
  }
}

const PATIENCE = 30_000
/** Longer than the bot waits before it repeats a message after a cut. */
const REPEATED_WITHIN = 800
