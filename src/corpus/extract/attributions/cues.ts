import type { Item } from '../tokens/items.ts'
import { isOrganisationWord } from '../lexicon/organisations.ts'
import { reportingVerbs, type VerbForm } from '../lexicon/reporting-verbs.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import type { Run } from '../mentions/names.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isPassiveAside } from './passive-asides.ts'
import type { Sentence } from '../tokens/sentences.ts'

/** A reporting verb in a sentence: its items, from the verb to the last word that belongs to it ("pointed out"). */
export type Cue = { from: number; to: number; verb: VerbForm; form: 'finite' | 'participle' }

/** The reporting verbs of a sentence in text order, without the nouns, infinitives and passives that look like them. */
export function findCues(words: Words, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let from = sentence.from; from < sentence.to; from++) {
    const cue = cueAt(words, sentence, from)
    if (cue === undefined) continue
    // "went on" alone says as little as "went on to" does.
    while ((cues.at(-1)?.to ?? 0) > cue.from) cues.pop()
    cues.push(cue)
    from = cue.to - 1
  }
  return cues
}

function cueAt(words: Words, sentence: Sentence, from: number): Cue | undefined {
  const item = words.items[from]
  if (item === undefined || item.kind !== 'word') return undefined
  if (item.isCapital && from > sentence.from) return undefined
  const verb = reportingVerbs(item.lower).find(({ rest }) => followsWith(words.items, from, rest))
  if (verb === undefined) return undefined
  const to = from + 1 + verb.rest.length
  const head = verb.form === 'base' ? headOf(words.items, from, sentence.from) : undefined
  if (head !== undefined) return { from: head, to, verb, form: 'finite' }
  const before = beforeVerb(words.items, from, sentence.from)
  const form = formOf(words, verb, before, from, to)
  if (form === 'finite' && isPassiveAside(words, sentence, verb, from, to)) return undefined
  return form === undefined ? undefined : { from, to, verb, form }
}

/** "went on to | say", "was quick to | add": where the verb begins whose infinitive says what was said. */
function headOf(items: readonly Item[], from: number, low: number): number | undefined {
  if (items[from - 1]?.lower !== 'to' || from - 2 < low) return undefined
  const [head, before] = [items[from - 2]?.lower ?? '', items[from - 3]?.lower ?? '']
  if (head === 'on' && /^(?:went|goes|go)$/.test(before)) return from - 3
  if (
    /^(?:quick|careful|eager|happy|glad|moved|fond|right|correct|wrong)$/.test(head) &&
    BE.test(before)
  )
    return from - 3
  return /^(?:continue[ds]?|proceed(?:ed|s)|began|begins|started)$/.test(head)
    ? from - 2
    : undefined
}

function followsWith(items: readonly Item[], from: number, rest: readonly string[]): boolean {
  return rest.every((word, index) => items[from + 1 + index]?.lower === word)
}

type Before = { at: number; auxiliary?: string; isNegated: boolean }

/** What stands before a verb group: the index of the item before its adverbs and auxiliaries, and the last auxiliary. */
function beforeVerb(items: readonly Item[], from: number, low: number): Before {
  let at = from - 1
  let auxiliary: string | undefined
  let isNegated = false
  for (; at >= low && from - at <= 5; at--) {
    const item = items[at]
    if (item?.class === 'adverb') isNegated ||= item.lower === 'not' || item.lower === 'не'
    else if (item?.class === 'auxiliary') {
      auxiliary ??= item.lower
      isNegated ||= /n['’]t$/.test(item.lower)
    } else if (item?.lower === 'since' && items[at - 1]?.class === 'auxiliary') continue
    else break
  }
  return { at, isNegated, ...(auxiliary === undefined ? {} : { auxiliary }) }
}

function formOf(
  words: Words,
  verb: VerbForm,
  { at, auxiliary, isNegated }: Before,
  from: number,
  to: number,
): Cue['form'] | undefined {
  if (isNegated) return undefined
  const item = words.items[at]
  const isAfterBe = auxiliary !== undefined && BE.test(auxiliary)
  if (verb.form === 'participle') {
    if (isAfterBe) return 'finite'
    return item === undefined || at < from - 1 || mayPrecedeParticiple(item)
      ? 'participle'
      : undefined
  }
  if (isAfterBe) return undefined
  if (auxiliary !== undefined && MODAL.test(auxiliary)) return undefined
  if (item !== undefined && verb.language === 'en' && isBarred(item)) return undefined
  const isDoubtful = verb.isNounToo || verb.form === 'base'
  if (isDoubtful && auxiliary === undefined && !isVerbHere(words, at, to, verb.isNounToo))
    return undefined
  return 'finite'
}

const BE = /^(?:is|are|was|were|be|been|being|am|(?:is|are|was|were)n['’]t|.*['’](?:s|re|m))$/
const MODAL =
  /^(?:would|could|may|might|must|shall|should|will|can|cannot|to|do|does|let|.*['’](?:ll|d))$/

/** "by saying" and ", saying", but not "the saying" or "of saying". */
function mayPrecedeParticiple(item: Item): boolean {
  if (item.class === 'preposition') return /^(?:by|before|after|in|while|when)$/.test(item.lower)
  return item.class !== 'determiner' && item.class !== 'auxiliary' && !isOwner(item)
}

/** A verb form after "the", "of" or "to" is a noun, a part of a noun phrase or an infinitive. */
function isBarred(item: Item): boolean {
  return item.class === 'determiner' || item.class === 'preposition' || isOwner(item)
}

function isOwner(item: Item): boolean {
  return item.kind === 'word' && isPossessive(item) && item.class === 'open'
}

/** Whether a form that may be a noun ("claims") is a verb here: it has a subject before and no preposition after it. */
function isVerbHere({ items, runs }: Words, at: number, to: number, isNounToo: boolean): boolean {
  const [before, after] = [items[at], items[to]]
  if (before === undefined || after === undefined) return false
  if (after.class === 'preposition' && after.lower !== 'to') return false
  // "reports say": the noun before its verb.
  if (reportingVerbs(after.lower).some(({ form }) => form !== 'participle')) return false
  if (after.class === 'auxiliary' || (after.text === ',' && before.text === ',')) return false
  const isPlain = before.class === 'open' && !isNounToo
  return isPlain || isSubject(before, runs.get(at)) || before.text === ','
}

function isSubject(item: Item, run: Run | undefined): boolean {
  if (item.class === 'pronoun' || item.class === 'relative' || item.lower === 'that') return true
  if (run !== undefined) return run.type !== 'place' || /s$/.test(item.lower)
  return isRole(item.lower) || isPeople(item.lower) || isOrganisationWord(item.lower)
}
