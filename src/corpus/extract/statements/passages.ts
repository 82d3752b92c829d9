import type { Span } from '../../../statement/span.ts'
import type { Document } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'

/**
 * The whole sentences that hold a statement and its attribution.
 *
 * Above 900 characters the sentences of a long quotation that are farthest from the attribution are left out, and with
 * them their part of the statement; a single sentence stays whole.
 */
export function passageOf(document: Document, draft: Draft): Span {
  const { sentences, items } = document
  const { sentence: own, attributed } = draft
  const near = Math.abs(attributed - own) <= FARTHEST ? attributed : own
  const [first, last] = near < own ? [near, own] : [own, near]
  const wide = sentenceSpan(first, last)
  if (wide.end - wide.start <= LONGEST) return wide
  const alone = sentenceSpan(own, own)
  if (alone.end - alone.start <= LONGEST) return alone
  const short = shorten(document.text, alone, draft)
  const isHolding = short.start < draft.end && draft.start < short.end
  return isHolding ? short : alone

  function sentenceSpan(from: number, to: number): Span {
    const [start, end] = [sentences[from], sentences[to]]
    const [firstItem, lastItem] = [items[start?.from ?? -1], items[(end?.to ?? 0) - 1]]
    return { start: firstItem?.start ?? draft.start, end: lastItem?.end ?? draft.end }
  }
}

const LONGEST = 900
const FARTHEST = 2

/** Keeps the sentences of a quotation next to its attribution. */
function shorten(text: string, whole: Span, draft: Draft): Span {
  const isBehind = draft.attribution !== undefined && draft.attribution.cue.start >= draft.end
  const from = isBehind ? whole.end - LONGEST : whole.start
  const window = text.slice(from, from + LONGEST)
  const ends = [...window.matchAll(/[.!?…][”"»’']?\s+(?=[\p{Lu}“"«„])/gu)]
  const cut = isBehind ? ends[0] : ends.at(-1)
  if (cut === undefined) return whole
  const at = from + cut.index + (isBehind ? cut[0].length : cut[0].trimEnd().length)
  return isBehind ? { start: at, end: whole.end } : { start: whole.start, end: at }
}
