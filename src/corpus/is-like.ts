import { STOP_WORDS } from '../language/stop-words.ts'
import { words } from '../language/tokens.ts'
import type { Article } from '../statement/article.ts'

/**
 * Whether an article can be a revision of another: it has its headline, or the shorter has half of its words from the
 * longer. A wall for consent, a notice that a page is gone and another article have neither.
 */
export function isLike(one: Article, other: Article): boolean {
  if (one.title !== undefined && other.title !== undefined) {
    if (words(one.title).join(' ') === words(other.title).join(' ')) return true
  }
  return hasWordsOf(one, other)
}

/** Whether the shorter of two texts has half of its words from the longer. */
export function hasWordsOf(one: Article, other: Article): boolean {
  const [few, many] = [contentWords(one), contentWords(other)].toSorted((a, b) => a.size - b.size)
  if (few === undefined || many === undefined) return true
  return few.intersection(many).size * 2 >= few.size
}

/** The words of a text that are about something, each once. */
export function contentWords({ text }: Article): ReadonlySet<string> {
  return new Set(words(text).filter((word) => !STOP_WORDS.has(word)))
}
