import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { ArticleRecord, NewStatement } from './store.ts'

/** The text by which a statement is found. */
export type SearchedText = {
  readonly passage: string
  readonly title?: string | undefined
  readonly topic?: string | undefined
  readonly role?: string | undefined
}

/** What a statement of a record is found by. */
export function searchedTextOf(
  { article, topic }: ArticleRecord,
  { passage: { start, end }, role }: NewStatement,
): SearchedText {
  return { passage: article.text.slice(start, end), title: article.title, topic, role }
}

/** What stands around a passage and is searched with it. */
export function contextOf({ title, topic, role }: Omit<SearchedText, 'passage'>): string {
  return [title, topic, role].filter(Boolean).join('\n')
}

/** The stems of a text in its order, joined by spaces. */
export function stemsOf(text: string): string {
  return words(text).map(stem).join(' ')
}
