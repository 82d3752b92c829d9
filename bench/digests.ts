/**
 * Chats that are all due at one hour: how long composing for them takes and how much memory, and whether each gets its
 * digest once, over HTTP, though chats are gone, have to wait, connections are cut, and what sends is killed again and
 * again.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { createLease } from '../src/store/lease.ts'
import { matchNews } from '../src/digest/match.ts'
import { prepare } from '../src/digest/prepare.ts'
import { defaultClock } from '../src/store/schedule.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { startFakeApi } from '../test/telegram/fake-api.ts'
import { type CountedDeliveries, countDeliveries } from './counted-deliveries.ts'
import type { DeliverArguments } from './deliver-digests.ts'
import { makeDueChats } from './due-chats.ts'
import { timeMatching } from './matching.ts'
import { createRandom } from './random.ts'

const [CHATS = 100_000, KILLS = 30, SPEED = 20, SEED = 1] = process.argv.slice(2).map(Number)
const MESSAGES_PER_SECOND = 25
/** As many messages can be on their way when the process is killed. */
const UNDER_WAY = MESSAGES_PER_SECOND
/** How many chats follow one speaker, each on another topic, and how much that one says. */
const FOLLOWERS = 20_000
const NEWS = 100
const DUE = Temporal.Instant.from('2026-11-24T09:00:00Z')

const folder = mkdtempSync(join(tmpdir(), 'onrecord-digests-'))
const database = join(folder, 'db.sqlite')
process.once('exit', () => rmSync(folder, { recursive: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, seed ${SEED}\n`,
)
await matchOne()
await composeAll()
await deliverAll()

async function matchOne(): Promise<void> {
  for (const chats of [FOLLOWERS / 10, FOLLOWERS]) {
    const { total, longestPause } = await timeMatching(chats, NEWS)
    console.log(
      `${NEWS} statements of one speaker, whom ${chats} chats follow on ${chats} topics: matched in ${seconds(total)}, nothing else had a turn for ${longestPause.toFixed(0)} ms at most`,
    )
  }
}

async function composeAll(): Promise<void> {
  const opened = await openSqliteStore(database)
  if ('problem' in opened) throw new Error(opened.problem)
  const { store } = opened
  await makeDueChats(store, database, { chats: CHATS, due: DUE })
  const now = () => DUE
  const lease = createLease(store, 'digest', now)
  const begin = performance.now()
  await matchNews(store, { lease, now, zone: 'UTC' })
  const matched = performance.now()
  const idle = process.cpuUsage()
  await prepare({ store, lease, now, clock: defaultClock('UTC'), language: 'en' })
  const composed = performance.now()
  const used = process.cpuUsage(idle)
  await lease.release()
  const { waiting } = await store.outboxFigures(DUE)
  await store.close()
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(
    `${CHATS} chats due at one hour: matched in ${seconds(matched - begin)}, composed ${waiting} messages in ${seconds(composed - matched)} (< 60 s; ${seconds((used.user + used.system) / 1000)} of processor time), ${megabytes.toFixed(0)} MB at most (< 500 MB)`,
  )
}

async function deliverAll(): Promise<void> {
  await using api = await startFakeApi()
  const counted = countDeliveries(api, { chats: CHATS, speed: SPEED, underWay: UNDER_WAY })
  const random = createRandom(SEED)
  const { root: apiRoot, token } = api
  const start = () =>
    startDelivering({ database, apiRoot, token, due: DUE.toString(), epoch, speed: SPEED })
  const sweeping = setInterval(() => counted.sweep(), 1000)
  const epoch = Date.now()
  let delivering = start()
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const share = (CHATS - counted.attempts()) / (KILLS - kill + 2)
    await untilAttempts(counted, counted.attempts() + 1 + random.below(1.5 * share), delivering)
    await wait(random.below(50))
    delivering.kill('SIGKILL')
    await once(delivering, 'close')
    counted.killed()
    delivering = start()
  }
  const [code] = await once(delivering, 'close')
  clearInterval(sweeping)
  report(counted, (Date.now() - epoch) / 1000)
  if (code !== 0) process.exitCode = 1
}

function report(counted: CountedDeliveries, elapsed: number): void {
  const found = counted.result(givenUpChats())
  const { arrived, gone, lost, givenUp, unseen, repeated, wrong, refusals } = found
  const { mostInSecond, mostInTenSeconds } = found
  console.log(
    `sent over HTTP by a clock ${SPEED} times as fast in ${elapsed.toFixed(0)} s, killed ${KILLS} times: ${counted.attempts()} attempts, at most ${mostInSecond} in any of its seconds (<= ${MESSAGES_PER_SECOND}) and ${mostInTenSeconds} in any ten; 403 to ${refusals.gone}, 429 to ${refusals.busy}, cut before ${refusals.cutBefore} and after ${refusals.cutAfter} had arrived`,
  )
  console.log(
    `${arrived} chats have their digest, ${gone} are gone, ${givenUp} have none because nobody knew of both attempts (${unseen} of which one never came to the server); ${repeated} have it twice because nobody knew of the first`,
  )
  console.log(`lost: ${lost}, repeated for no reason or more often: ${wrong}`)
  if (lost + unseen + wrong > 0 || mostInSecond > MESSAGES_PER_SECOND) process.exitCode = 1
}

function givenUpChats(): Set<number> {
  const db = new DatabaseSync(database, { readOnly: true })
  const rows = db.prepare("SELECT chat FROM dispatch WHERE state = 'unknown'").all()
  db.close()
  return new Set(rows.map(({ chat }) => Number(chat)))
}

/** The program itself, so that a signal reaches it and not npm. By the channel it notices when nobody is there any more. */
function startDelivering(options: z.infer<typeof DeliverArguments>): ChildProcess {
  const script = join(import.meta.dirname, 'deliver-digests.ts')
  return spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
}

async function untilAttempts(
  counted: CountedDeliveries,
  attempts: number,
  delivering: ChildProcess,
): Promise<void> {
  while (counted.attempts() < attempts && delivering.exitCode === null) await wait(5)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
