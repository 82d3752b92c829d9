import type { Transaction } from 'kysely'
import { type SpeakerKey, resolveSpeakers } from '../queries/resolve-speakers.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'

/** What was decided about words that are found in articles. */
export type Decisions = {
  /** Whether there is any. */
  readonly any: boolean
  /** What holds for words found in an article, on a date by which they are compared. */
  about(found: FoundWords): Ruling | undefined
  /** Lets what was decided about words hold for those that their article has now in their place. */
  inherit(ruling: Ruling, found: FoundWords): void
}

type FoundWords = {
  /** The key of the words as said by whom they are found to be said. */
  readonly words: string
  readonly article: string
  readonly comparedDate: string
}

/** `speaker`: whose words they are; without one they are not shown. */
export type Ruling = { readonly speaker?: SpeakerKey | undefined; readonly row: DecisionRow }

/** Reads all decisions: they are made by hand, so there are few. */
export async function loadDecisions(
  connection: Connection,
  transaction: Transaction<Tables>,
): Promise<Decisions> {
  const rows = connection.all<DecisionRow>(ALL)
  const named = rows.flatMap(({ speaker, speaker_name: name }) =>
    speaker === null || name === null ? [] : [{ id: speaker, name }],
  )
  const speakerOf = await resolveSpeakers(transaction, named)
  const byWords = Map.groupBy(rows, ({ found_words: words }) => words)

  return {
    any: rows.length > 0,
    about({ words, article, comparedDate }) {
      const fitting = byWords.get(words) ?? []
      const row =
        fitting.find((decision) => decision.article === article) ??
        fitting.find((decision) => decision.compared_date === comparedDate)
      return row && ruling(row)
    },
    inherit({ row }, { words, article, comparedDate }) {
      const known = { ...row, found_words: words, article, compared_date: comparedDate }
      byWords.set(words, [...(byWords.get(words) ?? []), known])
      const { statement, outcome, speaker, speaker_name, decided_at } = row
      connection.run(
        KEEP_DECISION,
        words,
        article,
        comparedDate,
        statement,
        outcome,
        speaker,
        speaker_name,
        decided_at,
      )
    },
  }

  function ruling(row: DecisionRow): Ruling {
    const { speaker: id, speaker_name: name } = row
    return { row, ...(id !== null && name !== null && { speaker: speakerOf({ id, name }) }) }
  }
}

const ALL = 'SELECT * FROM decision'
/** found_words, article, compared_date, statement, outcome, speaker, speaker_name, decided_at. */
export const KEEP_DECISION = `
  INSERT INTO decision (found_words, article, compared_date, statement, outcome, speaker, speaker_name, decided_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (found_words, article) DO UPDATE SET statement = excluded.statement, outcome = excluded.outcome,
    speaker = excluded.speaker, speaker_name = excluded.speaker_name, decided_at = excluded.decided_at`

type DecisionRow = {
  readonly found_words: string
  readonly article: string
  readonly compared_date: string
  readonly statement: string
  readonly outcome: string
  readonly speaker: string | null
  readonly speaker_name: string | null
  readonly decided_at: string
}
