import type { Attribution } from '../attributions/attribution.ts'
import { findAttributions } from '../attributions/attributions.ts'
import { contentSpan, isOnlyQuotes } from '../contents/content-span.ts'
import type { Document, PlacedSentence } from '../document.ts'
import type { Draft } from './drafts.ts'
import type { Item } from '../tokens/items.ts'
import { nounPhraseBefore } from '../mentions/noun-phrases.ts'
import type { Rule } from './rules.ts'

/**
 * The statements of sentences that are nothing but quotations: the attribution stands in a sentence near by.
 *
 * In order: a quotation that goes on from the paragraph before, a sentence before that ends with a colon, the sentence
 * before, the sentence after, the paragraph before. Without any of these the words stay unattributed.
 *
 * @param drafts the statements with an attribution in their own sentence, a list for each sentence
 */
export function continuedDrafts(
  document: Document,
  drafts: readonly (readonly Draft[])[],
): Draft[] {
  const found: Draft[] = []
  let last: Last = { drafts: [] }
  for (const [index, sentence] of document.sentences.entries()) {
    const own = drafts[index] ?? []
    if (sentence.entry !== document.sentences[index - 1]?.entry) last = { drafts: [] }
    if (own.length === 0 && isOnlyQuotes(document, sentence)) {
      const source = sourceOf(document, drafts, index, last)
      const made = draftsOf(document, sentence, source, index)
      found.push(...made)
      if (made.length > 0) last.drafts = made
    } else if (own.length === 0 && isHalfMarked(document, sentence)) {
      const draft = halfMarkedDraft(document, index, sourceOf(document, drafts, index, last), last)
      if (draft !== undefined) found.push(draft)
      last.drafts = draft === undefined ? [] : [draft]
    } else if (own.length > 0) last.drafts = own
    else if (last.drafts[0]?.sentence !== index - 1) last.drafts = []
    else last.drafts = isShort(sentence) ? last.drafts : []
    last.introduction = introductionOf(document, sentence)
  }
  return takeBack(found, drafts)
}

type Last = { drafts: readonly Draft[]; introduction?: Attribution | undefined }
type Source = { rule: Rule; attribution?: Attribution; attributed: number }

function sourceOf(
  { sentences, items }: Document,
  drafts: readonly (readonly Draft[])[],
  index: number,
  { drafts: before, introduction }: Last,
): Source {
  const sentence = sentences[index]
  const previous = sentences[index - 1]
  const draft = before.at(-1)
  // "“…,” Roe said when asked whether she would go. “…”": Roe goes on, not who asked.
  const { attribution } =
    before.findLast((one) => one.attribution?.doubt !== 'embedded') ?? draft ?? {}
  const isFirst = previous?.paragraph !== sentence?.paragraph
  const isOpen = draft?.quotes.at(-1)?.marked?.continues === true
  const attributed = draft?.attributed ?? index
  if (isFirst && isOpen) {
    return { rule: 'next-paragraph', attributed, ...(attribution && { attribution }) }
  }
  if (introduction !== undefined) {
    return { rule: 'introduced', attribution: introduction, attributed: index - 1 }
  }
  const isNear = draft !== undefined && draft.sentence === index - 1
  if (!isFirst && isNear && attribution !== undefined)
    return { rule: 'continued', attribution, attributed }
  const next = drafts[index + 1]?.find(({ rule }) => rule === 'quote-before')
  const isNextInParagraph = sentences[index + 1]?.paragraph === sentence?.paragraph
  if (isNextInParagraph && next?.attribution !== undefined) {
    return { rule: 'leading', attribution: next.attribution, attributed: index + 1 }
  }
  const isWholeParagraph = isFirst && !isNextInParagraph
  const isAfterQuote =
    isNear && draft.quotes.length > 0 && items[sentence?.from ?? 0]?.isCapital === true
  if (isWholeParagraph && isAfterQuote && attribution !== undefined) {
    return { rule: 'floating', attribution, attributed }
  }
  return { rule: 'unattributed', attributed: index }
}

