import type { Attribution } from '../attributions/attribution.ts'
import type { Document, PlacedSentence } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'
import type { Entities, Entity } from '../entities/entities.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { genderOfPronoun, isSubjectPronoun, type Gender } from '../lexicon/gender.ts'
import { russianNouns, type RussianNoun } from '../lexicon/russian-nouns.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import { wordList } from '../lexicon/word-list.ts'
import type { Run } from '../mentions/names.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import type { Mention } from '../mentions/noun-phrases.ts'
import { createSalience, type Choice, type Referent, type Standing } from './salience.ts'

/** What is known of the text before an attribution: whom its pronoun means and who spoke last. */
export type Context = {
  choice?: Choice | undefined
  previous?: Referent | undefined
  /** Whether he spoke in the same sentence or the one before. */
  isNear: boolean
}

/** Tells whom an attribution or a description means, if it is a person. */
export type Resolver = {
  speaker: (attribution: Attribution, context: Context) => Referent | undefined
  described: (mention: Mention, context: Context) => Referent | undefined
}

/**
 * Reads an article from mention to mention: who is named adds to who is in mind, every "he" and "she" is asked from that,
 * and each attribution is resolved once all before it is known.
 */
export function readDiscourse(
  document: Document,
  entities: Entities,
  drafts: readonly Draft[],
  resolver: Resolver,
): void {
  let salience = createSalience()
  const attributions = attributionsByItem(drafts)
  const lastNamed = new Map<Entity, number>()
  // Who was only named in a caption so far, with the order of its line.
  const shown = new Map<Entity, number>()
  let previous: Referent | undefined
  let asker: Referent | undefined
  let order = 0
  let spoke = -1
  let entry = 0
  for (const sentence of document.sentences) {
    if (sentence.entry !== entry) beginAnew(sentence.entry)
    if (hasWords(document, sentence)) order++
    readSentence(sentence)
  }

  /** Nobody is in mind at the beginning of an entry of a running story. */
  function beginAnew(next: number): void {
    entry = next
    salience = createSalience()
    previous = asker = undefined
    spoke = -1
  }

  function readSentence({ from, to }: PlacedSentence): void {
    let isFirst = true
    const isCaption = looksLikeCaption(document, from, to)
    for (let index = from; index < to; index++) {
      const found = attributions.get(index)
      const choice = readPronoun(index, found)
      if (choice !== undefined || readName(index, isFirst, isCaption) || readDescription(index, to))
        isFirst = false
      for (const attributed of found ?? []) {
        const { attribution } = attributed
        const speaker = resolver.speaker(attribution, {
          choice,
          previous,
          isNear: order - spoke <= 1,
        })
        if (speaker === undefined) continue
        const isGuess = choice?.isOpen === true || isSubordinate(document, attribution)
        salience.add(speaker, order, isGuess ? 'guess' : 'speaker')
        asker = isQuestion(document, attributed) ? speaker : undefined
        previous = speaker
        spoke = order
      }
    }
  }

  function readPronoun(index: number, found: readonly Attributed[] = []): Choice | undefined {
    const word = document.items[index]?.lower ?? ''
    const gender = genderOfPronoun(word)
    if (gender === undefined) return undefined
    const chosen = salience.choose(gender, order, isSpokenOf, asker)
    const choice = chosen && { ...chosen, isOpen: chosen.isOpen || mayBeShown(gender) }
    if (choice !== undefined && choice.share > TIE) {
      salience.add(choice.referent, order, isSubjectPronoun(word) ? 'subject' : 'owner')
      if (choice.share > SURE && !choice.isOpen) salience.call(choice.referent, gender)
    }
    return choice

    function isSpokenOf(entity: Entity): boolean {
      const at = lastNamed.get(entity)
      return at !== undefined && found.some(({ start, end }) => start <= at && at < end)
    }
  }

  /** Whether somebody who fits stands in a caption just before: whether that belongs to the text is not told. */
  function mayBeShown(gender: Gender): boolean {
    return [...shown].some(([entity, at]) => order - at <= NEAR_CAPTION && entity.gender === gender)
  }

  function readName(index: number, isFirst: boolean, isCaption: boolean): boolean {
    if (document.items[index]?.isCapital !== true) return false
    const run = document.runs.get(index)
    if (run?.type !== 'name' || run.from !== index || run.name === undefined) return false
    const entity = entities.of(run.name)?.entity
    if (entity === undefined || entity.isOrganisation || entity.isPlace) return false
    salience.add({ entity }, order, standingOf(document, run, isFirst))
    if (isCaption && !lastNamed.has(entity)) shown.set(entity, order)
    else shown.delete(entity)
    lastNamed.set(entity, document.items[index]?.start ?? 0)
    return true
  }

  /** "An envoy left", "Roe’s mother left", "Посол ушёл": somebody before a verb. Elsewhere it is an apposition or a predicate of somebody named. */
  function readDescription(index: number, high: number): boolean {
    const { items } = document
    if (!beginsDescription(items, index) || isGoverned(document, index)) return false
    const to = firstVerb(document, index, high)
    if (to === undefined || !isHeadedBySomebody(document, index, to)) return false
    const mention: Mention = { from: index, to, kind: 'description' }
    const referent = resolver.described(mention, { previous, isNear: order - spoke <= 1 })
    if (referent === undefined) return false
    // "Roe argued that the nominee had lost": Roe remains who the sentence is about.
    const isEmbedded = /^(?:that|что)$/.test(items[index - 1]?.lower ?? '')
    salience.add(referent, order, isEmbedded ? 'other' : 'subject')
    return true
  }
}

