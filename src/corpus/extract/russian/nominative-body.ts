import { russianNouns } from '../lexicon/russian-nouns.ts'

/**
 * The name of a body in the nominative: its head and the adjectives before it; genitives behind it stay as they are.
 *
 * @example nominativeBody(['Центральном', 'банке', 'России']) // ['Центральный', 'банк', 'России']
 */
export function nominativeBody(words: readonly string[]): readonly string[] {
  const compound = compoundOf(words)
  if (compound !== undefined) return compound.split(' ')
  const at = words.findIndex((word) => headOf(word) !== undefined)
  const head = words[at]
  const lemma = head === undefined ? undefined : headOf(head)
  if (head === undefined || lemma === undefined || head.toLowerCase() === lemma) return words
  const [adjectives, rest] = [words.slice(0, at), words.slice(at + 1)]
  return [...adjectives.map((word) => nominativeAdjective(word, lemma)), like(head, lemma), ...rest]
}

/** Whether words name a body: its head comes first, adjectives aside. */
export function isBody(words: readonly string[]): boolean {
  if (compoundOf(words) !== undefined) return true
  const at = words.findIndex((word) => headOf(word) !== undefined)
  return at >= 0 && words.slice(0, at).every((word) => ADJECTIVE.test(word))
}

/** Whether a capital is all that would make a name of a word: "Суд" at the beginning of a sentence. */
export function isCommonBody(words: readonly string[]): boolean {
  const [word = ''] = words
  return (
    words.length === 1 &&
    russianNouns(word.toLowerCase()).some(({ kind }) => kind === 'organisation')
  )
}

/** The nominative of a body whose name is an adjective and a common noun: "Белого дома" → "Белый дом". */
export function compoundOf([first = '', second = '']: readonly string[]): string | undefined {
  return COMPOUNDS.find(([pattern]) => pattern.test(`${first} ${second}`))?.[1]
}

const COMPOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^Бел(?:ый|ого|ому|ым|ом) дом(?:а|у|ом|е)?$/, 'Белый дом'],
  [/^Елисейск(?:ий|ого|ому|им|ом) двор(?:ец|ца|цу|цом|це)$/, 'Елисейский дворец'],
]

const ADJECTIVE = /(?:ого|ому|ым|им|ом|ем|ой|ей|ую|ая|ое|ый|ий)$/

function headOf(word: string): string | undefined {
  return russianNouns(word.toLowerCase()).find(
    ({ kind }) => kind === 'organisation' || kind === 'metonym',
  )?.lemma
}

function nominativeAdjective(word: string, noun: string): string {
  const stem = /^(.{2,}?)(?:ого|ому|ым|ом|ой|ую|его|ему|им|ем|ей|юю)$/.exec(word)?.[1]
  if (stem === undefined) return word
  const isHard = /[гкх]$/.test(stem)
  if (/[ая]$|ость$|власть$/.test(noun)) return `${stem}ая`
  if (/[ое]$/.test(noun)) return `${stem}ое`
  return `${stem}${isHard ? 'ий' : 'ый'}`
}

function like(word: string, lemma: string): string {
  const isUpper = word.length > 1 && word === word.toUpperCase()
  if (isUpper) return lemma.toUpperCase()
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
  return isCapital ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma
}
