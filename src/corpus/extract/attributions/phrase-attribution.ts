import type { Language } from '../../../statement/fields.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import type { Attribution } from './attribution.ts'

type Items = { readonly from: number; readonly to: number }

/** An attribution without a verb: the items of the block, those of its cue, and who is named. */
export function phraseAttribution(
  { items }: Words,
  { from, to }: Items,
  cue: Items,
  mention: Mention,
  language: Language,
): Attribution {
  return {
    from,
    to,
    cue: { start: items[cue.from]?.start ?? 0, end: items[cue.to - 1]?.end ?? 0 },
    mention,
    frames: 'qt',
    type: 'phrase',
    isInverted: false,
    isShared: false,
    lemma: items[from]?.lower ?? '',
    language,
  }
}
