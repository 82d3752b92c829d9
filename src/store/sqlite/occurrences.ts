import type { Kind } from '../../statement/kind.ts'
import type { SpeakerKey } from '../queries/resolve-speakers.ts'
import { type SearchedText, searchedTextOf } from '../searched-text.ts'
import type { RankedOccurrence } from '../shown-occurrence.ts'
import type { ArticleRecord, NewStatement } from '../store.ts'
import type { Connection } from './connection.ts'

/** A statement's place in a new revision, not yet stored. */
export type NewOccurrence = {
  readonly record: ArticleRecord
  readonly statement: NewStatement
  readonly speaker: SpeakerKey | undefined
  readonly revision: number
  readonly comparedDate: string
  /** The row of the occurrence that it replaces with nearly the same words. */
  readonly replaces?: number | undefined
  /** As it was found, where something else was decided; the key of its words, the speaker, and the role. */
  readonly found?:
    | {
        readonly words: string
        readonly speaker: number | undefined
        readonly role: string | undefined
      }
    | undefined
  /** It was decided that this is no statement. */
  readonly isDenied: boolean
}

/** An occurrence, stored or about to be, as far as it decides what its statement is. */
export type Occurrence = RankedOccurrence & {
  readonly row: number
  /** The row of the statement it belonged to. */
  readonly statement?: number
  readonly comparedDate: string
  /** The article's address. */
  readonly url?: string | undefined
  /** Something was decided about just these words. */
  readonly isDecided: boolean
  /** Given until it is stored. */
  readonly added?: NewOccurrence
}

/** The stored occurrences of some statements, given by their rows. */
export function storedOccurrences(
  connection: Connection,
  statements: readonly number[],
): Occurrence[] {
  return connection.all<OccurrenceRow>(OCCURRENCES, JSON.stringify(statements)).map((row) => ({
    row: row.row,
    statement: row.statement,
    comparedDate: row.compared_date,
    live: row.live === 1,
    confidence: row.confidence,
    articleKey: row.key,
    url: row.url ?? undefined,
    isDecided: row.decided === 1,
    revision: row.revision,
    start: row.said_start,
    kind: row.kind,
    role: row.role ?? undefined,
    publishedOn: row.published ?? undefined,
    saidOn: row.said_on ?? undefined,
  }))
}

/** A new occurrence with the row it will have. */
export function addedOccurrence(row: number, added: NewOccurrence): Occurrence {
  const { record, statement, revision, comparedDate, found, isDenied } = added
  const { confidence, kind, role, said, saidOn } = statement
  return {
    row,
    added,
    comparedDate,
    live: !isDenied,
    confidence,
    articleKey: record.key,
    url: record.article.url,
    isDecided: found !== undefined,
    revision,
    start: said.start,
    kind,
    role,
    publishedOn: record.article.published,
    saidOn: saidOn?.date,
  }
}

export function insertOccurrence(
  connection: Connection,
  { row, added }: Required<Pick<Occurrence, 'row' | 'added'>>,
  statementRow: number,
): void {
  const { statement, revision, comparedDate, replaces, found, isDenied } = added
  const { kind, said, passage, quotes, cue, mention, role, saidOn, confidence, rule, group } =
    statement
  connection.run(
    INSERT,
    row,
    statementRow,
    revision,
    comparedDate,
    kind,
    said.start,
    said.end,
    passage.start,
    passage.end,
    role ?? null,
    saidOn?.date ?? null,
    confidence,
    JSON.stringify({ quotes, cue, mention, saidOn, rule, group }),
    replaces ?? null,
    found?.words ?? null,
    found?.speaker ?? null,
    found?.role ?? null,
    Number(isDenied),
  )
}

/** What a statement is found by when it shows this occurrence. */
export function searchedText(
  connection: Connection,
  { row, added }: Pick<Occurrence, 'row' | 'added'>,
): SearchedText {
  if (added) return searchedTextOf(added.record, added.statement)
  const [stored] = connection.all<TextRow>(TEXT, row)
  if (!stored) throw new Error(`Occurrence ${row} is not stored`)
  const { text, passage_start, passage_end, title, topic, role } = stored
  return {
    passage: text.slice(passage_start, passage_end),
    title: title ?? undefined,
    topic: topic ?? undefined,
    role: role ?? undefined,
  }
}

const OCCURRENCES = `
  SELECT occurrence.row, occurrence.statement, compared_date, occurrence.kind, said_start, role, said_on, confidence,
    published, url, article.key, found_words IS NOT NULL AS decided, occurrence.revision, article.revision = occurrence.revision AND denied = 0 AS live
  FROM json_each(?) AS wanted
  JOIN occurrence ON occurrence.statement = wanted.value
  JOIN revision ON revision.row = occurrence.revision
  JOIN article ON article.row = revision.article`
const INSERT = `
  INSERT INTO occurrence (row, statement, revision, compared_date, kind, said_start, said_end, passage_start, passage_end,
    role, said_on, confidence, details, replaces, found_words, found_speaker, found_role, denied)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const TEXT = `
  SELECT text, passage_start, passage_end, title, topic, role
  FROM occurrence JOIN revision ON revision.row = occurrence.revision WHERE occurrence.row = ?`

type OccurrenceRow = {
  readonly row: number
  readonly statement: number
  readonly compared_date: string
  readonly kind: Kind
  readonly said_start: number
  readonly role: string | null
  readonly said_on: string | null
  readonly confidence: number
  readonly published: string | null
  readonly url: string | null
  readonly key: string
  readonly decided: number
  readonly revision: number
  readonly live: number
}

type TextRow = {
  readonly text: string
  readonly passage_start: number
  readonly passage_end: number
  readonly title: string | null
  readonly topic: string | null
  readonly role: string | null
}
