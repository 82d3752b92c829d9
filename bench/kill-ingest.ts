import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { databaseContent } from '../test/store/database-content.ts'
import { writeMadeUpArticles } from './made-up-articles.ts'
import { createRandom } from './random.ts'

const ARTICLES = 5_000
const KILLS = 20
const SEED = Number(process.argv[2] ?? 1)

const Stats = z.object({ articles: z.number() })

const root = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
try {
  await killIngest()
} finally {
  rmSync(root, { recursive: true })
}

/**
 * Kills the ingest of a folder again and again at random moments, and compares what the last run leaves with what a run
 * leaves that nobody disturbed.
 *
 * A moment is a random number of articles that are new with the run, so that whatever else the machine does it is at work
 * on the next ones, and a random time after it; with none, a random time from the start.
 */
async function killIngest(): Promise<void> {
  const folder = join(root, 'articles')
  const [whole, killed] = [join(root, 'whole.sqlite'), join(root, 'killed.sqlite')]
  writeMadeUpArticles(folder, ARTICLES, SEED)
  const random = createRandom(SEED)

  const started = performance.now()
  console.log((await onrecord(['ingest', folder], whole)).trimEnd())
  const milliseconds = performance.now() - started
  const rate = (1000 * ARTICLES) / milliseconds
  console.log(
    `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}: ${ARTICLES} articles in ${(milliseconds / 1000).toFixed(1)} s, ${rate.toFixed(0)} a second\n`,
  )

  let stored = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const share = Math.floor((1.5 * (ARTICLES - stored)) / (KILLS - kill + 2))
    const moment = { articles: random.below(share), milliseconds: random.below(500) }
    const end = await killAt(moment, folder, killed)
    await onrecord(['doctor'], killed)
    stored = Stats.parse(JSON.parse(await onrecord(['stats', '--json'], killed))).articles
    console.log(
      `${String(kill).padStart(2)}  ${end} ${String(moment.milliseconds).padStart(3)} ms after ${String(moment.articles).padStart(4)} new articles: ${String(stored).padStart(4)} on record, all of them whole`,
    )
  }
  console.log(`\n${(await onrecord(['ingest', folder], killed)).trimEnd()}`)
  await onrecord(['doctor'], killed)

  const [expected, found] = [databaseContent(whole), databaseContent(killed)]
  const isSame = expected.length === found.length && expected.every((row, at) => row === found[at])
  console.log(
    `\n${found.length} rows, ${isSame ? 'the same as' : 'NOT THE SAME AS'} without a kill`,
  )
  if (!isSame) process.exitCode = 1
}

type Moment = { readonly articles: number; readonly milliseconds: number }

async function killAt(
  { articles, milliseconds }: Moment,
  folder: string,
  database: string,
): Promise<'killed' | 'ended '> {
  const child = start(['ingest', folder, '--json'], database)
  const closed = once(child, 'close')
  let added = 0
  child.stdout.setEncoding('utf8')
  for await (const chunk of articles === 0 ? [] : child.stdout) {
    added += String(chunk).split('"outcome":"new"').length - 1
    if (added >= articles) break
  }
  await Promise.race([delay(milliseconds), closed])
  child.kill('SIGKILL')
  const [, signal] = await closed
  return signal === 'SIGKILL' ? 'killed' : 'ended '
}

/** The program itself, so that a signal reaches it and not npm. */
function start(command: readonly string[], database: string) {
  const env = { ...process.env, DATABASE_PATH: database, BOT_TOKEN: '' }
  return spawn(process.execPath, ['src/main.ts', ...command], { env })
}

async function onrecord(command: readonly string[], database: string): Promise<string> {
  const child = start(command, database)
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`onrecord ${command.join(' ')} failed: ${stdout} ${stderr}`)
  return stdout
}