const TIE = 0.55
// From here on "he" tells that it is a man.
const SURE = 0.8
const INTRODUCING = wordList('a an another one the his her their один одна')

/** A Russian noun has no article: it is a subject where it begins its clause in the nominative. */
function beginsDescription(items: readonly Item[], index: number): boolean {
  const word = items[index]?.lower ?? ''
  if (INTRODUCING.has(word)) return true
  const before = items[index - 1]
  if (before?.isCapital === true && isPossessive(before)) return true
  const isFirst = before === undefined || before.kind !== 'word' || before.class === 'conjunction'
  return isFirst && russianNouns(word).some(isSomebodyInNominative)
}

/** "with the envoy", "for Roe’s mother", "is perhaps the envoy": an object or a predicate. */
function isGoverned({ items, runs }: Document, index: number): boolean {
  let before = (runs.get(index - 1)?.from ?? index) - 1
  while (items[before]?.class === 'adverb') before--
  return /^(?:preposition|auxiliary)$/.test(items[before]?.class ?? '')
}

function isSomebodyInNominative({ kind, isNominative, number }: RussianNoun): boolean {
  return (kind === 'role' || kind === 'people') && isNominative && number === 'singular'
}

// Sentences.
const NEAR_CAPTION = 2

/** "Мэр Павел Крамов на старом мосту": a line without a full stop that says more than who that is. */
function looksLikeCaption({ items }: Document, from: number, to: number): boolean {
  const isLine = (items[from - 1]?.text ?? '\n') === '\n' && (items[to]?.text ?? '\n') === '\n'
  if (!isLine || to - from > LONGEST || items[to - 1]?.kind === 'punctuation') return false
  const own = items.slice(from, to)
  return own.every(({ kind }) => kind !== 'quote') && own.some(isPlacing)
}

function isPlacing({ class: wordClass }: Item, index: number): boolean {
  return index > 0 && wordClass === 'preposition'
}

type Attributed = { attribution: Attribution; start: number; end: number }

