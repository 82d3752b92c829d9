import type { Kind } from '../../statement/kind.ts'
import { dayRange } from '../day-range.ts'
import { isLikely, shownOccurrence } from '../shown-occurrence.ts'
import type { Connection } from './connection.ts'
import type { Occurrence } from './occurrences.ts'

/** A statement as it is stored, with the kind of the occurrence it shows. */
export type StatementRow = {
  readonly row: number
  readonly id: string
  readonly speaker: number | null
  /** Whose it was found to be, where it was split off. */
  readonly split_from: number | null
  readonly shown: number
  readonly kind: Kind
  readonly state: 'current' | 'withdrawn'
  readonly answers: 0 | 1
  readonly first_day: number | null
  readonly last_day: number | null
}

/** What a statement with these occurrences is. */
export function statementRow(
  identity: Pick<StatementRow, 'row' | 'id' | 'speaker' | 'split_from'>,
  occurrences: readonly [Occurrence, ...Occurrence[]],
): StatementRow {
  const shown = shownOccurrence(occurrences)
  const days = dayRange(shown.saidOn ?? shown.publishedOn)
  return {
    ...identity,
    shown: shown.row,
    kind: shown.kind,
    state: shown.live ? 'current' : 'withdrawn',
    answers: shown.live && identity.speaker !== null && isLikely(shown) ? 1 : 0,
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
  }
}

/** Stores a statement in place of what it was, if it was. */
export function saveStatement(
  connection: Connection,
  sameWords: string,
  was: StatementRow | undefined,
  now: StatementRow,
): void {
  const { row, id, speaker, split_from, shown, state, answers, first_day, last_day } = now
  const what = [shown, state, answers, first_day, last_day] as const
  if (!was) {
    connection.run(INSERT, row, id, sameWords, speaker, split_from, ...what)
  } else if (
    was.speaker !== speaker ||
    was.shown !== shown ||
    was.state !== state ||
    was.answers !== answers
  ) {
    connection.run(UPDATE, speaker, split_from, ...what, row)
  }
}

const INSERT = `
  INSERT INTO statement (row, id, same_words, speaker, split_from, shown, state, answers, first_day, last_day)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const UPDATE = `
  UPDATE statement SET speaker = ?, split_from = ?, shown = ?, state = ?, answers = ?, first_day = ?, last_day = ? WHERE row = ?`
