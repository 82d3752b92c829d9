import { stem } from '../language/stem.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import type { Token } from '../language/tokens.ts'
import { HONORIFICS, isTitle } from './titles.ts'
import type { TopicWord } from './topic.ts'

/** A person, asked for by more than a surname. */
export function isFullName({ asked, people }: Pick<TopicWord, 'asked' | 'people'>): boolean {
  return people.length > 0 && asked.includes(' ')
}

/**
 * Whether words of a text may be the person with a full name: all of the name may, a surname alone only where it is
 * printed as one, with no other given name before it. A surname that is also another word, such as a month, needs a title.
 */
export function surnameTest(
  { same }: Pick<TopicWord, 'same'>,
  text: string,
  tokens: readonly Token[],
): (at: number, length: number) => boolean {
  const own = new Set(same.flatMap((phrase) => phrase.split(' ')))
  return (at, length) => {
    const [surname, before] = [tokens[at], tokens[at - 1]]
    if (length > 1 || !surname) return true
    if (!isCapital(surname, text)) return false
    const isBeside = before !== undefined && /^[\s.]*$/u.test(text.slice(before.end, surname.start))
    const isTitled = isBeside && (HONORIFICS.has(before.word) || isTitle(before.word))
    if (isTitled && before.word !== 'the') return true
    if (ALSO_WORDS.has(surname.word) || STOP_WORDS.has(surname.word)) return false
    if (!isBeside || !isCapital(before, text)) return true
    // "Rosa B. Kern", "Rosa Vale Kern".
    const given = tokens.slice(Math.max(0, at - 2), at)
    if (given.some(({ word }) => own.has(stem(word)))) return true
    return STOP_WORDS.has(before.word) || text.slice(before.end, surname.start).includes('.')
  }
}

function isCapital({ start }: Token, text: string): boolean {
  return /\p{Lu}/u.test(text.charAt(start))
}

// Months, written with a capital as well.
const ALSO_WORDS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august'])
