import type { PlacedStatement } from '../match-changed.ts'
import { saidWords } from '../said-words.ts'
import type { Connection } from './connection.ts'

/** A statement of the revision that another takes the place of. */
export type ReplacedStatement = PlacedStatement & {
  /** The row of its occurrence there. */
  readonly row: number
  readonly comparedDate: string
  /** As it was found, which a decision can have changed. */
  readonly found: PlacedStatement
}

/** The statements of a revision, in text order. */
export function replacedStatements(connection: Connection, revision: number): ReplacedStatement[] {
  const [stored] = connection.all<{ text: string }>(TEXT, revision)
  const text = stored?.text ?? ''
  return connection.all<Row>(STATEMENTS, revision).map((row) => {
    const words = saidWords(text, { start: row.said_start, end: row.said_end })
    const now = { sameWords: row.same_words, speaker: row.speaker ?? undefined, words }
    const found =
      row.found_words === null
        ? now
        : { sameWords: row.found_words, speaker: row.found_speaker ?? undefined, words }
    return { ...now, row: row.row, comparedDate: row.compared_date, found }
  })
}

const TEXT = 'SELECT text FROM revision WHERE row = ?'
const STATEMENTS = `
  SELECT occurrence.row, same_words, compared_date, coalesce(split_from, speaker) AS speaker, said_start, said_end, found_words, found_speaker
  FROM occurrence JOIN statement ON statement.row = statement
  WHERE revision = ? ORDER BY said_start, said_end, occurrence.row`

type Row = {
  readonly row: number
  readonly same_words: string
  readonly compared_date: string
  readonly speaker: number | null
  readonly said_start: number
  readonly said_end: number
  readonly found_words: string | null
  readonly found_speaker: number | null
}
