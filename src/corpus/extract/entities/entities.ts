import { isAtBeginning, isNameByForm, isPlaced } from './signs-of-names.ts'
import { agree } from './same-name.ts'
import { givenGender, hasTitle, isIntroduced, kinGender, titleGender } from './signs-of-people.ts'
import { isPatronymic } from '../russian/patronymics.ts'
import type { Item } from '../tokens/items.ts'
import { nameOf } from './displayed-name.ts'
import { createFullMentions } from './full-mentions.ts'
import { createGivenNames } from './given-names.ts'
import { familyNames } from './family-names.ts'
import { foldedWord } from '../tokens/folded-word.ts'
import { isFuller, isHeadline } from './fuller-names.ts'
import type { Gender } from '../lexicon/gender.ts'
import { isBodyOfState } from '../lexicon/organisations.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import type { Run } from '../mentions/names.ts'
import { withoutPossessive } from '../tokens/possessive-ending.ts'
import { createBearers, isGivenOnly } from '../russian/bearers.ts'
import {
  createNominativeNames,
  isRussian,
  type NominativeName,
} from '../russian/nominative-names.ts'
import { compoundOf, isBody, isCommonBody, nominativeBody } from '../russian/nominative-body.ts'

/** Somebody or something named in an article, under the fullest name that it has there. */
export type Entity = {
  name: string
  isOrganisation: boolean
  /** Whether anything but its capital tells that this is a person. */
  isPerson: boolean
  /** Whether it mostly stands where a place does ("in Roe") and nothing tells that it is a person. */
  isPlace: boolean
  /** Whether an office or honorific stands before it somewhere: "Pope Francis". */
  isTitled: boolean
  gender?: Gender
  /** Whether it is surely a name: not only a word that a sentence once began with. */
  isEvident: boolean
  /** How often the article gives more of the name than a surname. */
  fullMentions: number
}

/** An entity as a name refers to it; `isSure` is false for a surname that several share about equally, and for a name in a case that is not the speaker’s. */
export type Reference = { entity: Entity; isSure: boolean }

/** The named ones of an article, found again by the items of a name. */
export type Entities = { of: (name: Range) => Reference | undefined }

type Range = { from: number; to: number }

/**
 * Builds the table of names from the runs of an article: a surname alone is the person named in full with it.
 *
 * @param inTitle the names that its title gives in full
 */
