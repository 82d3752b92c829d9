/**
 * The text with a space for every mark of writing direction, so that spans stay what they are: such a mark stands unseen
 * between a quotation mark and the word beside it.
 */
export function withoutDirections(text: string): string {
  return text.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ' ')
}
