import type { ExtractedStatement, SaidOn } from '../../../statement/extracted-statement.ts'
import type { Span } from '../../../statement/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { CERTAIN, confidenceOf } from './confidence.ts'
import type { Document } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'
import type { Entity } from '../entities/entities.ts'
import { passageOf } from './passages.ts'
import type { PrintedDays } from '../days/printed-days.ts'
import type { PrintedRoles } from '../entities/printed-roles.ts'
import type { Speaker, Speakers } from '../speakers/speakers.ts'

/** Completes drafts, in the order of the text: speaker, role, day, passage, confidence. */
export function completeDrafts(
  document: Document,
  drafts: readonly Draft[],
  speakers: Speakers,
  roles: PrintedRoles,
  printedDays: PrintedDays,
): ExtractedStatement[] {
  const days = new Map<Entity, SaidOn>()
  const groups = new Map<number, number>()
  return drafts.map((draft) => complete(draft))

  function complete(draft: Draft): ExtractedStatement {
    const { attribution, kind, rule } = draft
    const passage = passageOf(document, draft)
    const isAsserted = attribution !== undefined && attribution.doubt === undefined
    const speaker = isAsserted ? speakers.of(attribution) : undefined
    const confidence = confidenceOf(draft, speaker?.basis ?? 'unknown')
    const day = dayOf(draft, speaker?.entity)
    const isCertain = confidence >= CERTAIN && speaker?.name !== undefined
    const role =
      isCertain && attribution !== undefined && speaker.entity !== undefined
        ? roles.of(attribution, speaker.entity)
        : undefined
    return {
      ...within(passage, draft),
      kind,
      passage,
      quotes: draft.quotes.map((quote) => within(passage, quote)).filter(isNotEmpty),
      ...(attribution === undefined ? {} : { cue: attribution.cue }),
      ...mentionOf(attribution),
      ...(isCertain ? { speaker: nameOf(speaker) } : {}),
      ...(role === undefined ? {} : { role }),
      ...(day === undefined ? {} : { saidOn: day }),
      confidence,
      rule,
      ...(draft.group === undefined ? {} : { group: groupOf(draft.group) }),
    }
  }

  /** The day in the attribution itself, else the one that the same speaker’s last words had. */
  function dayOf(draft: Draft, entity: Entity | undefined): SaidOn | undefined {
    if (draft.attribution === undefined) return undefined
    const found = printedDays.of(draft.attribution)
    if (found === 'other') return undefined
    if (entity === undefined) return found
    if (found !== undefined) days.set(entity, found)
    const carried = days.get(entity)
    return found ?? (carried === undefined ? undefined : { ...carried, basis: 'carried' })
  }

  /** Groups are numbered from 0 in text order. */
  function groupOf(key: number): number {
    const known = groups.get(key)
    if (known !== undefined) return known
    groups.set(key, groups.size)
    return groups.size - 1
  }

  function mentionOf(attribution: Attribution | undefined): { mention?: Span } {
    if (attribution?.mention === undefined) return {}
    const { from, to, relative } = attribution.mention
    const [first, last] = [document.items[from], document.items[(relative ?? to) - 1]]
    return first === undefined || last === undefined
      ? {}
      : { mention: { start: first.start, end: last.end } }
  }
}

/** What of a quotation longer than a passage the passage shows: whole sentences next to the attribution. */
function within(passage: Span, { start, end }: Span): Span {
  return { start: Math.max(start, passage.start), end: Math.min(end, passage.end) }
}

function isNotEmpty({ start, end }: Span): boolean {
  return start < end
}

function nameOf({ name, entity }: Speaker): string {
  return entity?.name ?? name ?? ''
}
