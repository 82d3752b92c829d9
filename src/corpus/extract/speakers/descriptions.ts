import { beginsCyrillic } from '../../../language/cyrillic.ts'
import type { Document } from '../document.ts'
import type { Entity } from '../entities/entities.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Mention } from '../mentions/noun-phrases.ts'
import type { Tie } from './office-holders.ts'
import { isOwnerPronoun, officeOf, type Office, type RoleFact } from '../entities/role-facts.ts'
import type { Context } from './discourse.ts'
import type { Speaker } from './speakers.ts'

/**
 * Whom "the envoy" or "the Russian president" means: somebody whose office, printed in the article, agrees with it.
 *
 * One who agrees is certain; of several the one who spoke last is likely. "A spokesman" is nobody who was named.
 *
 * @param holderOf asked where that leaves it open
 */
export function resolveDescription(
  document: Document,
  mention: Mention,
  facts: readonly RoleFact[],
  { previous, isNear }: Pick<Context, 'previous' | 'isNear'>,
  holderOf?: (tie: Tie) => Entity | undefined,
): Speaker {
  const first = document.items[mention.from]
  if (first === undefined || INDEFINITE.test(first.lower)) return UNKNOWN
  if (isSeveral(document, mention) || isSource(document, mention)) return UNKNOWN
  if (isAnonymous(document, mention, facts)) return UNKNOWN
  // "to be president": an office, and nobody who holds it.
  const isBare = !first.isCapital || mention.to - mention.from === 1
  if (isBare && first.class !== 'determiner' && !beginsCyrillic(first.text)) return UNKNOWN
  const office = officeOf(document, mention)
  if (office.kinds.size === 0) return UNKNOWN
  const found = best(office, mention.from, facts)
  const rival = isNear ? previous?.entity : undefined
  // "Roe said … The mayor added …": whoever just spoke may be meant, unless his own office is known.
  const isOpen =
    rival !== undefined &&
    !found.has(rival) &&
    office.countries.size === 0 &&
    !facts.slice(-MOST_FACTS).some((fact) => fact.entity === rival)
  const [entity] = found
  if (!isOpen && found.size === 1 && entity !== undefined) return speaker('description', entity)
  if (!isOpen && previous?.entity !== undefined && found.has(previous.entity)) {
    return speaker('description-tie', previous.entity)
  }
  const holder = holderOf?.({ agreeing: found, rival: isOpen ? rival : undefined })
  return holder === undefined ? UNKNOWN : speaker('description-held', holder)
}

/** Whether "the engineer" may be somebody named: by an office like it, or as far as no office of anybody is printed. */
export function mayBeNamed(
  document: Document,
  mention: Mention,
  facts: readonly RoleFact[],
): boolean {
  const first = document.items[mention.from]
  if (first === undefined || (first.lower !== 'the' && !beginsCyrillic(first.text))) return false
  const said = officeOf(document, mention)
  const last = facts.slice(-MOST_FACTS)
  return last.length === 0 || last.some(({ office }) => agree(said, office))
}

/** "эксперты полагают", "по словам врачей": a Russian plural is no one of them, whoever is printed as an expert. */
function isSeveral({ items }: Document, { from, to }: Mention): boolean {
  for (let index = from; index < to; index++) {
    const nouns = russianNouns(items[index]?.lower ?? '')
    if (nouns.length === 0) continue
    // "судьи считают" opens its clause, "по словам судьи" does not.
    const isFirst = !/^(?:open|preposition)$/.test(items[from - 1]?.class ?? '')
    const own = isFirst ? nouns.filter(({ isNominative }) => isNominative) : nouns
    return own.length > 0 && own.every(({ number }) => number === 'plural')
  }
  return false
}

