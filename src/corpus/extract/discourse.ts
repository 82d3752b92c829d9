import type { Attribution } from './attribution.ts'
import type { Document, PlacedSentence } from './document.ts'
import type { Draft } from './drafts.ts'
import type { Entities, Entity } from './entities.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import type { Item } from './items.ts'
import { genderOfPronoun, isSubjectPronoun } from './lexicon/gender.ts'
import { wordList } from './lexicon/word-list.ts'
import { isPossessive, type Run } from './names.ts'
import type { Mention } from './noun-phrases.ts'
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
  const salience = createSalience()
  const attributions = attributionsByItem(drafts)
  const lastNamed = new Map<Entity, number>()
  let previous: Referent | undefined
  let asker: Referent | undefined
  let order = 0
  let spoke = -1
  for (const sentence of document.sentences) {
    if (hasWords(document, sentence)) order++
    readSentence(sentence)
  }

  function readSentence({ from, to }: PlacedSentence): void {
    let isFirst = true
    for (let index = from; index < to; index++) {
      const found = attributions.get(index)
      const choice = readPronoun(index, found)
      if (choice !== undefined || readName(index, isFirst) || readDescription(index, to))
        isFirst = false
      for (const attributed of found ?? []) {
        const { attribution } = attributed
        const speaker = resolver.speaker(attribution, {
          choice,
          previous,
          isNear: order - spoke <= 1,
        })
        if (speaker === undefined) continue
        salience.add(speaker, order, choice?.isOpen === true ? 'guess' : 'speaker')
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
    const choice = salience.choose(gender, order, isSpokenOf, asker)
    if (choice !== undefined && choice.share > TIE)
      salience.add(choice.referent, order, isSubjectPronoun(word) ? 'subject' : 'owner')
    return choice

    function isSpokenOf(entity: Entity): boolean {
      const at = lastNamed.get(entity)
      return at !== undefined && found.some(({ start, end }) => start <= at && at < end)
    }
  }

  function readName(index: number, isFirst: boolean): boolean {
    const run = document.runs.get(index)
    if (run?.type !== 'name' || run.from !== index || run.name === undefined) return false
    const entity = entities.of(run.name)?.entity
    if (entity === undefined || entity.isOrganisation || entity.isPlace) return false
    salience.add({ entity }, order, standingOf(document, run, isFirst))
    lastNamed.set(entity, document.items[index]?.start ?? 0)
    return true
  }

  /** "An envoy left": somebody new before a verb. Elsewhere it is an apposition or a predicate of somebody named. */
  function readDescription(index: number, high: number): boolean {
    const { items } = document
    const before = items[index - 1]?.class
    const isNew = INTRODUCING.has(items[index]?.lower ?? '')
    if (!isNew || before === 'preposition' || before === 'auxiliary') return false
    const to = firstVerb(items, index, high)
    if (to === undefined) return false
    const mention: Mention = { from: index, to, kind: 'description' }
    const referent = resolver.described(mention, { previous, isNear: order - spoke <= 1 })
    if (referent === undefined) return false
    salience.add(referent, order, 'subject')
    return true
  }
}

const TIE = 0.55
const INTRODUCING = wordList('a an another one his her their один одна')

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

/** A sentence of nothing but quotations takes nothing out of mind. */
function hasWords({ items }: Document, { from, to }: PlacedSentence): boolean {
  for (let index = from; index < to; index++) if (items[index]?.kind === 'word') return true
  return false
}

function standingOf({ items, runs }: Document, { from, to }: Run, isFirst: boolean): Standing {
  const last = items[to - 1]
  if (last !== undefined && isPossessive(last)) return 'owner'
  if (items[from - 1]?.class === 'preposition') return 'other'
  const isJoint = /^(?:and|or|и)$/.test(items[to]?.lower ?? '') && runs.get(to + 1)?.type === 'name'
  if (isJoint && !isBeforeVerb(items, runs.get(to + 1)?.to ?? to)) return 'other'
  const isSubject = isFirst || isBeforeVerb(items, to) || items[to]?.class === 'relative'
  return isSubject ? 'subject' : 'other'
}

/** The first verb behind a noun phrase without a name, if it comes soon. */
function firstVerb(items: readonly Item[], from: number, high: number): number | undefined {
  for (let index = from + 1; index < high && index - from < LONGEST; index++) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    if (isFiniteVerb(item)) return index
    if (!/^(?:open|determiner|preposition|adverb)$/.test(item.class)) return undefined
  }
  return undefined
}

const LONGEST = 12

function isBeforeVerb(items: readonly Item[], end: number): boolean {
  let index = end
  while (items[index]?.class === 'adverb') index++
  const next = items[index]
  return next !== undefined && isFiniteVerb(next)
}
