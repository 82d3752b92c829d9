import type { Day } from '../../../statement/dates.ts'
import type { Anchor } from '../days/anchors.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { tenureOf, type Directory, type KnownPerson, type Tenure } from '../entities/directory.ts'
import type { Document } from '../document.ts'
import type { Entities, Entity } from '../entities/entities.ts'
import type { Mention } from '../mentions/noun-phrases.ts'
import { readTitle } from '../mentions/office-titles.ts'
import type { PrintedDays } from '../days/printed-days.ts'
import { spanOf, type RoleFact } from '../entities/role-facts.ts'

/**
 * Whom a description leaves open: those whose printed office agrees with it, and whoever just spoke if the article prints
 * no office of his.
 */
export type Tie = { agreeing: ReadonlySet<Entity>; rival: Entity | undefined }

/** Tells which of the people that an article names held the office of a description on the day of the words. */
export type OfficeHolders = {
  of: (attribution: Attribution, mention: Mention, tie: Tie) => Entity | undefined
}

/**
 * Breaks ties by what a directory surely knows.
 *
 * Of those whose printed office agrees one is meant if he held it on the day and none of the others did. If nobody’s
 * does, the whole name of an office ("the Kremlin spokesman") means its holder, if the article names him and prints no
 * other office of his.
 */
export function createOfficeHolders(
  document: Document,
  entities: Entities,
  facts: readonly RoleFact[],
  days: PrintedDays,
  anchor: Anchor | undefined,
  directory: Directory,
): OfficeHolders {
  const people = knownPeople(document, entities, directory)
  const printed = new Set(facts.map(({ entity }) => entity))
  return { of }

  function of(attribution: Attribution, mention: Mention, tie: Tie): Entity | undefined {
    const span = people.size > 0 ? spanOf(document, mention) : undefined
    const day = span === undefined ? undefined : dayOf(attribution)
    if (span === undefined || day === undefined) return undefined
    const said = readTitle(document.text.slice(span.start, span.end))
    const tenure = (entity: Entity): Tenure => {
      const person = people.get(entity)
      return person === undefined ? 'unknown' : tenureOf(person, said, day)
    }
    return tie.agreeing.size > 0 ? ofAgreeing(tie, tenure) : ofPeople(tenure)
  }

  /** The day beside the attribution, else the article’s; words said "in 2021" have no day. */
  function dayOf(attribution: Attribution): Day | undefined {
    const beside = days.of(attribution)
    if (beside === 'other') return undefined
    if (beside !== undefined) return beside.precision === 'day' ? beside.date : undefined
    return anchor?.type === 'day' ? anchor.date.toString() : undefined
  }

  function ofPeople(tenure: (entity: Entity) => Tenure): Entity | undefined {
    const possible = [...people.keys()].filter((entity) => tenure(entity) !== 'not-holder')
    const [holder] = possible
    if (holder === undefined || possible.length > 1 || printed.has(holder)) return undefined
    return tenure(holder) === 'holder-in-full' ? holder : undefined
  }
}

function ofAgreeing(
  { agreeing, rival }: Tie,
  tenure: (entity: Entity) => Tenure,
): Entity | undefined {
  const holder = [...agreeing].find((entity) => tenure(entity).startsWith('holder'))
  const others = [...agreeing, ...(rival === undefined ? [] : [rival])].filter(
    (entity) => entity !== holder,
  )
  return others.every((entity) => tenure(entity) === 'not-holder') ? holder : undefined
}

/** The people of an article that the directory knows. */
function knownPeople(
  { runs }: Document,
  entities: Entities,
  directory: Directory,
): ReadonlyMap<Entity, KnownPerson> {
  const known = new Map<Entity, KnownPerson>()
  const seen = new Set<Entity>()
  for (const { name, type } of runs.values()) {
    const entity = type === 'name' && name !== undefined ? entities.of(name)?.entity : undefined
    if (entity === undefined || seen.has(entity)) continue
    seen.add(entity)
    const person = directory.personOf(entity.name)
    if (person !== undefined) known.set(entity, person)
    if (known.size === MOST_PEOPLE) break
  }
  return known
}

// Keeps a hostile text of names linear.
const MOST_PEOPLE = 100
