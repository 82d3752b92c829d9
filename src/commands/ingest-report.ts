import type { Ingested } from '../corpus/ingest.ts'
import type { Refusal } from '../corpus/reading.ts'
import { createGrouped } from './grouped.ts'

/** What became of everything that was read, for the table at the end. */
export type IngestReport = {
  add(done: Ingested): void
  /** The table: one count a row, and what was refused with the reasons. */
  table(): string
  /** What to say of refusals in one line; none where nothing was refused. */
  problem(): string | undefined
  refusals(): string[]
  warnings(): string[]
}

export function createIngestReport(): IngestReport {
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const statements = { all: 0, changed: 0, withdrawn: 0 }
  const refusals = createGrouped()
  const warnings = createGrouped()
  let first: string | undefined
  let gone = 0

  return {
    add(done) {
      if (done.kind === 'article') {
        counts[done.outcome] += 1
        statements.all += done.statements
        statements.changed += done.changed
        statements.withdrawn += done.withdrawn
        for (const warning of done.extraction.warnings) warnings.add(warning, nameOf(done))
      } else if (done.kind === 'unchanged') counts.unchanged += 1
      else if (done.kind === 'warning') warnings.add(done.warning, done.source)
      else if (done.kind === 'refused') {
        first ??= describeRefusal(done)
        if (done.gone) gone += 1
        refusals.add(done.problem, placeOf(done))
      }
    },
    table() {
      const read = counts.new + counts.changed + counts.unchanged
      const changes =
        statements.changed + statements.withdrawn > 0
          ? `: ${counted(statements.changed)} changed, ${statements.withdrawn} withdrawn`
          : ''
      const rows = [
        [read, `read: ${counted(statements.all)}`],
        [counts.new, 'new'],
        [counts.changed, `changed${changes}`],
        [counts.unchanged, 'unchanged'],
        [refusals.count(), refusals.count() > 0 ? 'refused:' : 'refused'],
      ] as const
      const width = Math.max(...rows.map(([count]) => String(count).length))
      return [
        ...rows.map(([count, what]) => `${String(count).padStart(width)} ${what}`),
        ...refusals.lines().map((line) => `${' '.repeat(width)} ${line}`),
        ...(gone > 0 ? [GONE] : []),
      ].join('\n')
    },
    problem() {
      const count = refusals.count()
      if (count <= 1) return first
      return `${count} were refused, the first: ${first}`
    },
    refusals: () => refusals.lines(),
    warnings: () => warnings.lines(),
  }
}

const GONE =
  'What was ingested from a page that is gone stays on record: that a page is gone takes back nothing.'

function counted(statements: number): string {
  return `${statements} ${statements === 1 ? 'statement' : 'statements'}`
}

/** A refusal with its place. The fetcher names the address itself. */
function describeRefusal(refusal: Refusal): string {
  const place = placeOf(refusal)
  return place === '' ? refusal.problem : `${place}: ${refusal.problem}`
}

function placeOf({ source, place, problem }: Refusal): string {
  if (problem.startsWith(source)) return ''
  return place === undefined ? source : `${source}, ${place}`
}

function nameOf({ source, extraction }: Extract<Ingested, { kind: 'article' }>): string {
  return extraction.title ?? source
}
