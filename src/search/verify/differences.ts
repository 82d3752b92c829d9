import { diffArrays } from 'diff'
import type { Difference } from '../../statement/verification.ts'
import type { ClaimReading } from './claim.ts'
import type { WordRange } from './find-words.ts'
import type { Passage } from './passage.ts'

/**
 * What a claim has of a part of a passage, word by word: `delete` is on record and not in the claim, `insert` in the claim
 * and not on record. Without the insertions it is the passage, letter for letter.
 */
export function differencesOf(
  claim: string,
  { words: claimed }: ClaimReading,
  { record, words }: Passage,
  { from, to }: WordRange,
): Difference[] {
  const last = words[to - 1]?.end ?? record.passage.length
  const recorded = words.slice(from, to).map(({ word, start }, at) => {
    const end = at === to - from - 1 ? last : (words[from + at + 1]?.start ?? last)
    return { word, text: record.passage.slice(start, end) }
  })
  const typed = claimed.map(({ word, start, end }, at) => {
    const next = claimed[at + 1]
    const between = next ? claim.slice(end, next.start) : ''
    const isShort = /^[^\p{L}\p{N}]{0,4}$/u.test(between)
    return { word, text: claim.slice(start, end) + (isShort ? between : ' ') }
  })
  // The new side gives the text of what is common: that is to be the record's.
  const changes = diffArrays(typed, recorded, {
    comparator: (one, other) => one.word === other.word,
    maxEditLength: MOST_EDITS,
  })
  return (changes ?? []).map(({ added, removed, value }) => ({
    op: added ? 'delete' : removed ? 'insert' : 'same',
    text: value.map(({ text }) => text).join(''),
  }))
}

const MOST_EDITS = 4_000
