import { spawnSync } from 'node:child_process'
import { percentile } from './onrecord.ts'
import { PEERS, PeerResult, type Task } from './peers/run.ts'

/**
 * Prints a table of onrecord and its peers over the same made-up statements and questions. Each runs in a process of its
 * own, so that the memory is its own; the slow ones answer as many questions as the time is enough for.
 */
export function comparePeers(size: Omit<Task, 'name'>): void {
  console.log(
    `\n${size.statements} made-up statements; ${size.questions} questions with a speaker and three words, every second with a typo; at most ${size.seconds} s of questions each\n`,
  )
  print(['system', 'settings', 'built', 'memory', 'questions', 'right first', 'ms p50', 'p95'])
  for (const name of Object.keys(PEERS)) {
    const { settings, buildSeconds, megabytes, ms, right } = run({ name, ...size })
    const sorted = ms.toSorted((a, b) => a - b)
    print([
      name,
      settings,
      `${buildSeconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB`,
      String(ms.length),
      `${((100 * right) / ms.length).toFixed(1)} %`,
      percentile(sorted, 50),
      percentile(sorted, 95),
    ])
  }
}

function run(task: Task): PeerResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/peers/run.ts', JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 1e9 },
  )
  if (status !== 0) throw new Error(`${task.name} failed: ${stderr.slice(0, 500)}`)
  return PeerResult.parse(JSON.parse(stdout))
}

function print(cells: readonly string[]): void {
  const widths = [23, 33, 8, 9, 10, 12, 9, 9]
  console.log(
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(''),
  )
}
