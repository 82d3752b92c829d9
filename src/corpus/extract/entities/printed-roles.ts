import type { Attribution } from '../attributions/attribution.ts'
import type { Document } from '../document.ts'
import type { Entity } from './entities.ts'
import { isRole } from '../lexicon/roles.ts'
import { bareWord } from '../tokens/bare-word.ts'
import { nominativeRole } from '../russian/nominative-role.ts'
import { spanOf, type RoleFact } from './role-facts.ts'

/** The role of a speaker as the article prints it, a Russian one in the nominative; must be asked in the order of the text. */
export type PrintedRoles = { of: (attribution: Attribution, speaker: Entity) => string | undefined }

/**
 * Finds roles: the one in the attribution itself, else the nearest that the article printed beside the name before.
 *
 * @example "the port’s spokeswoman said" → "port’s spokeswoman", and for "Roe added" what stood beside "Jane Roe" before
 */
export function createPrintedRoles(document: Document, facts: readonly RoleFact[]): PrintedRoles {
  const latest = new Map<Entity, RoleFact>()
  let next = 0
  return { of }

  function of({ mention, to }: Attribution, speaker: Entity): string | undefined {
    const end = Math.max(mention?.to ?? 0, to)
    for (; (facts[next]?.at ?? Infinity) < end; next++) {
      const fact = facts[next]
      if (fact !== undefined) latest.set(fact.entity, fact)
    }
    const fact = latest.get(speaker)
    const isOwn = mention !== undefined && fact !== undefined && fact.at >= mention.from
    if (isOwn) return textOf(fact.span)
    if (mention?.kind === 'description' && hasRole(mention)) {
      const span = spanOf(document, mention)
      if (span !== undefined) return textOf(span)
    }
    return fact === undefined ? undefined : textOf(fact.span)
  }

  function hasRole({ from, to }: { from: number; to: number }): boolean {
    return document.items.slice(from, to).some((item) => isRole(bareWord(item)))
  }

  function textOf({ start, end }: { start: number; end: number }): string | undefined {
    const text = document.text.slice(start, end).replace(/\s+/g, ' ')
    return text.trim() === '' ? undefined : nominativeRole(text)
  }
}
