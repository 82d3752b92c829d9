import { withInitials, withOwnWord } from './initials.ts'
import { type NameSpan, preferSpeaking } from './names.ts'
import type { QuestionWord } from './question.ts'

/**
 * Reads names that stand side by side as one where they are of the same people: "George" and "Bush" are the Georges
 * among the Bushes, "Kremlin spokesman" and "Peskov" is Peskov, and "D. Medvedev" a Dmitry.
 */
export function joinNames(
  names: readonly NameSpan[],
  words: readonly QuestionWord[],
): readonly NameSpan[] {
  const joined: NameSpan[] = []
  for (const [at, found] of names.entries()) {
    const last = joined.at(-1)
    const named = withInitials(found, words, names[at + 1])
    const name = last?.end === named.start ? named : withOwnWord(named, words)
    const both = last && isSideBySide(last, name, words) ? bothOf(last, name) : undefined
    if (both) joined.pop()
    joined.push(both ?? name)
  }
  return joined
}

/** Whether two names stand side by side as those of one person would: nothing between, no possessive, one case. */
export function isSideBySide(a: NameSpan, b: NameSpan, words: readonly QuestionWord[]): boolean {
  const isOneCase =
    a.isTyped === b.isTyped || !/\p{Script=Cyrillic}/u.test(words[b.start]?.word ?? '')
  return a.end === b.start && isOneCase && words[a.end - 1]?.isPossessive !== true
}

/** Whether a given name stands before a name that is not of the same person: "Dmitry", not of a Lavrov. */
export function isOfNobody(
  name: NameSpan,
  next: NameSpan | undefined,
  words: readonly QuestionWord[],
): boolean {
  return (
    next !== undefined &&
    isSideBySide(name, next, words) &&
    !words[next.start]?.isApart &&
    isAlsoGivenName(name)
  )
}

/** "George" is somebody's given name, though a surname as well. */
function isAlsoGivenName({ known }: NameSpan): boolean {
  return known.some(({ by }) => by === 'given-name')
}

/** Whether nobody is known by the words but by a given name. */
export function isGivenName({ matches }: NameSpan): boolean {
  return matches.every(({ by }) => by === 'given-name')
}

function bothOf(a: NameSpan, b: NameSpan): NameSpan | undefined {
  const [ids, others] = [a, b].map(({ known }) => new Set(known.map(({ speaker }) => speaker.id)))
  const shared = [...a.known, ...b.known].filter(
    ({ speaker }) => ids?.has(speaker.id) && others?.has(speaker.id),
  )
  // Who is named as well is meant on any day, not only on those in office.
  const named = shared.filter(({ by }) => by !== 'office' && by !== 'role')
  if (named.length === 0) return undefined
  const people = [...new Map(named.map((person) => [person.speaker.id, person])).values()]
  const isTyped = a.isTyped && b.isTyped
  return { start: a.start, end: b.end, matches: preferSpeaking(people), known: shared, isTyped }
}
