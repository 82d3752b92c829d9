import type { DayRange } from '../day-range.ts'
import { statementDates, statementId } from '../same-statement.ts'
import type { Connection } from './connection.ts'
import type { Lookups } from './lookups.ts'
import { createNextRow } from './next-row.ts'
import type { createNoteNews } from './note-news.ts'
import {
  type NewOccurrence,
  type Occurrence,
  addedOccurrence,
  insertOccurrence,
  searchedText,
  storedOccurrences,
} from './occurrences.ts'
import type { Splits } from './splits.ts'
import type { StatementIndex } from './statement-index.ts'
import { type StatementRow, saveStatement, statementRow } from './statement-row.ts'

/** Keeps statements true to their occurrences. */
export type StatementWriter = {
  /**
   * Stores new occurrences of some words, and those that were of other words until now, and settles anew which of all of
   * them are which statement.
   */
  save(sameWords: string, added: readonly NewOccurrence[], adopted?: Adopted): void
  /** Takes the statements of some words out of the index, until they are saved: what they are found by will change. */
  withhold(sameWords: string): void
}

/** By what statements are another's than they were found to be, and who is told of what changes. */
export type WriterOptions = {
  readonly splits: Splits
  readonly noteNews?: ReturnType<typeof createNoteNews> | undefined
  /** Told what a statement was that is not on record any more, or is so again, or is another's by a split. */
  readonly onTurned?: ((statement: Pick<StatementRow, 'row' | 'speaker'>) => void) | undefined
}

/** Stored occurrences that are another speaker's from now on. */
type Adopted = {
  readonly speaker: number | null
  readonly occurrences: readonly Occurrence[]
}

export function createStatementWriter(
  connection: Connection,
  index: StatementIndex,
  lookups: Lookups,
  { splits, noteNews, onTurned }: WriterOptions,
): StatementWriter {
  const nextStatement = createNextRow(connection, 'statement')
  const nextOccurrence = createNextRow(connection, 'occurrence')

  return {
    save(sameWords, added, adopted) {
      const before = lookups.statements(sameWords)
      const rows = before.map(({ row }) => row)
      const stored = rows.length > 0 ? storedOccurrences(connection, rows) : []
      const fresh = added.map((occurrence) => addedOccurrence(nextOccurrence(), occurrence))
      const found =
        before[0]?.split_from ??
        before[0]?.speaker ??
        adopted?.speaker ??
        added[0]?.speaker?.row ??
        null
      const byId = new Map(before.map((statement) => [statement.id, statement]))
      const groups = groupById(sameWords, [...stored, ...(adopted?.occurrences ?? []), ...fresh])

      for (const [id, occurrences] of groups) {
        const was = byId.get(id)
        const speaker = splits.speakerOf(found, occurrences)
        const split_from = speaker === found ? null : found
        const identity = { row: was?.row ?? nextStatement(), id, speaker, split_from }
        const now = statementRow(identity, occurrences)
        saveStatement(connection, sameWords, was, now)
        if (!was) lookups.addStatement(sameWords, now.row)
        if (was && (was.state !== now.state || was.speaker !== now.speaker)) onTurned?.(was)
        for (const occurrence of occurrences) place(connection, occurrence, now.row)
        reindex(connection, index, was, now, occurrences)
        // Words that their speaker had said before are no news, nor on which other days they were said; but that they are
        // on record again is.
        const isNew = before.length === 0 || was?.state === 'withdrawn'
        if (isNew && isFirst(id, groups)) noteNew(now, occurrences)
      }
      for (const gone of before.filter(({ id }) => !groups.has(id))) {
        reindex(connection, index, gone, undefined, [])
        drop(connection, gone, stored)
      }
    },
    withhold(sameWords) {
      for (const was of lookups.statements(sameWords)) {
        if (!was.answers) continue
        const now = { ...was, answers: 0 as const }
        saveStatement(connection, sameWords, was, now)
        reindex(connection, index, was, now, [])
      }
    },
  }

  function noteNew({ id, answers, shown }: StatementRow, occurrences: readonly Occurrence[]): void {
    if (!answers) return
    const first = occurrences.find(({ row }) => row === shown)
    const { watchedSince } = first?.added?.record ?? {}
    noteNews?.({ statement: id, publishedOn: first?.publishedOn, watchedSince })
  }
}

function isFirst(id: string, groups: ReadonlyMap<string, unknown>): boolean {
  return groups.keys().next().value === id
}

function groupById(
  sameWords: string,
  occurrences: readonly Occurrence[],
): Map<string, [Occurrence, ...Occurrence[]]> {
  const dates = statementDates(occurrences.map(({ comparedDate }) => comparedDate))
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>()
  for (const occurrence of occurrences) {
    const id = statementId(sameWords, dates.get(occurrence.comparedDate) ?? '')
    const group = groups.get(id)
    if (group) group.push(occurrence)
    else groups.set(id, [occurrence])
  }
  return groups
}

function place(connection: Connection, { row, statement, added }: Occurrence, now: number): void {
  if (added) insertOccurrence(connection, { row, added }, now)
  else if (statement !== now) connection.run(MOVE, now, row)
}

function reindex(
  connection: Connection,
  index: StatementIndex,
  was: StatementRow | undefined,
  now: StatementRow | undefined,
  occurrences: readonly Occurrence[],
): void {
  for (const [statement, by] of [
    [was, -1],
    [now, 1],
  ] as const) {
    if (statement?.state !== 'current') continue
    index.tally(statement.kind, by)
    if (statement.speaker !== null) index.tally('attributed', by)
  }
  const isSame = was?.speaker === now?.speaker && was?.shown === now?.shown
  if (isSame && was?.answers === now?.answers) return
  if (was?.answers && was.speaker !== null) {
    const { row, speaker, shown } = was
    index.remove({
      row,
      speaker,
      days: daysOf(was),
      text: searchedText(connection, { row: shown }),
    })
  }
  if (now?.answers && now.speaker !== null) {
    const { row, speaker, shown } = now
    const occurrence: Pick<Occurrence, 'row' | 'added'> = occurrences.find(
      (one) => one.row === shown,
    ) ?? { row: shown }
    const text = searchedText(connection, occurrence)
    index.add({ row, speaker, days: daysOf(now), text }, occurrence.added?.statement)
  }
}

function daysOf({ first_day: first, last_day: last }: StatementRow): DayRange | undefined {
  return first === null || last === null ? undefined : { first, last }
}

/** Takes out a statement whose occurrences became another's; its id keeps leading to them. */
function drop(connection: Connection, gone: StatementRow, stored: readonly Occurrence[]): void {
  const [first] = stored
    .filter(({ statement }) => statement === gone.row)
    .toSorted((one, other) => (one.comparedDate < other.comparedDate ? -1 : 1))
  if (first) connection.run(KEEP_ID, gone.id, first.row)
  connection.run(DELETE, gone.row)
}

const MOVE = 'UPDATE occurrence SET statement = ? WHERE row = ?'
/** An id that leads to an occurrence from now on. */
export const KEEP_ID = `
  INSERT INTO former_id (id, occurrence) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET occurrence = excluded.occurrence`
const DELETE = 'DELETE FROM statement WHERE row = ?'
