import { nameKey, nameWordKey } from '../../language/name-key.ts'
import { nominatives } from '../../language/nominatives.ts'
import { words } from '../../language/tokens.ts'
import type { Remarks } from '../../statement/verification.ts'
import { isTitle } from '../titles.ts'
import type { Claimed } from './claimed-speaker.ts'
import type { ComparedWord } from './compared-words.ts'
import { turnsRound } from './cut-words.ts'
import { differingDays } from './differing-days.ts'
import type { WordRange } from './find-words.ts'
import type { Judged } from './judge.ts'
import type { Passage } from './passage.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** What a verdict does not say by itself, and a reader of it must know; `undefined` when there is nothing. */
export function remarksOn(
  claim: string,
  judged: Exclude<Judged, { readonly verdict: 'not-on-record' }>,
): Remarks | undefined {
  const { verdict, passage, reading, range, relation } = judged
  const isOthers = verdict === 'other-speaker'
  const dated = isOthers ? undefined : differingDays(reading.attribution, passage.record)
  const isTold = isOthers && isToldOf(reading.claimed, passage, range)
  const cutOff = isTold ? undefined : cutBefore(passage, range)
  const bracketed = bracketedIn(claim, passage, range)
  const remarks: Remarks = {
    ...(relation === 'unsure' && !isOthers && { named: namesOf(reading.claimed) }),
    ...(isTold && { isToldOf: true }),
    ...(dated && { dated }),
    ...(cutOff !== undefined && { cutOff }),
    ...(bracketed !== undefined && { bracketed }),
  }
  return Object.keys(remarks).length > 0 ? remarks : undefined
}

function namesOf(claimed: readonly Claimed[]): string {
  return claimed.map(({ text }) => text).join(', ')
}

/** The passage tells of the words as somebody else's: it names who is claimed, or says before them that somebody said. */
function isToldOf(
  claimed: readonly Claimed[],
  { words: all, record }: Passage,
  range: WordRange,
): boolean {
  const around = [...all.slice(0, range.from), ...all.slice(range.to)]
  const keys = new Set(around.map(({ word }) => nameWordKey(word)))
  const own = nameKey(record.speaker?.name ?? '').split(' ')
  const isNamed = claimed.some(({ text }) => {
    const name = words(text).findLast((word) => !isTitle(word)) ?? ''
    const forms = nominatives(name).map(nameWordKey)
    return forms.some((form) => keys.has(form) && !own.includes(form))
  })
  return isNamed || saysThatOthersSaid(all.slice(0, range.from).slice(-BEFORE))
}

/** So many words before a quotation tell whose it is. */
const BEFORE = 25

/** "You said that …", "as they say", but not "I said". */
function saysThatOthersSaid(before: readonly ComparedWord[]): boolean {
  return before.some(
    ({ word }, at) =>
      REPORTING_WORDS.has(word) &&
      !before.slice(Math.max(0, at - 3), at).some((one) => FIRST_PERSON.has(one.word)),
  )
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'я', 'мы'])

/** What the claim leaves out of the sentence that it begins in, where that may turn its meaning round. */
function cutBefore({ record, words: all, isOwn }: Passage, range: WordRange): string | undefined {
  const first = all[range.from]
  if (!first || range.from === 0) return undefined
  const before = record.passage.slice(0, first.start)
  const start = [...before.matchAll(SENTENCE_END)].at(-1)
  const from = start ? start.index + start[0].length : 0
  const cut = all.filter((word, at) => at < range.from && word.start >= from && isOwn[at] === true)
  const [begin] = cut
  if (!begin || !(turnsRound(cut) || saysThatOthersSaid(cut))) return undefined
  return before.slice(begin.start).trim().slice(-LONGEST_CUT)
}

// A full stop behind one letter or a capitalised short word is mostly of an abbreviation.
const SENTENCE_END = /(?<=\p{Ll}{2}|\p{N}|["”»)])[.!?…]+["”»)]*\s+/gu
const LONGEST_CUT = 200

/** What stands in brackets where the claim has none: an editor may have put it in. */
function bracketedIn(claim: string, { record, words: all }: Passage, range: WordRange) {
  if (/[([]/.test(claim)) return undefined
  const bracketed = all.slice(range.from, range.to).filter(({ isBracketed }) => isBracketed)
  const [first, last] = [bracketed[0], bracketed.at(-1)]
  if (!first || !last) return undefined
  const { passage } = record
  const one = /^[^()[\]]*[)\]]/.exec(passage.slice(first.start))?.[0] ?? ''
  return passage[first.start - 1] + one
}
