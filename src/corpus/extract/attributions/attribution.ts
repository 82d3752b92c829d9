import type { Language } from '../../../statement/fields.ts'
import type { Span } from '../../../statement/span.ts'
import type { Doubt } from '../doubt/doubt.ts'
import type { Frames } from '../lexicon/reporting-verbs.ts'
import type { Mention } from '../mentions/noun-phrases.ts'

/**
 * The words that say who spoke. `from`–`to` are the items of the whole block ("he said", "according to the envoy"), `frames`
 * what may follow it. A `phrase` stands beside the clause it attributes; a `verb` or `noun` may govern it.
 */
export type Attribution = {
  from: number
  to: number
  cue: Span
  mention?: Mention
  frames: Frames
  type: 'verb' | 'participle' | 'phrase' | 'noun'
  isInverted: boolean
  /** Its subject belongs to another verb too, before it. */
  isShared: boolean
  lemma: string
  language: Language
  /** Why it does not assert that this was said: nobody is named then. */
  doubt?: Doubt
}
