/**
 * As many whole sentences from a passage's beginning as fit in `length` characters.
 *
 * A passage is never cut inside a sentence: when not even the first one fits, the result is `undefined`.
 */
export function fitPassage(
  passage: string,
  length: number,
): { readonly text: string; readonly cut: boolean } | undefined {
  if (passage.length <= length) return { text: passage, cut: false }
  const end = lastSentenceEnd(passage, length)
  return end === undefined ? undefined : { text: passage.slice(0, end), cut: true }
}

function lastSentenceEnd(passage: string, length: number): number | undefined {
  // The end is told by what follows it, so look a little further than the cut.
  return sentenceEnds(passage.slice(0, length + 100)).findLast((end) => end <= length)
}

/** Where sentences surely end that are followed by another. */
export function sentenceEnds(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)
}

// Only ends that are beyond doubt: a full stop after a short or capitalised word may belong to "Sen.", "U.S." or "г.",
// and after a closing quotation mark that follows an exclamation may stand "Moss said".
const SENTENCE_END =
  /(?:(?<![\p{L}\p{N}])(?:\p{Ll}{4,}|\p{N}{4})\.[”"»]?|[!?])(?=\s+[\p{Lu}\p{Lo}“"«‘(])/gu
