import { fold } from '../../../language/fold.ts'
import type { Item } from '../items.ts'
import type { Gender } from '../lexicon/gender.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import type { Run } from '../names.ts'
import { readCase, type CaseEvidence } from './case-evidence.ts'
import { surnameReadings } from './surname-readings.ts'

/** A Russian name in the nominative, with the gender that its forms tell; unsure if they leave more than one. */
export type NominativeName = { parts: readonly string[]; gender?: Gender; isSure: boolean }

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
  const readings = new Map<string, readonly Reading[]>()
  const votes = new Map<string, number>()
  for (const { type, name } of runs) {
    if (type !== 'name' || name === undefined || !isRussian(items, name)) continue
    const found = read(name)
    for (const { surname } of found) {
      votes.set(surname, (votes.get(surname) ?? 0) + 1 / found.length)
    }
  }
  return nominative

  function nominative(name: Range): NominativeName {
    const found = read(name)
    const most = Math.max(...found.map(weight))
    const [first, ...others] = found.filter((reading) => weight(reading) === most)
    if (first === undefined) return { parts: textsOf(items, name), isSure: true }
    if (others.length > 0) return { parts: first.parts, isSure: false }
    const { parts, gender } = first
    return { parts, isSure: true, ...(gender === undefined ? {} : { gender }) }
  }

  function weight({ surname }: Reading): number {
    return votes.get(surname) ?? 0
  }

  function read(name: Range): readonly Reading[] {
    const key = `${name.from}-${name.to}`
    const known = readings.get(key)
    if (known !== undefined) return known
    const found = readingsOf(textsOf(items, name), readCase(items, name))
    readings.set(key, found)
    return found
  }
}

/** Whether a name is written in Cyrillic letters. */
export function isRussian(items: readonly Item[], { to }: Range): boolean {
  return /^\p{Script=Cyrillic}/u.test(items[to - 1]?.text ?? '')
}

type Reading = { parts: readonly string[]; surname: string; gender?: Gender }

function textsOf(items: readonly Item[], { from, to }: Range): string[] {
  return items.slice(from, to).map(({ text }) => text)
}

type Part = { text: string; gender?: Gender | undefined; isNominative?: boolean | undefined }

/** All ways to read the parts of a name that agree in gender and case with one another and with the words around. */
function readingsOf(texts: readonly string[], evidence: CaseEvidence): Reading[] {
  let readings: { parts: Part[] }[] = [{ parts: [] }]
  for (const [index, text] of texts.entries()) {
    const options = optionsOf(text, index + 1 === texts.length)
    readings = readings
      .flatMap(({ parts }) => options.map((option) => ({ parts: [...parts, option] })))
      .filter(({ parts }) => agree(parts, evidence))
      .slice(0, MOST_READINGS)
  }
  return readings.map(({ parts }) => {
    const gender = parts.map((part) => part.gender).find((known) => known !== undefined)
    const words = parts.map(({ text }) => text)
    const reading = { parts: words, surname: fold(words.at(-1) ?? '') }
    return gender === undefined ? reading : { ...reading, gender }
  })
}

const MOST_READINGS = 12

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
  const [, front = '', last = text] = /^(.*-)(.*)$/.exec(text) ?? []
  return surnameReadings(last.toLowerCase()).map(({ name, gender, isNominative }) => ({
    text: front + like(last, name),
    gender,
    isNominative,
  }))
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
