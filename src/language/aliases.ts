import type { Aliases } from '../statement.ts'
import { stem } from './stem.ts'
import { words } from './tokens.ts'

/** Other ways to say a word or phrase, each as stems joined by spaces. */
export type OtherWords = {
  /** How many words of the text the phrase takes. */
  readonly length: number
  readonly same: readonly string[]
  readonly related: readonly string[]
}

export type AliasTable = {
  /** The longest phrase known at a place of a list of stems, with its other words. */
  at(stems: readonly string[], index: number): OtherWords | undefined
}

/**
 * Looks up the operator's aliases by stems, so that every inflected form finds them.
 *
 * @example createAliasTable({ same: [['EU', 'European Union']], related: [] }).at(['eu'], 0)
 * // { length: 1, same: ['european union'], related: [] }
 */
export function createAliasTable({ same, related }: Aliases): AliasTable {
  const sames = neighbours(same)
  const relateds = neighbours(related)
  const longest = Math.max(1, ...[...sames.keys(), ...relateds.keys()].map(lengthOf))

  return {
    at(stems, index) {
      for (let length = Math.min(longest, stems.length - index); length > 0; length -= 1) {
        const phrase = stems.slice(index, index + length).join(' ')
        const others = otherWords(phrase, sames, relateds)
        if (others) return { length, ...others }
      }
      return undefined
    },
  }
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
    const phrases = group.map((phrase) => words(phrase).map(stem).join(' '))
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
