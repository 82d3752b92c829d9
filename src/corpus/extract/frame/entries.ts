/**
 * Which entry of a running story each paragraph belongs to, by the lines that hold nothing but a clock time: the newest
 * stands first, so that no entry goes on from the one before it in the text. 0 throughout for any other article.
 */
export function entriesOf(paragraphs: readonly string[]): readonly number[] {
  const times = paragraphs.map((paragraph) => paragraph.length < LONGEST && CLOCK.test(paragraph))
  if (times.filter((isTime) => isTime).length < FEWEST) return paragraphs.map(() => 0)
  let entry = 0
  return times.map((isTime) => (isTime ? ++entry : entry))
}

const FEWEST = 2
const LONGEST = 48

// "18:40", "10.32am", "18:40 МСК", "13 марта, 18:40", "March 13, 2024 6:40 PM ET"
const CLOCK =
  /^(?:[\p{L}\d.,]+ ){0,4}\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|мск)?(?: ?\(?(?:МСК|GMT|UTC|[A-Z]{2,4})\)?)?$/iu
