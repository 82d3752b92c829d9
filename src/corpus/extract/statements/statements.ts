import type { ExtractedStatement } from '../../../statement/extracted-statement.ts'
import type { Span } from '../../../statement/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { CERTAIN, confidenceOf } from './confidence.ts'
import type { Document } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'
import { passageOf } from './passages.ts'
import { createCarriedDays } from '../days/carried-days.ts'
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
  const days = createCarriedDays(document)
  const groups = new Map<number, number>()
  return drafts.map((draft) => complete(draft))

  function complete(draft: Draft): ExtractedStatement {
    const { attribution, kind, rule } = draft
    const passage = passageOf(document, draft)
    const isAsserted = attribution !== undefined && attribution.doubt === undefined
    const speaker = isAsserted ? speakers.of(attribution) : undefined
    const confidence = confidenceOf(draft, speaker?.basis ?? 'unknown')
    const day = attribution && days.of(attribution, speaker?.entity, printedDays.of(attribution))
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
