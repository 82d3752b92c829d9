import type { Document } from './document.ts'
import type { Entity } from './entities.ts'
import type { Gender } from './lexicon/given-names.ts'
import type { Mention } from './noun-phrases.ts'
import type { Speaker } from './speakers.ts'

/** Somebody named at an item. */
export type Person = { at: number; entity: Entity }

/**
 * Whom "he" or "she" means, by vote: who of that gender spoke last, was named last, and stood first in the sentence before.
 *
 * Any other pronoun names nobody. Where they differ, the one who spoke last is meant in most cases, but not surely.
 */
export function resolvePronoun(
  { items, sentences }: Document,
  mention: Mention,
  people: readonly Person[],
  previous: Speaker | undefined,
): Speaker {
  const gender = GENDERS.get(items[mention.from]?.lower ?? '')
  if (gender === undefined) return UNKNOWN
  const near = nearest(people, mention.from, gender)
  const subject = lastSubject(sentences, people, mention.from, gender)
  const isUnnamed = previous !== undefined && previous.entity === undefined
  const spoke =
    previous?.entity !== undefined && fits(previous.entity, gender) ? previous.entity : undefined
  if (isUnnamed || spoke === undefined) {
    const isOne = near.length === 1 && (subject === undefined || subject === near[0])
    return isOne ? speaker(isUnnamed ? 'pronoun-tie' : 'pronoun-likely', near[0]) : UNKNOWN
  }
  const isAlone = near.every((entity) => entity === spoke)
  const votes = Number(near[0] === spoke) + Number(subject === spoke)
  if (isAlone || votes === 2) return speaker('pronoun', spoke)
  return speaker(votes === 1 ? 'pronoun-likely' : 'pronoun-tie', spoke)
}

const UNKNOWN: Speaker = { basis: 'unknown' }

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['он', 'male'],
  ['его', 'male'],
  ['нему', 'male'],
  ['она', 'female'],
  ['ее', 'female'],
  ['её', 'female'],
])

function speaker(basis: Speaker['basis'], entity: Entity | undefined): Speaker {
  return entity === undefined ? UNKNOWN : { basis, name: entity.name, entity }
}

function fits({ isOrganisation, gender }: Entity, wanted: Gender): boolean {
  return !isOrganisation && (gender === undefined || gender === wanted)
}

/** Those who fit and were named shortly before an item, the last one first. */
function nearest(people: readonly Person[], at: number, gender: Gender): Entity[] {
  const found = new Set<Entity>()
  let index = lastIndex(people, (person) => person.at < at)
  for (let step = 0; index >= 0 && step < MOST_PEOPLE; step++, index--) {
    const person = people[index]
    if (person === undefined || at - person.at > MOST_ITEMS) break
    if (fits(person.entity, gender) && person.entity.isPerson) found.add(person.entity)
  }
  return [...found]
}

/** The first one who fits in the sentence before that of an item. */
function lastSubject(
  sentences: Document['sentences'],
  people: readonly Person[],
  at: number,
  gender: Gender,
): Entity | undefined {
  const own = lastIndex(sentences, ({ from }) => from <= at)
  const [from, to] = [sentences[own - 1]?.from ?? 0, sentences[own]?.from ?? 0]
  for (
    let index = lastIndex(people, (person) => person.at < from) + 1;
    index < people.length;
    index++
  ) {
    const person = people[index]
    if (person === undefined || person.at >= to) return undefined
    if (fits(person.entity, gender)) return person.entity
  }
  return undefined
}

const MOST_PEOPLE = 12
const MOST_ITEMS = 120

/** The index of the last element for which a test holds that holds up to some point, found by halving. */
function lastIndex<T>(list: readonly T[], isBefore: (element: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && isBefore(element)) low = middle + 1
    else high = middle
  }
  return low - 1
}
