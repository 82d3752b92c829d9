import type { Attribution } from '../attributions/attribution.ts'
import type { Doubt } from '../doubt/doubt.ts'
import type { Item } from '../tokens/items.ts'
import * as lexicon from '../lexicon/russian-doubt-words.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import { isPerfective } from '../lexicon/russian-verbs.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { clauseEnd, clauseStart } from './clauses.ts'

/**
 * What of a Russian sentence leaves open whether it was said, beyond the words that both languages have a class for.
 *
 * Commas bound its clauses: the one of the cue is read, then the one that it depends on or that stands before it.
 */
export function russianDoubt(
  { items }: Words,
  { from: low, to: high }: Sentence,
  attribution: Attribution,
  cue: number,
): Doubt | undefined {
  // "как сказала Лосева" has a verb all the same.
  const isVerbal = attribution.type !== 'phrase' || items[attribution.from]?.lower === 'как'
  if (!isVerbal || attribution.type === 'noun') return undefined
  const from = clauseStart(items, Math.min(attribution.from, cue), low)
  const to = clauseEnd(items, cue, high)
  const clause = items.slice(from, to)
  return (
    doubtInForm(items, attribution, cue, high) ??
    doubtInClause(clause, attribution, cue - from) ??
    doubtInMatrix(items, from, low, attribution) ??
    doubtBehind(items, clause, cue, high) ??
    doubtBeside(items, from, low)
  )
}

/** "скажет, что …", "отрицает, что …", "отказался сказать". */
function doubtInForm(
  items: readonly Item[],
  { lemma, mention }: Attribution,
  cue: number,
  high: number,
): Doubt | undefined {
  const word = items[cue]?.lower ?? ''
  if (/т(?:ся)?$/.test(word) && isPerfective(lemma)) return 'unreal'
  if (!lexicon.RUSSIAN_DENIALS.has(lemma)) return undefined
  // "Опроверг это: «…»" has what he said himself behind it.
  const end = clauseEnd(items, Math.max(cue + 1, mention?.to ?? 0), high)
  const said = items.slice(cue, end + 1).some(({ kind, text }) => kind === 'quote' || text === ':')
  return said ? undefined : lemma.startsWith('отказ') ? 'refused' : 'negated'
}

function doubtInClause(
  clause: readonly Item[],
  { lemma, mention }: Attribution,
  cue: number,
): Doubt | undefined {
  const first = clause.findIndex(({ class: wordClass }) => wordClass !== 'conjunction')
  const openers = clause.slice(0, Math.max(1, first + 1))
  if (openers.some(({ lower }) => lexicon.RUSSIAN_CONDITIONS.has(lower))) return 'conditional'
  for (const [index, { lower, kind, end }] of clause.entries()) {
    if (kind !== 'word') continue
    if (/^(?:бы|б)$/.test(lower)) return 'unreal'
    if (lower === 'ли' && index <= cue + 1) return 'question'
    if (index > cue) continue
    if (lexicon.RUSSIAN_HEDGES.has(lower)) return 'hedged'
    if (lexicon.RUSSIAN_FAKES.test(lower) || isInRole(clause, index)) return 'fiction'
    const isWork = lexicon.RUSSIAN_FICTIONS.test(lower) && !/писать$/.test(lemma)
    if (isWork && clause[0]?.class === 'preposition') return 'fiction'
    const isSubject = clause[index + 1]?.end !== undefined && mention !== undefined
    if (lower === 'не' && isSubject && end < (clause[cue]?.start ?? 0) && index === 0)
      return 'negated'
  }
  return undefined
}

/** "в роли судьи", "в образе Рощиной" */
function isInRole(clause: readonly Item[], index: number): boolean {
  return /^(?:роли|образе)$/.test(clause[index]?.lower ?? '') && clause[index - 1]?.lower === 'в'
}

