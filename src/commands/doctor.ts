import { access, mkdtemp, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readBundled } from '../bundled.ts'
import { type Config, type Environment, PROJECT_ROOT, readConfig } from '../config.ts'
import { readSourceList } from '../corpus/watch/source-list.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/store.ts'
import { type ExitCode, type Io, fail, print, printJson } from './io.ts'

/** One thing looked at. A `problem` says what is wrong and what to do. */
type Check = { readonly name: string; readonly found: string; readonly problem?: string }

/** Looks at everything that can be wrong with the set-up, without a network; fails when something is. */
export async function doctor(io: Io, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const checks = [checkRuntime(), ...(await checkSettings(io.env)), checkData()]
  for (const check of checks) {
    if (json) await printJson(io, check)
    else
      await print(
        io,
        `${check.problem ? 'wrong' : 'fine '}  ${check.name.padEnd(10)}${check.problem ?? check.found}`,
      )
  }
  const wrong = checks.filter(({ problem }) => problem).map(({ name }) => name)
  return wrong.length > 0
    ? fail(io, `doctor found something wrong with the ${wrong.join(' and the ')}`)
    : 0
}

function checkRuntime(): Check {
  const found = `Node ${process.versions.node}`
  return typeof Temporal === 'undefined'
    ? {
        name: 'runtime',
        found,
        problem: `${found} has no Temporal; start onrecord by npm or npx, which bring Node 26`,
      }
    : { name: 'runtime', found }
}

async function checkSettings(env: Environment): Promise<Check[]> {
  const read = readConfig(env)
  if ('problem' in read) return [{ name: 'settings', found: 'wrong', problem: read.problem }]
  const { config } = read
  return [
    checkToken(config),
    checkUpdates(config),
    await checkSources(config),
    await checkDatabase(config),
  ]
}

function checkToken({ botToken, botApiRoot }: Config): Check {
  return {
    name: 'token',
    found: botToken
      ? `BOT_TOKEN is set, for ${botApiRoot}; npm start tries it`
      : 'BOT_TOKEN is not set: npm start opens a chat in the terminal',
  }
}

function checkUpdates({ webhook }: Config): Check {
  return {
    name: 'updates',
    found: webhook
      ? `Telegram brings them to ${webhook.url}; npm start listens on port ${webhook.port}`
      : 'asked for by long polling; WEBHOOK_URL has Telegram bring them',
  }
}

async function checkSources({ sourcesPath: path, allowPrivateHosts }: Config): Promise<Check> {
  const name = 'sources'
  const read = await readSourceList({ path, allowPrivateHosts })
  if ('problem' in read) return { name, found: path, problem: read.problem }
  const [problem] = read.problems
  const found = `${read.addresses.length} in ${path}; onrecord sources tells them all`
  return { name, found, ...(problem !== undefined && { problem }) }
}

async function checkDatabase({ databasePath }: Config): Promise<Check> {
  const name = 'database'
  const exists = await isThere(databasePath)
  // Looking must not leave a file behind.
  if (!exists) {
    const folder = dirname(databasePath)
    const isWritable = databasePath === ':memory:' || (await canHoldFiles(folder))
    return isWritable
      ? { name, found: `${databasePath} will be made at first use` }
      : {
          name,
          found: folder,
          problem: `${folder} cannot be written to; set DATABASE_PATH to a file that can`,
        }
  }
  const opened = await openSqliteStore(databasePath)
  if ('problem' in opened) return { name, found: databasePath, problem: opened.problem }
  const problem = await firstProblem(opened.store)
  await opened.store.close()
  return { name, found: databasePath, ...(problem && { problem }) }
}

async function firstProblem(store: Store): Promise<string | undefined> {
  try {
    const [problem] = await store.check()
    return problem
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `it cannot be read through (${reason}): restore it from a backup or use another DATABASE_PATH`
  }
}

function checkData(): Check {
  const read = readBundled(join(PROJECT_ROOT, 'data'))
  return 'problem' in read
    ? { name: 'data', found: 'data/', problem: read.problem }
    : {
        name: 'data',
        found: `${read.bundled.statements.length} statements of the sample, ${read.bundled.speakers.length} speakers`,
      }
}

/** Tried, not asked: file systems such as /proc let nobody make a file and deny it. */
async function canHoldFiles(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.onrecord-')))
    return true
  } catch {
    return false
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
