/**
 * A year with all after or before it, as people shorten it, in words that the grammar of dates has: "2013+", "in 2013 or
 * later", «в 2013 году или раньше».
 */
export function withOpenYears(text: string): string {
  return text.replace(AND_LATER, ' since $<year> ').replace(AND_EARLIER, ' until $<year> ')
}

const YEAR = String.raw`(?:(?<!\p{L})(?:in|в)\s+)?(?<!\d)(?<year>(?:1[89]|20)\d\d)(?:\s+год[ау]|\s+г\.)?`
const AND_LATER = new RegExp(
  String.raw`${YEAR}(?:\+|\s+(?:or|and|или|и)\s+(?:later|after|onwards?|позже|позднее))(?![\p{L}\d])`,
  'giu',
)
const AND_EARLIER = new RegExp(
  String.raw`${YEAR}\s+(?:or|and|или|и)\s+(?:earlier|before|раньше|ранее)(?![\p{L}\d])`,
  'giu',
)