/** "неправда, что …", "слухи о том, что …": the clause that one opened by "что" depends on. */
function doubtInMatrix(
  items: readonly Item[],
  from: number,
  low: number,
  { cue }: Attribution,
): Doubt | undefined {
  if (items[from - 1]?.text !== ',') return undefined
  const opener = items[from]
  // "нейросеть сделала видео, где она говорит"
  const isShown = opener?.lower === 'где' || items[from + 1]?.class === 'relative'
  if (isShown && isFakeBefore(items, from - 1, low)) return 'fiction'
  if (!/^(?:что|как|будто)$/.test(opener?.lower ?? '')) return undefined
  if ((items[from]?.end ?? 0) >= cue.start) return undefined
  const comma = from - 1
  const matrix = items.slice(clauseStart(items, comma, low), comma)
  if (matrix.some(({ lower }) => lexicon.RUSSIAN_DOUBT.test(lower))) return 'embedded'
  // "сообщается, что": by whom?
  const isHeard = matrix.length === 1 && /ется$|ится$/.test(matrix[0]?.lower ?? '')
  if (isHeard) return 'hearsay'
  const isUnproven = matrix.some(
    ({ lower }, index) =>
      lower === 'не' && lexicon.RUSSIAN_BELIEF.test(matrix[index + 1]?.lower ?? ''),
  )
  if (isUnproven) return 'embedded'
  // "свидетель показал, что она сказала": "показал" may be a poll’s as well.
  const isTestimony = matrix.some(
    ({ lower }, index) =>
      /^показал[аи]?$/.test(lower) &&
      russianNouns(matrix[index - 1]?.lower ?? '').some(({ kind }) => kind !== 'organisation'),
  )
  if (isTestimony) return 'hearsay'
  const isScene = items[from]?.lower === 'как'
  if (isScene)
    return matrix.some(({ lower }) => lexicon.RUSSIAN_RECALLING.test(lower))
      ? 'embedded'
      : undefined
  const words = matrix.map(({ lower }) => lower)
  while (/^(?:том|тем|то|тому|о|об|с|про)$/.test(words.at(-1) ?? '')) words.pop()
  return lexicon.RUSSIAN_CLAIMS.test(words.at(-1) ?? '') ? 'embedded' : undefined
}

function isFakeBefore(items: readonly Item[], comma: number, low: number): boolean {
  const matrix = items.slice(clauseStart(items, comma, low), comma)
  return matrix.some(({ lower }) => lexicon.RUSSIAN_FAKES.test(lower))
}

/** "видео, на котором она говорит, …, оказалось подделкой": what a relative clause tells of is called false behind it. */
function doubtBehind(
  items: readonly Item[],
  clause: readonly Item[],
  cue: number,
  high: number,
): Doubt | undefined {
  const isRelative = clause.slice(0, 2).some(({ class: wordClass }) => wordClass === 'relative')
  if (!isRelative) return undefined
  const end = Math.min(high, cue + LONGEST_RELATIVE)
  for (let index = cue; index < end; index++) {
    const isTurn = /^оказал(?:ся|ась|ось|ись)$/.test(items[index]?.lower ?? '')
    if (isTurn && lexicon.RUSSIAN_FORGERY.test(items[index + 1]?.lower ?? '')) return 'fiction'
  }
  return undefined
}

const LONGEST_RELATIVE = 40

/** "говорят, …", "по слухам, …", "возможно, …", "фейк: …", "неверно, сказал он, что …": what stands before the clause. */
function doubtBeside(items: readonly Item[], from: number, low: number): Doubt | undefined {
  const pause = items[from - 1]?.text
  if (from <= low || (pause !== ',' && pause !== ':')) return undefined
  const before = items.slice(clauseStart(items, from - 1, low), from - 1)
  if (before.length === 0 || before.length > LONGEST_ASIDE) return undefined
  const words = before.map(({ lower }) => lower)
  const [first = '', ...rest] = words
  if (lexicon.RUSSIAN_HEARSAY.test(words.join(' '))) return 'hedged'
  if (words.every((word) => lexicon.RUSSIAN_HEDGES.has(word) || word === 'ли')) return 'hedged'
  if (words.join(' ') === 'может быть') return 'hedged'
  if (pause === ':' && words.some((word) => lexicon.RUSSIAN_FAKES.test(word))) return 'fiction'
  return rest.length === 0 && lexicon.RUSSIAN_FALSE.has(first) ? 'negated' : undefined
}

const LONGEST_ASIDE = 4
