import type { Aliases } from '../statement/aliases.ts'
import { declined } from './declined.ts'
import { nameKey } from './name-key.ts'
import { nominatives } from './nominatives.ts'
import { stem } from './stem.ts'
import { words } from './tokens.ts'

/** Other ways to say a word or phrase, each as stems joined by spaces. */
type OtherWords = {
  /** How many words of the text the phrase takes. */
  readonly length: number
  readonly same: readonly string[]
  readonly related: readonly string[]
}

export type AliasTable = {
  /** The longest phrase known at a place of a list of folded words, with its other words. */
  at(words: readonly string[], index: number): OtherWords | undefined
  /** The keys of the given names that one with this key may stand for, or be short for. */
  givenNames(key: string): readonly string[]
  /** The keys of other names and spellings of the person with a name of this key. */
  namesakes(key: string): readonly string[]
  /** The keys of the words and phrases that mean the same as one with this key. */
  sameKeys(key: string): readonly string[]
}

/**
 * Looks up the operator's aliases by stems, so that every inflected form finds them.
 *
 * The stem of a Russian word is not always that of its dictionary form (американца, американец), so that a single word
 * has the stems of its declined forms as well, and is also looked up by the nominatives it may have.
 *
 * @example createAliasTable({ same: [['EU', 'European Union']] }).at(['eu'], 0)
 * // { length: 1, same: ['european union'], related: [] }
 */
export function createAliasTable(aliases: Partial<Aliases>): AliasTable {
  // Stemming thousands of words is a sixth of the start of a command that asks nothing.
  let built: AliasTable | undefined
  const table = (): AliasTable => (built ??= buildAliasTable(aliases))
  return {
    at: (typed, index) => table().at(typed, index),
    givenNames: (key) => table().givenNames(key),
    namesakes: (key) => table().namesakes(key),
    sameKeys: (key) => table().sameKeys(key),
  }
}

function buildAliasTable({
  same = [],
  related = [],
  names = [],
  people = [],
}: Partial<Aliases>): AliasTable {
  const sames = neighbours([...same, ...people])
  const relateds = neighbours(related)
  const given = keyNeighbours(names)
  const sameByKey = keyNeighbours(same)
  const byName = keyNeighbours(people)
  const longest = Math.max(1, ...[...sames.keys(), ...relateds.keys()].map(lengthOf))

  return {
    at(typed, index) {
      for (let length = Math.min(longest, typed.length - index); length > 0; length -= 1) {
        const [form, ...forms] = phrasesOf(typed.slice(index, index + length))
        for (const phrase of [form, ...forms]) {
          const others = phrase && otherWords(phrase, sames, relateds)
          if (!others) continue
          const also = phrase === form ? others.same : [phrase, ...others.same]
          return { length, same: also.filter((other) => other !== form), related: others.related }
        }
      }
      return undefined
    },
    givenNames: (key) => [...(given.get(key) ?? [])],
    namesakes: (key) => [...(byName.get(key) ?? [])],
    sameKeys: (key) => [...(sameByKey.get(key) ?? [])],
  }
}

/**
 * The stems by which a word or phrase of the aliases is found, joined by spaces: of a single word those of all its forms.
 */
export function phraseStems(phrase: string): string[] {
  const [word, second] = words(phrase)
  if (word === undefined || second !== undefined) return [words(phrase).map(stem).join(' ')]
  return [...new Set(declined(word).map(stem))]
}

function keyNeighbours(groups: Aliases['names']): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const group of groups) {
    const keys = group.map(nameKey)
    for (const key of keys) {
      const known = found.get(key) ?? new Set()
      for (const other of keys) if (other !== key) known.add(other)
      found.set(key, known)
    }
  }
  return found
}

/** The stems of the words typed, and for a single word also those of its nominatives. */
function phrasesOf(typed: readonly string[]): string[] {
  const [word, second] = typed
  const typedPhrase = typed.map(stem).join(' ')
  if (word === undefined || second !== undefined) return [typedPhrase]
  return [...new Set([typedPhrase, ...nominatives(word).map(stem)])]
}

function otherWords(phrase: string, sames: Neighbours, relateds: Neighbours) {
  if (!sames.has(phrase) && !relateds.has(phrase)) return undefined
  const same = new Set(sames.get(phrase))
  const near = [phrase, ...same].flatMap((word) => [...(relateds.get(word) ?? [])])
  const related = new Set(near.flatMap((word) => [word, ...(sames.get(word) ?? [])]))
  return { same: [...same], related: [...related].filter((w) => w !== phrase && !same.has(w)) }
}

function neighbours(groups: Aliases['same']): Neighbours {
  const found = new Map<string, Set<string>>()
  for (const group of groups) {
    const phrases = group.flatMap(phraseStems)
    for (const phrase of phrases) {
      const known = found.get(phrase) ?? new Set()
      for (const other of phrases) if (other !== phrase) known.add(other)
      found.set(phrase, known)
    }
  }
  return found
}

function lengthOf(phrase: string): number {
  return phrase.split(' ').length
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>