function draftsOf(
  { items, text }: Document,
  { from, to }: PlacedSentence,
  source: Source,
  sentence: number,
): Draft[] {
  const quotes = items.slice(from, Math.min(to, from + MOST_ITEMS)).filter(isQuote)
  return quotes.flatMap((quote): Draft[] => {
    const { start, end } = quote
    const isTooShort = countSpaces(text.slice(start, Math.min(end, start + 200))) < FEWEST_SPACES
    if (source.attribution === undefined && isTooShort) return []
    return [{ start, end, kind: 'direct', quotes: [quote], sentence, isNested: false, ...source }]
  })
}

/** "Such talks “help to find a way that all of us can go.”": the sentence ends with a good part of it in marks. */
function isHalfMarked({ items }: Document, { from, to }: PlacedSentence): boolean {
  const last = items[to - 1]?.kind === 'quote' ? items[to - 1] : items[to - 2]
  return to - from > 2 && last?.kind === 'quote' && !last.isCapital && last.end - last.start >= LONG
}

/** Such a sentence among the quotations of one speaker is that speaker’s too. */
function halfMarkedDraft(
  document: Document,
  index: number,
  source: Source,
  { drafts }: Last,
): Draft | undefined {
  const [sentence, next] = [document.sentences[index], document.sentences[index + 1]]
  if (sentence === undefined) return undefined
  const isAmong =
    next !== undefined && next.paragraph === sentence.paragraph && isOnlyQuotes(document, next)
  const before = drafts.at(-1)
  const isNear = before?.sentence === index - 1 && before.quotes.length > 0
  const attribution = source.attribution ?? (isAmong && isNear ? before.attribution : undefined)
  const content = contentSpan(document, sentence)
  if (attribution === undefined || content === undefined) return undefined
  const quotes = document.items.slice(content.from, content.to).filter(isQuote)
  const attributed = before?.attributed ?? source.attributed
  const rule = source.rule === 'unattributed' ? 'floating' : source.rule
  const base = { quotes, sentence: index, attributed, rule, attribution, isNested: false }
  return { ...content.span, kind: 'mixed', ...base }
}

const LONG = 40
const MOST_ITEMS = 200
// Fewer words than these without an attribution are a title or a nickname.
const FEWEST_SPACES = 4

function isQuote({ kind }: Item): boolean {
  return kind === 'quote'
}

function countSpaces(words: string): number {
  return words.split(' ').length - 1
}

function isShort({ from, to }: PlacedSentence): boolean {
  return to - from < 3
}

/** Who is named by a sentence that ends with a colon: "And from the envoy:". */
function introductionOf(document: Document, sentence: PlacedSentence): Attribution | undefined {
  const { items } = document
  const last = items[sentence.to - 1]
  if (last?.text !== ':') return undefined
  const attribution = findAttributions(document, sentence).at(-1)
  if (attribution !== undefined) return attribution
  const mention = nounPhraseBefore(document, sentence.to - 1, sentence.from)
  if (mention === undefined) return undefined
  const block = { from: mention.from, to: sentence.to }
  const kind = {
    frames: 'q',
    type: 'verb',
    isInverted: false,
    isShared: false,
    lemma: ':',
    language: 'en',
  } as const
  return { ...block, ...kind, cue: { start: last.start, end: last.end }, mention }
}

/** The statement that a sentence begins with, if it is a quotation. */
function openingQuote(drafts: readonly Draft[] | undefined): Draft | undefined {
  const [first] = drafts ?? []
  return first?.rule === 'quote-before' ? first : undefined
}

/** Gives what a later paragraph of the same quotation says of its speaker to the earlier ones. */
function takeBack(found: readonly Draft[], drafts: readonly (readonly Draft[])[]): Draft[] {
  const taken = [...found]
  for (let index = taken.length - 1; index >= 0; index--) {
    const draft = taken[index]
    const isOpen = draft?.attribution === undefined || draft.rule === 'floating'
    if (draft === undefined || !isOpen || draft.quotes[0]?.marked?.continues !== true) continue
    const following = taken[index + 1]
    const isNext = following?.sentence === draft.sentence + 1
    const next = isNext ? following : openingQuote(drafts[draft.sentence + 1])
    if (next?.attribution === undefined) continue
    const { attribution, attributed } = next
    taken[index] = { ...draft, attribution, attributed, rule: 'next-paragraph' }
  }
  return taken
}
