import type { App } from '../app.ts'
import { exportStatements } from '../corpus/export.ts'
import { type ExitCode, type Io, fail, printJson, warn } from './io.ts'
import { oneSpeaker } from '../search/one-speaker.ts'
import { describeProblem } from './speaker-problem.ts'

export type ExportOptions = {
  /** A name or an id. */
  readonly speaker?: string
  /** As exact as a date of an article. */
  readonly since?: string
}

/**
 * Prints statements as JSON lines that `import` takes, one after the other, however many there are.
 *
 * What the import format cannot say, because an article names no publisher or day, is left out and counted on stderr.
 */
export async function exportLines(
  app: App,
  io: Io,
  { speaker: name, since }: ExportOptions,
): Promise<ExitCode> {
  const today = Temporal.Now.plainDateISO(app.config.timeZone)
  const found = name === undefined ? undefined : await oneSpeaker(app.search, name, today)
  if (found && 'problem' in found) return fail(io, describeProblem(found))
  const scope = { speaker: found?.speaker.id, from: since }
  let left = 0
  for await (const { line } of exportStatements(app.store, scope)) {
    if (line) await printJson(io, line)
    else left += 1
  }
  if (left > 0) {
    const statements = left === 1 ? '1 statement is' : `${left} statements are`
    warn(io, `${statements} left out: an article without a publisher or a date cannot be imported`)
  }
  return 0
}
