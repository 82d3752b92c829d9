import { editDistance } from '../language/edit-distance.ts'
import { nameKey, nameWordKey } from '../language/name-key.ts'
import { nominatives } from '../language/nominatives.ts'
import { isGivenName } from './join-names.ts'
import type { NameRepair, NameSpan } from './names.ts'
import type { QuestionWord } from './question.ts'
import { isSlip } from './spelling.ts'

/**
 * Reads a word after a given name as the surname it nearly is, of those who have that given name: "Stephen Cobert".
 *
 * The given name vouches for it, so that also a word the corpus knows, or a shorter one, can be a misspelt surname; but
 * only one person may be meant.
 */
export function nearName(
  { word }: QuestionWord,
  at: number,
  names: readonly NameSpan[],
): NameRepair | undefined {
  const given = names.find(({ end }) => end === at)
  if (!given || !isGivenName(given) || word.length < MIN_LENGTH) return undefined
  const typed = nominatives(word).map(nameWordKey)
  const surnames = given.known.flatMap(({ speaker }) => nameKey(speaker.name).split(' ').slice(-1))
  const near = new Set(
    surnames.filter(
      (surname) =>
        surname.length > MIN_LENGTH && typed.some((form) => editDistance(form, surname) === 1),
    ),
  )
  const [to, second] = near
  return to !== undefined && second === undefined ? { word: at, from: word, to } : undefined
}

const MIN_LENGTH = 4

/**
 * Reads a word before a surname as the given name that it nearly is, of those who have that surname: "Hilary Clinton". Only
 * a letter that is doubled, or not, or two that are swapped: "Roberta" is not Robert.
 */
export function nearGivenName(
  { word }: QuestionWord,
  at: number,
  names: readonly NameSpan[],
): NameRepair | undefined {
  const surname = names.find(({ start }) => start === at + 1)
  if (!surname || word.length <= MIN_LENGTH || !isSurname(surname)) return undefined
  const key = nameWordKey(word)
  const given = surname.known.flatMap(({ speaker }) => nameKey(speaker.name).split(' ').slice(0, 1))
  if (given.includes(key)) return undefined
  const [to, second] = new Set(given.filter((name) => isSlip(key, name)))
  return to !== undefined && second === undefined ? { word: at, from: word, to } : undefined
}

function isSurname({ matches }: NameSpan): boolean {
  return matches.every(({ by }) => by === 'surname')
}