/** "A Labour MP said … The MP added …": somebody brought in without a name just before. */
function isAnonymous(
  { items }: Document,
  { from, to }: Mention,
  facts: readonly RoleFact[],
): boolean {
  const head = items[to - 1]?.lower
  if (to - from !== 2 || items[from]?.lower !== 'the' || head === undefined) return false
  for (let index = from - 1; index > 0 && from - index < LATELY; index--) {
    if (items[index]?.lower !== head) continue
    let start = index - 1
    while (items[start]?.class === 'open' && index - start < LONGEST_PHRASE) start--
    if (!/^(?:an?|another)$/.test(items[start]?.lower ?? '')) continue
    const isNamed = facts
      .slice(-MOST_FACTS)
      .some(({ at }) => at > index && at < index + LONGEST_PHRASE)
    return !isNamed
  }
  return false
}

// Items: about six sentences.
const LATELY = 150
const LONGEST_PHRASE = 6

/** "источник в МИД", "собеседник агентства": whoever asked not to be named, and not the minister. */
function isSource({ items }: Document, { from, to }: Mention): boolean {
  return items.slice(from, to).some(({ lower }) => SOURCE.test(lower))
}

const SOURCE = /^(?:источник|собеседник|собеседниц|инсайдер)\p{L}{0,3}$/u

const UNKNOWN: Speaker = { basis: 'unknown' }

const INDEFINITE =
  /^(?:an?|one|another|some|several|many|most|two|three|four|five|other|один|одна|некоторые|многие|другой)$/

// The last ones count: a hostile text of offices stays linear.
const MOST_FACTS = 300

function speaker(basis: Speaker['basis'], entity: Entity): Speaker {
  return { basis, name: entity.name, entity }
}

/** Those whose office agrees: who is of the same country before who is of none, who was named before it before who is later. */
function best(said: Office, at: number, facts: readonly RoleFact[]): ReadonlySet<Entity> {
  const ranks = new Map<number, Set<Entity>>()
  for (const { entity, office, at: named } of facts.slice(-MOST_FACTS)) {
    if (!agree(said, office) || isNamedIn(entity, said)) continue
    const isSame = [...said.countries].some((country) => office.countries.has(country))
    const rank = (isSame ? 2 : 0) + (named < at ? 1 : 0)
    const same = ranks.get(rank)
    if (same === undefined) ranks.set(rank, new Set([entity]))
    else same.add(entity)
  }
  return [3, 1, 2, 0].map((rank) => ranks.get(rank)).find((same) => same !== undefined) ?? NOBODY
}

const NOBODY: ReadonlySet<Entity> = new Set()

/** "Roe’s lawyer" is not Roe. */
function isNamedIn({ name }: Entity, { words }: Office): boolean {
  return words.has(name.split(' ').at(-1)?.toLowerCase() ?? '')
}

/** "Представитель мэра": anybody whom he sends, unless "официальный" or the fact says the same. */
function isAnyEnvoy({ words }: Office, known: Office): boolean {
  const isEnvoy = [...words].some((word) => /^представител/.test(word))
  return isEnvoy && ![...words].some((word) => /^официальн/.test(word)) && !areSameEnvoys(known)
}

function areSameEnvoys({ words }: Office): boolean {
  return [...words].some((word) => /представител/.test(word))
}

/** "Doe’s lawyer" is not who is printed as another’s, or as hers: "her lawyer" may be anybody’s. */
function areOfTwo({ owner }: Office, known: Office): boolean {
  if (owner === undefined || known.owner === undefined || isOwnerPronoun(owner)) return false
  return owner !== known.owner
}

/** Two phrases may be one office: a kind in common, no two countries, and no word that only one office has. */
function agree(said: Office, known: Office): boolean {
  if (![...said.kinds].some((kind) => known.kinds.has(kind)) || isAnyEnvoy(said, known))
    return false
  const areBothPlaced = said.countries.size > 0 && known.countries.size > 0
  if (areOfTwo(said, known)) return false
  if (areBothPlaced && ![...said.countries].some((country) => known.countries.has(country)))
    return false
  return [...NARROWING].every((word) => !said.words.has(word) || known.words.has(word))
}

// "the foreign minister" is not the Defence Minister.
const NARROWING: ReadonlySet<string> = new Set(
  'foreign prime defence defense finance interior economy health justice deputy vice former энергетики обороны'.split(
    ' ',
  ),
)
