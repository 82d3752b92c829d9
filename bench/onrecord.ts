import { spawnSync } from 'node:child_process'

/** Runs a command of onrecord as a user would, on a database; what it prints. */
export function onrecord(command: readonly string[], database: string, input?: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', ...command], {
    env: { ...process.env, DATABASE_PATH: database },
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input !== undefined && { input }),
  })
  if (status !== 0) throw new Error(`onrecord ${command.join(' ')} failed: ${stderr.slice(0, 500)}`)
  return stdout
}

export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** The nearest rank. @param sorted the smallest first */
export function percentile(sorted: readonly number[], percent: number): string {
  const at = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)
  return (sorted[at] ?? Number.NaN).toFixed(1)
}
