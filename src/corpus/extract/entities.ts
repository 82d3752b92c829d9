import { fold } from '../../language/fold.ts'
import type { Item } from './items.ts'
import { genderOfNoun, type Gender } from './lexicon/gender.ts'
import { genderOfGivenName } from './lexicon/given-names.ts'
import { isPlaceOrDemonym } from './lexicon/places.ts'
import { isHonorific, isRole } from './lexicon/roles.ts'
import { bareWord, type Run } from './names.ts'
import { createNominativeNames, isRussian } from './russian/nominative-names.ts'
import { isBody, nominativeBody } from './russian/nominative-body.ts'

/** Somebody or something named in an article, under the fullest name that it has there. */
export type Entity = {
  name: string
  isOrganisation: boolean
  /** Whether anything but its capital tells that this is a person. */
  isPerson: boolean
  gender?: Gender
  /** Whether it is surely a name: not only a word that a sentence once began with. */
  isEvident: boolean
  /** How often the article gives more of the name than a surname. */
  fullMentions: number
}

/** An entity as a name refers to it; `isSure` is false for a surname that several share about equally. */
export type Reference = { entity: Entity; isSure: boolean }

/** The named ones of an article, found again by the items of a name. */
export type Entities = { of: (name: Range) => Reference | undefined }

type Range = { from: number; to: number }

/** Builds the table of names from the runs of an article: a surname alone is the person named in full with it. */
export function findEntities(items: readonly Item[], runs: Iterable<Run>): Entities {
  const bySurname = new Map<string, Entity[]>()
  const distinct = [...new Set(runs)]
  const nominative = createNominativeNames(items, distinct)
  for (const run of distinct) if (run.name !== undefined) add(run, run.name)
  return { of }

  function of(name: Range): Reference | undefined {
    const { parts, gender: told } = read(name)
    const same = namesakes(parts)
    if (parts.length > 1) return asReference(known(parts) ?? bodyOf(parts))
    const gender = titleGender(items, name) ?? told
    const fitting = same.filter(
      (entity) => gender === undefined || (entity.gender ?? gender) === gender,
    )
    const [first, second] = fitting.toSorted((a, b) => b.fullMentions - a.fullMentions)
    if (first === undefined) return asReference(same[0])
    return {
      entity: first,
      isSure: second === undefined || first.fullMentions >= 2 * second.fullMentions,
    }
  }

  /** "пресс-служба МЧС": a body with a name of its own that begins in lower case. */
  function bodyOf(parts: readonly string[]): Entity | undefined {
    return isBody(parts) ? create(parts, true) : undefined
  }

  function add(run: Run, range: Range): void {
    const { parts, gender: told, isSure } = read(range)
    const isOrganisation = run.type === 'organisation'
    const entity = known(parts) ?? create(parts, isOrganisation)
    if (parts.length > 1) entity.fullMentions++
    if (isFuller(parts, entity.name.split(' '))) entity.name = nameOf(parts)
    if (isOrganisation) return
    const gender = titleGender(items, range) ?? told ?? givenGender(parts)
    if (gender !== undefined) entity.gender ??= gender
    const isName = parts.length > 1 || told !== undefined || !isAtBeginning(items, run.from)
    entity.isEvident ||= isName && isSure
    entity.isPerson ||= gender !== undefined || hasTitle(items, run, range)
  }

  function read(range: Range): { parts: readonly string[]; gender?: Gender; isSure: boolean } {
    const parts = words(items, range)
    if (!isRussian(items, range)) return { parts, isSure: true }
    return isBody(parts) ? { parts: nominativeBody(parts), isSure: true } : nominative(range)
  }

  /** The entity that a mention adds to: of a surname alone the last one named with it. */
  function known(parts: readonly string[]): Entity | undefined {
    const same = namesakes(parts)
    // "… with Roe Doe said": two people already named, not one called Roe Doe.
    const isTwo =
      parts.length === 2 && same.length > 0 && namesakes(parts.slice(0, 1)).some(isNamedInFull)
    if (isTwo) return same.at(-1)
    return parts.length === 1 ? same.at(-1) : same.find((entity) => agree(entity.name, parts))
  }

  function namesakes(parts: readonly string[]): readonly Entity[] {
    return bySurname.get(keyOf(parts)) ?? []
  }

  function create(parts: readonly string[], isOrganisation: boolean): Entity {
    const entity = {
      name: nameOf(parts),
      isOrganisation,
      isPerson: false,
      isEvident: isOrganisation,
      fullMentions: 0,
    }
    const key = keyOf(parts)
    bySurname.set(key, [...(bySurname.get(key) ?? []), entity].slice(-MOST_NAMESAKES))
    return entity
  }
}

function isNamedInFull({ name }: Entity): boolean {
  return name.includes(' ')
}

function asReference(entity: Entity | undefined): Reference | undefined {
  return entity === undefined ? undefined : { entity, isSure: true }
}

function isAtBeginning(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  return before === undefined || before.kind === 'quote' || /^[.!?…:\n—–-]$/.test(before.text)
}

function hasTitle(items: readonly Item[], run: Run, name: Range): boolean {
  const inside = name.from > run.from ? items[name.from - 1] : undefined
  const inner = inside?.text === '.' ? items[name.from - 2] : inside
  const before = items[run.from - 1]
  return [inner, before].some((item) => item !== undefined && isTitle(item))
}

// Keeps a hostile text full of namesakes linear.
const MOST_NAMESAKES = 8

function nameOf(parts: readonly string[]): string {
  return parts.join(' ').replace(/ \./g, '.')
}

/** Whether a name is given in more words than before, or with a given name for an initial. */
function isFuller(parts: readonly string[], known: readonly string[]): boolean {
  const [isShort, wasShort] = [isInitial(parts[0] ?? ''), isInitial(known[0] ?? '')]
  if (isShort !== wasShort && known.length > 1) return wasShort && parts.length > 1
  return parts.length > known.length
}

function isInitial(part: string): boolean {
  return /^\p{L}\.?$|^(?:\p{L}\.)+$/u.test(part)
}

function words(items: readonly Item[], { from, to }: Range): string[] {
  return items.slice(from, to).map(({ text }) => text.replace(/['’]s?$/, ''))
}

function keyOf(parts: readonly string[]): string {
  return fold(parts.at(-1) ?? '')
}

/** Whether a longer and a shorter form may be one name: "Jane Q. Roe" and "Jane Roe", but not "John Roe". */
function agree(name: string, parts: readonly string[]): boolean {
  const known = name.split(' ')
  if (known.length === 1) return !isPlaceOrDemonym(fold(parts[0] ?? ''))
  const [a, b] = [fold(known[0] ?? ''), fold(parts[0] ?? '')]
  const isShort = a.length <= 2 || isInitial(a)
  return (
    a === b || (isShort && b.startsWith(a.charAt(0))) || (isInitial(b) && a.startsWith(b.charAt(0)))
  )
}

function isTitle(item: Item): boolean {
  const word = bareWord(item)
  return isRole(word) || isHonorific(word)
}

function titleGender(items: readonly Item[], { from }: Range): Gender | undefined {
  const before = items[from - 1]
  return genderOfNoun((before?.text === '.' ? items[from - 2] : before)?.lower ?? '')
}

function givenGender(parts: readonly string[]): Gender | undefined {
  return parts
    .slice(0, -1)
    .map((part) => genderOfGivenName(fold(part)))
    .find((gender) => gender !== undefined)
}
