import type { Attribution } from '../attribution.ts'
import type { Doubt } from '../doubt.ts'
import type { Words } from '../noun-phrases.ts'
import type { Sentence } from '../sentences.ts'

/** What of a Russian sentence leaves open whether it was said, beyond the words that both languages have a class for. */
export function russianDoubt(
  _words: Words,
  _sentence: Sentence,
  _attribution: Attribution,
  _cue: number,
): Doubt | undefined {
  return undefined
}
