import type { Cue } from './cues.ts'
import { nounPhraseAfter, type Mention, type Words } from './noun-phrases.ts'

/**
 * The subject that stands between a quotation and its verb, with all that is said of it in between.
 *
 * @example in "“It rains,” | Jane Roe |, 30, of Oslo, who was there, said"
 */
export function subjectBehindQuote(words: Words, cue: Cue, low: number): Mention | undefined {
  if (cue.form !== 'finite' || !cue.verb.frames.includes('q')) return undefined
  const { items } = words
  for (let index = cue.from - 2; index >= low && cue.from - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'quote') continue
    if (!item.endsClosed) return undefined
    const mention = nounPhraseAfter(words, index + 1, cue.from)
    const next = mention === undefined ? undefined : items[mention.to]
    const isDescribed =
      next !== undefined && (/^[,(—–-]$/.test(next.text) || next.class === 'preposition')
    return isDescribed ? mention : undefined
  }
  return undefined
}

const LONGEST = 40