/** The attributions by the item of their mention, each with the words that it attributes. */
function attributionsByItem(drafts: readonly Draft[]): ReadonlyMap<number, readonly Attributed[]> {
  const found = new Map<number, Attributed[]>()
  const seen = new Set<Attribution>()
  for (const { attribution, start, end } of drafts) {
    if (attribution === undefined || seen.has(attribution)) continue
    seen.add(attribution)
    const at = attribution.mention?.from ?? attribution.from
    const here = found.get(at)
    if (here === undefined) found.set(at, [{ attribution, start, end }])
    else here.push({ attribution, start, end })
  }
  return found
}

function isQuestion({ text }: Document, { attribution, end }: Attributed): boolean {
  return attribution.lemma === 'ask' || text.slice(end - 2, end).includes('?')
}

/** "The club sacked Roe after Doe said …": it is not about Doe. */
function isSubordinate({ items }: Document, { from, mention, type }: Attribution): boolean {
  const first = Math.min(from, mention?.from ?? from)
  return type === 'verb' && SUBORDINATING.test(items[first - 1]?.lower ?? '')
}

const SUBORDINATING = /^(?:after|before|since|until|because|once|where)$/

/** A sentence of nothing but quotations takes nothing out of mind. */
function hasWords({ items }: Document, { from, to }: PlacedSentence): boolean {
  for (let index = from; index < to; index++) if (items[index]?.kind === 'word') return true
  return false
}

function standingOf({ items, runs }: Document, { from, to }: Run, isFirst: boolean): Standing {
  const last = items[to - 1]
  if (last !== undefined && isPossessive(last)) return 'owner'
  if (items[from - 1]?.class === 'preposition') return isTopic(items, from) ? 'subject' : 'other'
  const isJoint = /^(?:and|or|и)$/.test(items[to]?.lower ?? '') && runs.get(to + 1)?.type === 'name'
  if (isJoint && !isBeforeVerb(items, runs.get(to + 1)?.to ?? to)) return 'other'
  const isApposed = items[from - 1]?.text === ',' && items[to]?.text === ','
  const isSubject =
    isFirst || isBeforeVerb(items, isApposed ? to + 1 : to) || items[to]?.class === 'relative'
  return isSubject ? 'subject' : 'other'
}

/** "As for Roe, he said …" */
function isTopic(items: readonly Item[], name: number): boolean {
  return items[name - 1]?.lower === 'for' && items[name - 2]?.lower === 'as'
}

/** The first verb behind a noun phrase that names nobody but who owns it or what it is of, if it comes soon. */
function firstVerb({ items, runs }: Document, from: number, high: number): number | undefined {
  for (let index = from + 1; index < high && index - from < LONGEST; index++) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    const run = runs.get(index)
    if (run?.type === 'name' && isNaming(items, run)) return undefined
    if (isFiniteVerb(item)) return items[index - 1]?.lower === 'to' ? undefined : index
    if (!/^(?:open|determiner|preposition|adverb)$/.test(item.class)) return undefined
  }
  return undefined
}

/** "the influx of residents" is nobody, nor is "the senator’s answer"; a plural is no "he". */
function isHeadedBySomebody({ items }: Document, from: number, to: number): boolean {
  let end = from
  while (end < to && items[end]?.class !== 'preposition') end++
  while (end > from && items[end - 1]?.class === 'adverb') end--
  const head = items[end - 1]
  if (head === undefined) return false
  if (russianNouns(items[from]?.lower ?? '').length > 0) return true
  const isMany = /[^s]s$/.test(head.lower)
  return !isMany && !isPossessive(head) && (isRole(head.lower) || isPeople(head.lower))
}

function isNaming(items: readonly Item[], { from, to }: Run): boolean {
  const last = items[to - 1]
  const isOwner = last !== undefined && isPossessive(last)
  return !isOwner && items[from - 1]?.class !== 'preposition'
}

const LONGEST = 12

function isBeforeVerb(items: readonly Item[], end: number): boolean {
  let index = end
  while (items[index]?.class === 'adverb') index++
  const next = items[index]
  return next !== undefined && isFiniteVerb(next)
}
