import { beginsCyrillic } from '../../../language/cyrillic.ts'
import { fold } from '../../../language/fold.ts'
import type { Item } from '../tokens/items.ts'
import type { Gender } from '../lexicon/gender.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import type { Run } from '../mentions/names.ts'
import { readCase, type CaseEvidence } from './case-evidence.ts'
import { isPatronymic } from './patronymics.ts'
import { surnameReadings } from './surname-readings.ts'
import { declinedGivenNames } from './unknown-given-names.ts'

/**
 * A Russian name in the nominative, with the gender that its forms tell; unsure if they leave more than one.
 *
 * `isSubject` is false where its own forms are of another case than the words around want: "Анну Рощину спросили".
 */
export type NominativeName = {
  parts: readonly string[]
  gender?: Gender
  isSure: boolean
  isSubject: boolean
}

type Range = { from: number; to: number }

/**
 * Puts the Russian names of an article into the nominative.
 *
 * The given name, the words around and the other forms of the same surname in the article decide which of the nominatives
 * that an ending allows is meant: "Лосева" is hers after "заявила", his after "по словам".
 */
export function createNominativeNames(
  items: readonly Item[],
  runs: Iterable<Run>,
): (name: Range) => NominativeName {
  const readings = new Map<number, { to: number; readings: Readings }>()
  // The same name stands among the like words again and again.
  const byForm = new Map<string, readonly Reading[]>()
  const votes = new Map<string, number>()
  for (const { type, name } of runs) {
    if (type !== 'name' || name === undefined || !isRussian(items, name)) continue
    const { found } = read(name)
    for (const { surname, isWeak } of found) {
      const vote = (isWeak ? WEAK : 1) / found.length
      votes.set(surname, (votes.get(surname) ?? 0) + vote)
    }
  }
  return nominative

  function nominative(name: Range): NominativeName {
    const { found, isSubject } = read(name)
    const most = Math.max(...found.map(weight))
    const likely = found.filter((reading) => weight(reading) === most)
    const [first] = likely
    // The words around fit no reading: whatever it is, it is not told what.
    if (first === undefined) return { parts: textsOf(items, name), isSure: false, isSubject }
    const { parts, gender } = first
    // "директор Альбин Косс" is one name, a man’s or a woman’s.
    const isAlike = likely.every((other) => other.parts.join(' ') === parts.join(' '))
    const isWhole = parts.length > 1 || /[бвгджзклмнпрстфхцчшщ]$/.test(parts[0] ?? '')
    if (likely.length > 1 && !(isAlike && isWhole)) return { parts, isSure: false, isSubject }
    const isTold = gender !== undefined && likely.every((other) => other.gender === gender)
    return { parts, isSure: true, isSubject, ...(isTold ? { gender } : {}) }
  }

  function weight({ surname }: Reading): number {
    return votes.get(surname) ?? 0
  }

  function read(name: Range): Readings {
    const known = readings.get(name.from)
    if (known?.to === name.to) return known.readings
    const texts = textsOf(items, name)
    const evidence = readCase(items, name)
    const fitting = formsOf(texts, evidence)
    // "заместитель губернатора | Павел Лосев": the title before may be the master's.
    const isOfMaster =
      fitting.length === 0 && evidence.isTitle === true && formsOf(texts, NOMINATIVE).length > 0
    const isFitting = fitting.length > 0 || isOfMaster || !texts.some(isGivenName)
    const all = {
      isSubject: isFitting && evidence.isObject !== true,
      found: isOfMaster ? formsOf(texts, NOMINATIVE) : isFitting ? fitting : formsOf(texts, {}),
    }
    readings.set(name.from, { to: name.to, readings: all })
    return all
  }

  function formsOf(texts: readonly string[], evidence: CaseEvidence): readonly Reading[] {
    const key = `${texts.join(' ')}|${evidence.gender}|${evidence.isNominative}`
    const known = byForm.get(key) ?? readingsOf(texts, evidence)
    byForm.set(key, known)
    return known
  }
}

const NOMINATIVE: CaseEvidence = { isNominative: true }

/** Whether a name is written in Cyrillic letters. */
export function isRussian(items: readonly Item[], { to }: Range): boolean {
  const last = items[to - 1]?.text ?? ''
  return beginsCyrillic(last) && /^\p{Script=Cyrillic}/u.test(last)
}

/** Weak: read as a name that no case changes ("Дюма"), which few are. */
type Reading = { parts: readonly string[]; surname: string; gender?: Gender; isWeak: boolean }

type Readings = { found: readonly Reading[]; isSubject: boolean }

const WEAK = 0.3

function textsOf(items: readonly Item[], { from, to }: Range): string[] {
  return items.slice(from, to).map(({ text }) => text)
}

function isGivenName(text: string | undefined): boolean {
  return text !== undefined && russianGivenNames(text.toLowerCase()).length > 0
}

