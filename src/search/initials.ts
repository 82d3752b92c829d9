import { nameKey, nameWordKey } from '../language/name-key.ts'
import { words as wordsOf } from '../language/tokens.ts'
import type { NameSpan } from './names.ts'
import type { QuestionWord } from './question.ts'

/** A single letter that is no word, or letters with full stops: "V.", "V.V.". */
export function isInitial({ word, typed, part, isCapital }: QuestionWord): boolean {
  if (/^\p{Lu}(?:\.\p{Lu}){1,2}\.?$/u.test(typed)) return true
  return /^\p{L}$/u.test(word) && (isCapital || part === 'topic')
}

/**
 * The name with the initials right before it, or behind it as in Russian lists («Путин В. В.»), of those whom they fit; as it
 * is where there are none, or they fit nobody.
 */
export function withInitials(
  name: NameSpan,
  words: readonly QuestionWord[],
  next?: NameSpan,
): NameSpan {
  const start = words.slice(0, name.start).findLastIndex((word) => !isInitial(word)) + 1
  const behind = words.slice(name.end)
  const other = behind.findIndex((word) => !isInitial(word) || !word.isCapital)
  const last = name.end + (other === -1 ? behind.length : other)
  // "Vladimir V. Putin": they are before the next name.
  const end = last === next?.start ? name.end : last
  const initials = start < name.start ? words.slice(start, name.start) : words.slice(name.end, end)
  const matches = fittingInitials(name, initials)
  return matches.length === 0 ? name : { ...name, start, end, matches }
}

/** The surname with the capital word before it that is of the same people: "Wasserman Schultz". */
export function withOwnWord(name: NameSpan, words: readonly QuestionWord[]): NameSpan {
  const before = words[name.start - 1]
  if (!before?.isCapital || words[name.start]?.isApart) return name
  const key = nameWordKey(before.word)
  const matches = name.matches.filter(({ speaker }) =>
    nameKey(speaker.name).split(' ').includes(key),
  )
  return matches.length === 0 ? name : { ...name, start: name.start - 1, matches }
}

/** Whom of a name the initials that stand right before it fit. */
export function fittingInitials(
  { matches }: NameSpan,
  before: readonly QuestionWord[],
): NameSpan['matches'] {
  const first = before.findLastIndex((word) => !isInitial(word)) + 1
  const letters = before.slice(first).flatMap(({ word }) => Array.from(word))
  return matches.filter(({ speaker }) => {
    const names = wordsOf(speaker.name)
    // A name of two words says nothing of a second given name or a patronymic.
    const told = letters.slice(0, Math.max(1, names.length - 1))
    return told.every((letter) => names.some((own) => isInitialOf(letter, own)))
  })
}

/** As they are typed, or in the other script. */
function isInitialOf(letter: string, name: string): boolean {
  return name.startsWith(letter) || nameWordKey(name).startsWith(nameWordKey(letter))
}