export function findEntities(
  items: readonly Item[],
  runs: Iterable<Run>,
  inTitle: readonly (readonly string[])[] = [],
): Entities {
  const bySurname = new Map<string, Entity[]>()
  const distinct = [...new Set(runs)]
  const bodies = new Map<string, Entity>()
  const nominative = createNominativeNames(items, distinct)
  let smallWords: ReadonlySet<string> | undefined
  const families = familyNames(items)
  const inFull = createFullMentions<Entity>()
  const placings = new Map<Entity, number>()
  const givenNames = createGivenNames<Entity>()
  for (const parts of inTitle) addFromTitle(parts)
  const bearers = createBearers<Entity>()
  // Whom "Яна" means is known once all are read who bear it with a surname.
  const [others, bare] = [false, true].map((wanted) =>
    distinct.filter((run) => isBare(run) === wanted),
  )
  for (const run of [...(others ?? []), ...(bare ?? [])])
    if (run.name !== undefined) add(run, run.name)
  // Asked for each name again and again once all are read.
  const known = new Map<number, { to: number; reference: Reference | undefined }>()
  return { of }

  function of({ from, to }: Range): Reference | undefined {
    const before = known.get(from)
    if (before?.to === to) return before.reference
    const reference = refer({ from, to })
    known.set(from, { to, reference })
    return reference
  }

  function refer(name: Range): Reference | undefined {
    const { parts, gender: told, isSubject = true } = read(name)
    if (parts.length > 1) return asReference(bodyOf(parts) ?? knownAs(parts), isSubject)
    const same = namesakes(parts)
    if (isGivenOnly(parts) && !same.some(isNamedInFull))
      return calledByGivenName(parts, same[0], isSubject)
    const meant = same.some(isNamedInFull) ? undefined : givenNames.meant(parts[0] ?? '', name.from)
    if (meant !== undefined) return asReference(meant, isSubject)
    const gender = titleGender(items, name) ?? told
    const fitting = same.filter(
      (entity) => gender === undefined || (entity.gender ?? gender) === gender,
    )
    const [first, second] = fitting.toSorted((a, b) => b.fullMentions - a.fullMentions)
    if (first === undefined) return asReference(same[0])
    const isMain = second === undefined || first.fullMentions >= 2 * second.fullMentions
    if (isMain) {
      const isOther = second !== undefined && inFull.isNearer(second, first, name.from)
      const isOne = !isOther && (isNamedInFull(first) || !isOfFamily(parts[0]))
      return { entity: first, isSure: isSubject && isOne }
    }
    const last = inFull.lastOf(fitting, name.from)
    return { entity: last ?? first, isSure: last !== undefined }
  }

  function isBare({ name, type }: Run): boolean {
    return type === 'name' && name !== undefined && isGivenOnly(words(items, name))
  }

  /** "Яна": the only one of the article who bears it; a given name alone tells nobody elsewhere. */
  function calledByGivenName(
    parts: readonly string[],
    own: Entity | undefined,
    isSubject: boolean,
  ): Reference | undefined {
    const [bearer, other] = bearers.of(parts)
    return asReference(bearer ?? own, bearer !== undefined && other === undefined && isSubject)
  }

  function isOfFamily(surname = ''): boolean {
    return families.has(foldedWord(surname))
  }

  /** "пресс-служба МЧС": a body whose name begins in lower case is in no run of capitals. */
  function bodyOf(parts: readonly string[]): Entity | undefined {
    // "Chinese government" is only partly in one.
    const isOfState = isBodyOfState(parts.at(-1) ?? '')
    const isInNoRun = /^\p{Ll}/u.test(parts[0] ?? '') || compoundOf(parts) !== undefined
    if (!isOfState && (!isInNoRun || !isBody(parts))) return undefined
    const name = nameOf(parts)
    const body = bodies.get(name) ?? createBody(name)
    bodies.set(name, body)
    return body
  }

  function addFromTitle(parts: readonly string[]): void {
    const entity = create(parts, false)
    entity.isPerson = entity.isEvident = true
    entity.fullMentions = 1
    const gender = givenGender(parts)
    if (gender !== undefined) entity.gender = gender
    inFull.add(entity, 0)
    givenNames.add(parts[0] ?? '', entity, 0)
  }

  function add(run: Run, range: Range): void {
    const { parts, gender: told, isSure } = read(range)
    if (isHeadline(parts)) return
    const isOrganisation = run.type === 'organisation'
    const entity = knownAs(parts) ?? create(parts, isOrganisation)
    bearers.add(parts, entity)
    if (parts.length > 1) {
      entity.fullMentions++
      inFull.add(entity, range.from)
      if (!isRussian(items, range)) givenNames.add(parts[0] ?? '', entity, range.from)
    } else if (isIntroduced(items, range)) givenNames.introduce(parts[0] ?? '')
    const isSame = parts.join(' ') === entity.name
    if (!isSame && isFuller(parts, entity.name.split(' '))) entity.name = nameOf(parts)
    const patronymic = parts.length > 2 ? parts.at(-2) : undefined
    if (patronymic !== undefined && isKnownPatronymic(patronymic))
      register(foldedWord(patronymic), entity)
    if (isOrganisation) {
      // "Совет по безопасности" is none called "Совет".
      const isCut = items[run.to]?.lower === 'по' && parts.length === 1
      entity.isEvident ||= !isCommonBody(parts) || !(isCut || isAtBeginning(items, run.from))
      return
    }
    // "прибыла в Портвик": by its ending a name that no case changes is hers, and rather a place.
    const form = parts.length === 1 && isPlaced(items, run) ? undefined : told
    const gender = titleGender(items, range) ?? form ?? givenGender(parts) ?? kinGender(items, run)
    if (gender !== undefined) entity.gender ??= gender
    entity.isTitled ||= hasTitle(items, run, range)
    entity.isPerson ||= gender !== undefined || entity.isTitled
    const isName =
      parts.length > 1 ||
      !isAtBeginning(items, run.from) ||
      (isRussian(items, range)
        ? range.from > run.from || isNameByForm(parts[0] ?? '')
        : entity.isPerson || isSpeaking(range))
    entity.isEvident ||= isName && isSure
    const placing = (placings.get(entity) ?? 0) + (isPlaced(items, run) ? 1 : -1)
    placings.set(entity, placing)
    entity.isPlace = placing >= 0 && !entity.isPerson && parts.length === 1
  }

  /** Whether a word that a sentence begins with is a name by what it does: it speaks, and is never written small. */
  function isSpeaking({ from, to }: Range): boolean {
    const word = items[from]?.lower ?? ''
    let verb = to
    while (items[verb]?.class === 'adverb' || items[verb]?.class === 'auxiliary') verb++
    const speaks = reportingVerbs(items[verb]?.lower ?? '').some(
      ({ form }) => form !== 'participle',
    )
    if (!speaks || /(?:s|ed|ing)$/.test(word)) return false
    smallWords ??= new Set(items.filter(({ isCapital }) => !isCapital).map(({ lower }) => lower))
    return !smallWords.has(word)
  }

  function read(
    range: Range,
  ): Pick<NominativeName, 'parts' | 'gender' | 'isSure'> & Partial<NominativeName> {
    const parts = words(items, range)
    if (!isRussian(items, range)) return { parts, isSure: true }
    return isBody(parts) ? { parts: nominativeBody(parts), isSure: true } : nominative(range)
  }

  /** The entity that a mention adds to: of a surname alone the last one named with it. */
  function knownAs(parts: readonly string[]): Entity | undefined {
    const same = namesakes(parts)
    const [bearer, other] = isGivenOnly(parts) && same.length === 0 ? bearers.of(parts) : []
    if (bearer !== undefined && other === undefined) return bearer
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
      isPlace: false,
      isTitled: false,
      isEvident: false,
      fullMentions: 0,
    }
    register(keyOf(parts), entity)
    return entity
  }

  function register(key: string, entity: Entity): void {
    const same = bySurname.get(key) ?? []
    if (!same.includes(entity)) bySurname.set(key, [...same, entity].slice(-MOST_NAMESAKES))
  }
}

function createBody(name: string): Entity {
  return {
    name,
    isOrganisation: true,
    isPerson: false,
    isPlace: false,
    isTitled: false,
    isEvident: true,
    fullMentions: 0,
  }
}

function isNamedInFull({ name }: Entity): boolean {
  return name.includes(' ')
}

function asReference(entity: Entity | undefined, isSure = true): Reference | undefined {
  return entity === undefined ? undefined : { entity, isSure }
}

// Keeps a hostile text full of namesakes linear.
const MOST_NAMESAKES = 8

/** "Степан Ильич": whoever bears both, whatever the surname. */
function isKnownPatronymic(part: string): boolean {
  return isPatronymic(part) && russianGivenNames(part.toLowerCase()).length > 0
}

function words(items: readonly Item[], { from, to }: Range): string[] {
  const own = items.slice(from, to).filter(({ kind }) => kind !== 'quote')
  return own.map(({ text }) => withoutPossessive(text))
}

function keyOf(parts: readonly string[]): string {
  return foldedWord(parts.at(-1) ?? '')
}
