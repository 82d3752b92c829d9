import type { SaidOn } from '../../../statement/extracted-statement.ts'
import type { Anchor } from './anchors.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Document, PlacedSentence } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'
import { saidOn } from './said-on.ts'

/** The day that the article prints beside an attribution; `other` is a time that is no day known here. */
export type PrintedDays = { of: (attribution: Attribution) => SaidOn | 'other' | undefined }

/** Finds the days of the attributions of all drafts, each once. */
export function createPrintedDays(
  document: Document,
  drafts: readonly Draft[],
  anchor: Anchor | undefined,
): PrintedDays {
  const sentences = new Map<Attribution, PlacedSentence | undefined>()
  for (const { attribution, attributed } of drafts) {
    if (attribution !== undefined) sentences.set(attribution, document.sentences[attributed])
  }
  const contents = contentItems(document, drafts)
  const known = new Map<Attribution, SaidOn | 'other' | undefined>()
  return { of }

  function of(attribution: Attribution): SaidOn | 'other' | undefined {
    if (!known.has(attribution)) {
      const sentence = sentences.get(attribution)
      const isSaid = (index: number): boolean => contents.has(index)
      known.set(attribution, sentence && saidOn(document, sentence, attribution, anchor, isSaid))
    }
    return known.get(attribution)
  }
}

/** The items that belong to what was said. */
function contentItems({ items }: Document, drafts: readonly Draft[]): ReadonlySet<number> {
  const said = new Set<number>()
  let index = 0
  let reached = 0
  for (const { start, end } of drafts) {
    while ((items[index]?.start ?? Infinity) < start) index++
    for (let at = Math.max(index, reached); (items[at]?.start ?? Infinity) < end; at++) {
      said.add(at)
      reached = at + 1
    }
  }
  return said
}
