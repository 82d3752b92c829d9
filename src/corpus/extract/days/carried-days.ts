import type { SaidOn } from '../../../statement/extracted-statement.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Document } from '../document.ts'
import type { Entity } from '../entities/entities.ts'
import { wordList } from '../lexicon/word-list.ts'
import { isPresent } from '../tokens/present-tense.ts'

/** The day of a statement, the one that the same speaker’s last words had included; must be asked in the order of the text. */
export type CarriedDays = {
  of: (
    attribution: Attribution,
    speaker: Entity | undefined,
    printed: SaidOn | 'other' | undefined,
  ) => SaidOn | undefined
}

/**
 * Carries a day on to what its speaker says next, as long as nothing tells of another occasion: a time that is no day known here,
 * the present tense ("Roe says"), or that somebody was asked anew ("declined to comment", "reached by phone").
 */
export function createCarriedDays({ items }: Document): CarriedDays {
  const days = new Map<Entity, { day: SaidOn; at: number }>()
  return { of }

  function of(
    attribution: Attribution,
    speaker: Entity | undefined,
    printed: SaidOn | 'other' | undefined,
  ): SaidOn | undefined {
    const day = printed === 'other' ? undefined : printed
    if (speaker === undefined) return day
    const { from, to } = attribution
    if (day !== undefined) {
      days.set(speaker, { day, at: to })
      return day
    }
    const known = days.get(speaker)
    if (known === undefined) return undefined
    if (printed === 'other' || isOtherOccasion(attribution, known.at, from)) {
      days.delete(speaker)
      return undefined
    }
    known.at = Math.max(known.at, to)
    return { ...known.day, basis: 'carried' }
  }

  function isOtherOccasion({ cue, to }: Attribution, last: number, from: number): boolean {
    if (from - last > FARTHEST) return true
    for (let index = from; index < to; index++)
      if (items[index]?.start === cue.start && isPresent(items[index])) return true
    for (let index = last; index < from; index++)
      if (ASKED_ANEW.has(items[index]?.lower ?? '')) return true
    return false
  }
}

// Items: about fifteen sentences. It keeps a text of many speakers linear.
const FARTHEST = 400

const ASKED_ANEW = wordList('declined declines reached contacted respond')
