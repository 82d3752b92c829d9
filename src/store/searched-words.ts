import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'

/** The text by which a statement is found. */
export type SearchedText = {
  readonly passage: string
  readonly title?: string | undefined
  readonly topic?: string | undefined
  readonly role?: string | undefined
}

/** Stems in the order of the text, joined by spaces, and which words and stems occur at all. */
export type SearchedWords = {
  readonly passage: string
  /** Of title, topic label and role. */
  readonly context: string
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** The words and stems of what a statement is found by. */
export function searchedWords({ passage, title, topic, role }: SearchedText): SearchedWords {
  const passageWords = words(passage)
  const contextWords = words([title, topic, role].filter(Boolean).join('\n'))
  const passageStems = passageWords.map(stem)
  const contextStems = contextWords.map(stem)
  return {
    passage: passageStems.join(' '),
    context: contextStems.join(' '),
    words: new Set([...passageWords, ...contextWords]),
    stems: new Set([...passageStems, ...contextStems]),
  }
}
