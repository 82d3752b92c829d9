import { diffArrays } from 'diff'
import type { Difference } from '../../statement/verification.ts'
import type { ClaimReading } from './claim.ts'
import type { WordRange } from './find-words.ts'
import type { Passage } from './passage.ts'

/**
 * What a claim has of a part of a passage, word by word: `delete` is on record and not in the claim, `insert` in the claim
 * and not on record. Without the insertions it is the passage, letter for letter. An attribution printed between the parts
 * of a quotation is no difference.
 */
export function differencesOf(
  claim: string,
  { words: claimed }: ClaimReading,
  { record, words, isOwn, quotations }: Passage,
  { from, to }: WordRange,
): Difference[] {
  const last = words[to - 1]?.end ?? record.passage.length
  const isQuoted = record.kind === 'direct' && quotations.length > 0
  const recorded = words.slice(from, to).map(({ word, start }, at) => {
    const end = at === to - from - 1 ? last : (words[from + at + 1]?.start ?? last)
    const isAttribution = isQuoted && isOwn[from + at] === false
    return { word, text: record.passage.slice(start, end), isAttribution }
  })
  const typed = claimed.map(({ word, start, end }, at) => {
    const next = claimed[at + 1]
    const between = next ? claim.slice(end, next.start) : ''
    const isShort = /^[^\p{L}\p{N}]{0,4}$/u.test(between)
    return { word, text: claim.slice(start, end) + (isShort ? between : ' '), isAttribution: false }
  })
  // The new side gives the text of what is common: that is to be the record's.
  const changes = diffArrays(typed, recorded, {
    comparator: (one, other) => one.word === other.word,
    maxEditLength: MOST_EDITS,
  })
  return joined(
    (changes ?? []).flatMap(({ added, removed, value }) =>
      value.map(({ text, isAttribution }) => ({
        op: added && !isAttribution ? 'delete' : removed ? 'insert' : 'same',
        text,
      })),
    ),
  )
}

/** Neighbours of one kind as one. */
function joined(differences: readonly Difference[]): Difference[] {
  const runs: Difference[] = []
  for (const one of differences) {
    const last = runs.at(-1)
    if (last?.op === one.op) runs[runs.length - 1] = { op: one.op, text: last.text + one.text }
    else runs.push(one)
  }
  return runs
}

const MOST_EDITS = 4_000
