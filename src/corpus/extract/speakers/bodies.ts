import type { Document } from '../document.ts'
import type { Entities, Entity } from '../entities/entities.ts'
import { isOrganisationWord } from '../lexicon/organisations.ts'
import { countryOf } from '../lexicon/places.ts'
import { bareWord } from '../tokens/bare-word.ts'
import type { Mention } from '../mentions/noun-phrases.ts'
import type { Speaker } from './speakers.ts'

/** A body named at an item, with the words of its name. */
export type Body = { at: number; entity: Entity; words: ReadonlySet<string> }

/** The bodies that an article names, in text order. */
export function bodiesOf({ items, runs }: Document, entities: Entities): Body[] {
  return [...new Set(runs.values())].flatMap(({ from, name, type }): Body[] => {
    const entity =
      type === 'organisation' && name !== undefined ? entities.of(name)?.entity : undefined
    if (entity === undefined || name === undefined) return []
    return [{ at: from, entity, words: new Set(items.slice(name.from, name.to).map(bareWord)) }]
  })
}

/**
 * Whom "the ministry" or "Beijing" means: the only body before whose name has that noun, or a place that speaks for its
 * government, as printed.
 */
export function resolveBody(
  document: Document,
  mention: Mention,
  bodies: readonly Body[],
): Speaker | undefined {
  const { items, runs } = document
  const from = items[mention.from]?.class === 'determiner' ? mention.from + 1 : mention.from
  const [first, last] = [items[from], items[mention.to - 1]]
  if (first === undefined || last === undefined) return undefined
  const run = runs.get(from)
  if (run?.type === 'place' && run.from === from && run.to === mention.to) {
    // "the US", but not "the Paris …".
    const isNamed = from === mention.from || /^\p{Lu}/u.test(last.text.slice(1))
    if (!isNamed || countryOf(bareWord(last)) === undefined) return undefined
    return { basis: 'body', name: document.text.slice(first.start, last.end) }
  }
  const isDefinite = items[mention.from]?.lower === 'the' && mention.to - from === 1
  if (!isDefinite || last.isCapital || !isOrganisationWord(last.lower)) return undefined
  const found = new Set<Entity>()
  for (const { at, entity, words } of bodies.slice(-MOST_BODIES)) {
    if (at < mention.from && words.has(last.lower)) found.add(entity)
  }
  const [entity] = found
  return entity === undefined || found.size > 1
    ? undefined
    : { basis: 'body', name: entity.name, entity }
}

// The last ones count: a hostile text of bodies stays linear.
const MOST_BODIES = 300
