/**
 * How long people wait: the time from an update until the message that answers it, over HTTP, of the bot as it is run.
 * `node bench/latency.ts [STATEMENTS [DATABASE]]`; a DATABASE of an earlier import of those statements is copied.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeApi, startFakeApi } from '../test/telegram/fake-api.ts'
import { makeUpCorpus } from './made-up-corpus.ts'
import { jsonLines, onrecord, percentile } from './onrecord.ts'

const QUESTIONS = 600
/** Before what counts: in a bot that runs, the code is compiled. */
const FIRST = 200
/** Fewer than anybody is allowed in a minute. */
const EACH = 15
const SEED = 1
const PATIENCE = 60_000

const [statements = '100000', given] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-latency-'))
try {
  const corpus = makeUpCorpus(Number(statements), QUESTIONS, SEED)
  const database = join(folder, 'latency.sqlite')
  if (given !== undefined) copyFileSync(given, database)
  else {
    const lines = join(folder, 'statements.jsonl')
    writeFileSync(lines, jsonLines(corpus.statements))
    onrecord(['import', lines], database)
  }
  const questions = corpus.questions.map(({ question }) => question)
  const waits = (await measure(questions, database)).slice(FIRST).toSorted((a, b) => a - b)
  const [p50, p95, most] = [50, 95, 100].map((percent) => percentile(waits, percent))
  console.log(
    `update in to answer out, ${statements} statements, ${waits.length} questions one after the other: ` +
      `median ${p50} ms (< 15 ms), 95th percentile ${p95} ms, slowest ${most} ms`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

/** Milliseconds that each question waits. */
async function measure(questions: readonly string[], database: string): Promise<number[]> {
  await using api = await startFakeApi()
  const bot = startBot(api, database)
  try {
    const waits: number[] = []
    let asker = api.user({ first_name: 'Nobody' })
    for (const [index, question] of questions.entries()) {
      if (index % EACH === 0) asker = api.user({ first_name: `P${index}`, language_code: 'en' })
      const asked = performance.now()
      asker.says(question)
      await asker.receives(PATIENCE)
      waits.push(performance.now() - asked)
    }
    return waits
  } finally {
    bot.kill()
    await once(bot, 'exit')
  }
}

/** The bot alone on one core, where the system lets a process be kept to one. */
function startBot({ token, root }: FakeApi, database: string): ChildProcess {
  const command = [process.execPath, 'src/main.ts']
  const core = availableParallelism() - 1
  const [program = '', ...parameters] =
    process.platform === 'linux' ? ['taskset', '--cpu-list', String(core), ...command] : command
  const settings = { BOT_TOKEN: token, BOT_API_ROOT: root, DATABASE_PATH: database }
  return spawn(program, parameters, {
    env: { ...process.env, ...settings, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
