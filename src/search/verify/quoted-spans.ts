import type { Span } from '../../statement/span.ts'

// ‘Single’ marks only where they cannot be apostrophes.
const MARKED =
  /"(?<plain>[^"]+)(?:"|$)|“(?<curly>[^”“"]+)(?:[”"]|$)|«(?<angled>(?:[^«»]|«[^«»]*»)+)(?:»|$)|„(?<low>[^“”"„]+)(?:[“”"]|$)|(?<![\p{L}\p{N}])‘(?<single>[^‘]+)’(?!\p{L})/gu

/** What stands between quotation marks, of any kind, without them; a last mark that nobody closed ends with the text. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(MARKED)].map(({ index, 0: whole, groups = {} }) => {
    const inside = Object.values(groups).find((group) => group !== undefined) ?? ''
    const start = index + whole.indexOf(inside)
    return { start, end: start + inside.length }
  })
}