/** `isGuessed`: read as the declined form of a given name that no list has. */
type Part = {
  text: string
  gender?: Gender | undefined
  isNominative?: boolean | undefined
  isGuessed?: boolean
}

/** All ways to read the parts of a name that agree in gender and case with one another and with the words around. */
function readingsOf(texts: readonly string[], evidence: CaseEvidence): Reading[] {
  if (texts.length > LONGEST_NAME) return []
  let readings: { parts: Part[] }[] = [{ parts: [] }]
  for (const [index, text] of texts.entries()) {
    // A surname stands last, or before the given name.
    const isSurname = index + 1 === texts.length || (index === 0 && isGivenName(texts[1]))
    const options = optionsOf(text, isSurname)
    if (index === 0 && !isSurname) options.push(...guessedOptions(text))
    readings = readings
      .flatMap(({ parts }) => options.map((option) => ({ parts: [...parts, option] })))
      .filter(({ parts }) => agree(parts, evidence))
      .slice(0, MOST_READINGS)
  }
  return withoutUndeclined(readings, evidence).map(({ parts }) => {
    const genders = [...parts.map((part) => part.gender), evidence.gender]
    const gender = genders.find((known) => known !== undefined)
    const words = surnameLast(parts.map(({ text }) => text))
    const isWeak = parts.length === 1 && parts[0]?.isNominative === undefined
    const reading = { parts: words, surname: fold(words.at(-1) ?? ''), isWeak }
    return gender === undefined ? reading : { ...reading, gender }
  })
}

function guessedOptions(text: string): Part[] {
  if (isGivenName(text) || !/^\p{Script=Cyrillic}{4,}$/u.test(text)) return []
  return declinedGivenNames(text.toLowerCase()).map(({ name, gender }) => ({
    text: like(text, name),
    gender,
    isNominative: false,
    isGuessed: true,
  }))
}

/** An unknown given name before a declined surname is declined with it: "Орвика Лосева" in the genitive is no "Орвика Лосев". */
function withoutUndeclined(
  readings: readonly { parts: Part[] }[],
  evidence: CaseEvidence,
): readonly { parts: Part[] }[] {
  const fitting = readings.filter(({ parts }) => parts[0]?.isGuessed !== true || isDeclined(parts))
  const guessed = fitting.filter(({ parts }) => parts[0]?.isGuessed)
  const surnames = new Set(guessed.map(({ parts }) => parts.at(-1)?.text))
  return fitting.filter(
    ({ parts }) => parts[0]?.isGuessed || !(isDeclined(parts) && surnames.has(parts.at(-1)?.text)),
  )

  function isDeclined(parts: readonly Part[]): boolean {
    return parts.length > 1 && (parts.at(-1)?.isNominative ?? evidence.isNominative) === false
  }
}

/** "Лосев Степан Ильич" is "Степан Ильич Лосев". */
function surnameLast(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words
  const isGiven = [first, second].map(isGivenName)
  const isFirst =
    words.length > 1 &&
    isGiven[0] === false &&
    isGiven[1] === true &&
    first.length > 2 &&
    // "Алевтина Игоревна", where no list has the given name.
    !(words.length === 2 && isPatronymic(second))
  return isFirst ? [...words.slice(1), first] : words
}

const MOST_READINGS = 12
// More words are a heading in capitals, no name.
const LONGEST_NAME = 8

function optionsOf(text: string, isLast: boolean): Part[] {
  const lower = text.toLowerCase()
  const given = russianGivenNames(lower)
  if (given.length > 0) {
    return given.map(({ name, gender, isNominative }) => ({
      text: like(text, name),
      gender,
      isNominative,
    }))
  }
  if (!isLast || !/^\p{Script=Cyrillic}{3,}/u.test(text)) return [{ text }]
  const parts = text.split('-')
  return surnameReadings(parts.at(-1)?.toLowerCase() ?? '').map(
    ({ name, gender, isNominative }) => {
      const front = parts.slice(0, -1).map((part) => sameReading(part, gender, isNominative))
      return { text: [...front, like(parts.at(-1) ?? '', name)].join('-'), gender, isNominative }
    },
  )
}

/** The first half of a double surname in the reading of the second. */
function sameReading(
  part: string,
  gender: Gender | undefined,
  isNominative: boolean | undefined,
): string {
  const reading = surnameReadings(part.toLowerCase()).find(
    (other) => isOne([gender, other.gender]) && other.isNominative === isNominative,
  )
  return reading === undefined ? part : like(part, reading.name)
}

/** A word with the capitals of another. */
function like(text: string, word: string): string {
  if (text.length > 1 && text === text.toUpperCase()) return word.toUpperCase()
  return word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-')
}

function agree(parts: readonly Part[], { gender, isNominative }: CaseEvidence): boolean {
  const all = [...parts, { gender, isNominative }]
  return isOne(all.map((part) => part.gender)) && isOne(all.map((part) => part.isNominative))
}

function isOne(values: readonly unknown[]): boolean {
  return new Set(values.filter((value) => value !== undefined)).size <= 1
}
