import { nominatives } from '../../language/nominatives.ts'
import type { Attribution } from './attribution.ts'
import { resolveDescription } from './descriptions.ts'
import type { Document } from './document.ts'
import type { Entities, Entity } from './entities.ts'
import type { Mention } from './noun-phrases.ts'
import { resolvePronoun, type Person } from './pronouns.ts'
import type { RoleFact } from './role-facts.ts'

/** How the text refers to a speaker, which tells how certain the name is. */
export type Basis =
  | 'ambiguous'
  | 'description'
  | 'description-tie'
  | 'joint'
  | 'name'
  | 'organisation'
  | 'pronoun'
  | 'pronoun-likely'
  | 'pronoun-tie'
  | 'unknown'

/** Whom an attribution names. `entity` is absent for two speakers and for one that the article does not name. */
export type Speaker = { basis: Basis; name?: string; entity?: Entity }

/** Resolves attributions; must be asked in the order of the text, for a pronoun looks back on who spoke. */
export type Speakers = { of: (attribution: Attribution) => Speaker }

/** Creates the resolver of one article. */
export function createSpeakers(
  document: Document,
  entities: Entities,
  facts: readonly RoleFact[],
): Speakers {
  const people = peopleOf(document, entities)
  const known = new Map<Attribution, Speaker>()
  let previous: Speaker | undefined
  return { of }

  function of(attribution: Attribution): Speaker {
    const asked = known.get(attribution)
    if (asked !== undefined) return asked
    const speaker = resolve(attribution)
    known.set(attribution, speaker)
    if (attribution.mention !== undefined && maySpeakAgain(attribution.mention, speaker))
      previous = speaker
    return speaker
  }

  function resolve({ mention, type }: Attribution): Speaker {
    if (mention === undefined) return UNKNOWN
    if (mention.kind === 'pronoun') return resolvePronoun(document, mention, people, previous)
    if (mention.kind === 'description') {
      // A surname may be an office too: "King said".
      const namesake = mention.to - mention.from === 1 ? entities.of(mention) : undefined
      if (namesake?.entity.fullMentions)
        return { basis: 'name', name: namesake.entity.name, entity: namesake.entity }
      return resolveDescription(document, mention, facts, previous)
    }
    const speaker = resolveName(mention)
    // "по словам Роу": without its nominative in the article a name in another case stays unsaid.
    return type === 'phrase' && isDeclined(document, mention, speaker) ? UNKNOWN : speaker
  }

  function resolveName(mention: Mention): Speaker {
    const names = namesIn(document, mention)
    const [first, other] = names
      .map((name) => entities.of(name))
      .filter((found) => found !== undefined)
    if (first === undefined || !first.entity.isEvident) return UNKNOWN
    const { entity, isSure } = first
    if (other !== undefined && other.entity !== entity) {
      return { basis: 'joint', name: `${entity.name} and ${other.entity.name}` }
    }
    const basis = entity.isOrganisation ? 'organisation' : isSure ? 'name' : 'ambiguous'
    return { basis, name: entity.name, entity }
  }
}

const UNKNOWN: Speaker = { basis: 'unknown' }

function isDeclined({ items }: Document, { name }: Mention, { name: known }: Speaker): boolean {
  const last = name === undefined ? undefined : items[name.to - 1]?.text
  if (last === undefined || !/^\p{Script=Cyrillic}/u.test(last)) return false
  return known?.endsWith(last) === true && nominatives(last.toLowerCase()).length > 1
}

/** Whether "he" further on may mean the one who spoke here: not a body, nor "they". */
function maySpeakAgain({ kind }: Mention, { entity }: Speaker): boolean {
  if (entity !== undefined) return !entity.isOrganisation
  return kind !== 'organisation' && kind !== 'pronoun'
}

function namesIn(
  { items, runs }: Document,
  { from, to, name, kind }: Mention,
): { from: number; to: number }[] {
  if (name === undefined) return []
  if (kind === 'organisation') return [name]
  const first = runs.get(from)
  const last = runs.get(to - 1)
  if (first?.name === undefined || last?.name === undefined || first === last) return [name]
  const between = items.slice(first.to, last.from).map(({ lower }) => lower)
  return between.some((word) => /^(?:and|&|и)$/.test(word)) ? [first.name, last.name] : [name]
}

/** The people named in an article, in text order. */
function peopleOf({ runs }: Document, entities: Entities): Person[] {
  return [...new Set(runs.values())].flatMap((run) => {
    if (run.type !== 'name' || run.name === undefined) return []
    const entity = entities.of(run.name)?.entity
    return entity === undefined || entity.isOrganisation ? [] : [{ at: run.from, entity }]
  })
}
