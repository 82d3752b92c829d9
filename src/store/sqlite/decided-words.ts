import { saidText } from '../said-words.ts'
import type { Connection } from './connection.ts'

/**
 * What something was decided about in an article, in any of its revisions: the keys under which it was found then, by its
 * folded words. So words are known again when they are found to be somebody else's, as when a name is read otherwise.
 */
export function decidedWords(connection: Connection, article: number): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const { text, start, end, found } of connection.all<Row>(DECIDED, article)) {
    const words = saidText(text, { start, end })
    keys.set(words, [...(keys.get(words) ?? []), found])
  }
  return keys
}

const DECIDED = `
  SELECT text, said_start AS start, said_end AS "end", found_words AS found
  FROM revision JOIN occurrence ON occurrence.revision = revision.row
  WHERE article = ? AND found_words IS NOT NULL ORDER BY occurrence.row DESC`

type Row = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly found: string
}
