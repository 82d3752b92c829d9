import type { Attribution } from '../attributions/attribution.ts'
import type { Draft } from '../drafts/drafts.ts'
import type { Content } from '../drafts/rules.ts'
import type { Span } from '../../../statement/span.ts'
import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import { bareWord } from '../tokens/bare-word.ts'
import type { Words } from '../mentions/noun-phrases.ts'

/**
 * Marks what somebody says that somebody else said, wherever his attribution stands: "According to Doe, Roe said …", "Roe
 * said …, Doe said", "Doe recalled how Roe told him …". What a paper or a record reports is no hearsay.
 *
 * @param said the statements of one sentence
 * @param contents what each attribution of the sentence would have alone
 */
export function withHearsay(
  words: Words,
  said: readonly Draft[],
  contents: ReadonlyMap<Attribution, readonly Content[]>,
): Draft[] {
  const drafts = said.map((draft) => withInnerSpeaker(words, draft, contents))
  if (drafts.length < 2) return drafts
  const outer = drafts
    .filter((draft) => draft.kind !== 'direct')
    // "It is not true, Roe said, that …" holds its own attribution.
    .filter((draft) => !(draft.start <= cueOf(draft) && cueOf(draft) < draft.end))
    .filter((draft) => !isRecord(words, draft.attribution))
    .toSorted((a, b) => a.start - b.start)
  const told = new Map<Attribution, Attribution>()
  let next = 0
  let reached = 0
  for (const { attribution } of drafts.toSorted((a, b) => cueOf(a) - cueOf(b))) {
    if (attribution === undefined || attribution.doubt !== undefined) continue
    const at = attribution.cue.start
    for (; (outer[next]?.start ?? Infinity) <= at; next++) {
      reached = Math.max(reached, outer[next]?.end ?? 0)
    }
    if (at < reached) told.set(attribution, { ...attribution, doubt: 'hearsay' })
  }
  if (told.size === 0) return [...drafts]
  return drafts.map((draft) => {
    const attribution = draft.attribution && told.get(draft.attribution)
    return attribution === undefined ? draft : { ...draft, attribution }
  })
}

/** "Roe described a meeting at which Doe warned him that it “will sink”": the marked words are Doe’s. */
function withInnerSpeaker(
  { items }: Words,
  draft: Draft,
  contents: ReadonlyMap<Attribution, readonly Content[]>,
): Draft {
  const { attribution, rule, start } = draft
  const quote = draft.quotes[0]?.start
  if (attribution === undefined || quote === undefined) return draft
  const isInner = [...contents].some(([{ cue, mention, from }, own]) => {
    if (mention === undefined || cue.start < start || quote < cue.start) return false
    if (rule === 'noun-phrase' || items[from - 1]?.class === 'relative') return true
    const isOther = mention.kind !== 'pronoun' && mention !== attribution.mention
    return isOther && own.some((content) => holds(items, content, cue, quote))
  })
  return isInner ? { ...draft, attribution: { ...attribution, doubt: 'hearsay' } } : draft
}

/** Whether marked words belong to what stands behind a cue. */
function holds(
  items: readonly Item[],
  { from, to, rule }: Content,
  cue: Span,
  quote: number,
): boolean {
  const [first, last] = [items[from]?.start ?? 0, items[to - 1]?.start ?? 0]
  return rule !== 'noun-phrase' && cue.end <= first && first <= quote && quote <= last
}

function cueOf({ attribution }: Draft): number {
  return attribution?.cue.start ?? 0
}

/** "the Herald reported", "according to the transcript": nobody’s word, but a source of the writer’s. */
export function isRecord({ items }: Words, attribution: Attribution | undefined): boolean {
  if (attribution?.mention === undefined) return true
  const { lemma, type, mention } = attribution
  if (/^(?:report|сообщать|сообщить|передавать|передать|писать|написать)$/.test(lemma)) return true
  if (type !== 'phrase' || mention.kind === 'pronoun') return false
  const own = items.slice(mention.from, mention.to)
  if (agencyOf(own.map(({ text }) => text).join(' ')) !== undefined) return true
  if (mention.kind === 'name' || own.some(isSomebody)) return false
  return mention.kind === 'organisation' || isBodyOrRecord(own)
}

/** "a transcript", "the Harbour Times": what keeps the words; a rumour, an indictment or a source only tells of them. */
function isBodyOrRecord(own: readonly Item[]): boolean {
  return own.some((item, index) => RECORDS.test(bareWord(item)) || (index > 0 && item.isCapital))
}

const RECORDS =
  /^(?:transcript|recording|video|footage|audio|tape|clip|minute|readout|report|article|statement|release|interview|testimony|tweet|post|letter|email|e-mail|memo|message|text|note|newspaper|magazine|broadcaster|network|channel|agency|station|website|outlet|press|media|стенограмм|запис|протокол|видео|аудио|сообщени|заявлени|публикаци|стать|интервью|письм|пост|газет|агентств|телеканал|канал|издани|портал|сайт)(?:s|[аеиуыоюя]|[ао]м|е[йм]|ью|ию|ой|[ао]ми|ях|ах)?$/

function isSomebody(item: Item): boolean {
  const word = bareWord(item)
  return isRole(word) || isPeople(word)
}
