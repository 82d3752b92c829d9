import { comparedWords } from '../src/search/verify/compared-words.ts'
import { deniesAny } from '../src/search/verify/denying-words.ts'
import { REPORTING_WORDS } from '../src/search/verify/reporting-words.ts'
import type { ImportLine } from '../src/statement/import-line.ts'
import { attribute } from './attribute.ts'
import { folded, isAlike } from './folded.ts'
import { MISATTRIBUTED } from './misattributed-claims.ts'
import type { Make, MutatedClaim, Quotation, Tools } from './mutated-claim.ts'
import { type Random, createRandom, pick } from './random.ts'

export type ClaimSource = {
  readonly statements: readonly ImportLine[]
  /** Statements that are not on record. */
  readonly absent: readonly ImportLine[]
}

/** `count` claims of every kind in turn; the same for the same seed. */
export function mutateClaims(source: ClaimSource, count: number, seed: number): MutatedClaim[] {
  const random = createRandom(seed)
  const long = toQuotations(source.statements)
  const absent = toQuotations(source.absent)
  const makers = Object.entries(KINDS).filter(([kind]) => kind !== ABSENT || absent.length > 0)
  const claims: MutatedClaim[] = []
  for (let turn = 0; claims.length < count; turn += 1) {
    const [kind, make] = makers[turn % makers.length] ?? []
    if (kind === undefined || make === undefined) break
    const statement = pick(kind === ABSENT ? absent : long, random)
    const made = make(statement, { random, statements: long })
    if (made) claims.push({ id: String(claims.length), kind, from: [statement], ...made })
  }
  return claims
}

const FEWEST_WORDS = 6

function toQuotations(statements: readonly ImportLine[]): Quotation[] {
  return statements.map(toQuotation).filter(({ text }) => wordsOf(text).length >= FEWEST_WORDS)
}

function toQuotation(statement: ImportLine): Quotation {
  const { text, quotes = [] } = statement
  if (quotes.length === 0) return statement
  const quoted = quotes.map(({ start, end }) => text.slice(start, end).replace(/,$/, ''))
  const around = quotes.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  const verb = comparedWords(around).find(({ word }) => REPORTING_WORDS.has(word))
  return {
    ...statement,
    text: quoted.join(' '),
    verb: verb && around.slice(verb.start, verb.end),
  }
}

const ABSENT = 'not on record'

const KINDS: Readonly<Record<string, Make>> = {
  'word for word': ({ text }) => ({ text, right: ['exact'] }),
  'other marks, case and spaces': ({ text }, { random }) => ({
    text: remark(text, random),
    right: ['exact'],
  }),
  'with its speaker': ({ text, speaker, verb }, { random }) => ({
    text: attribute({ text, speaker, verb }, random),
    right: ['exact'],
  }),
  'deleted up to a tenth': changed(0.01, 0.1, deleteWords),
  'deleted a tenth to a third': changed(0.1, 0.34, deleteWords),
  'replaced up to a tenth': changed(0.01, 0.1, replaceWords),
  'replaced a tenth to a third': changed(0.1, 0.34, replaceWords),
  'swapped up to a third': changed(0.05, 0.34, swapWords),
  'misspelt up to a third': changed(0.05, 0.34, misspellWords),
  'all of these up to a third, with its speaker': (statement, tools) => {
    const make = changed(0.1, 0.34, changeInAllWays)
    const made = make(statement, tools)
    return made && { ...made, text: attribute({ ...statement, text: made.text }, tools.random) }
  },
  '(all of these, 34 to 40 %)': changed(0.34, 0.4, changeInAllWays),
  'a piece': ({ text }, { random }) => {
    const words = wordsOf(text)
    const length = PIECE + random.below(words.length - PIECE)
    const from = random.below(words.length - length + 1)
    const piece = words.slice(from, from + length).join(' ')
    return { text: piece, right: ['part'] }
  },
  'shortened with an ellipsis': ({ text }, { random }) => {
    const words = wordsOf(text)
    if (words.length < 2 * PIECE + 2) return undefined
    const [first, last] = cuts(words.length, random)
    return {
      text: `${words.slice(0, first).join(' ')} … ${words.slice(last).join(' ')}`,
      // What leaves out a "not" says something else.
      right: [deniesAny(comparedWords(words.slice(first, last).join(' '))) ? 'altered' : 'part'],
    }
  },
  'stitched from two': (statement, { random, statements }) => {
    const other = pick(statements, random)
    const [one, two] = [wordsOf(statement.text), wordsOf(other.text)]
    if (one.length < PIECE || two.length < PIECE || other.text === statement.text) return undefined
    const head = one.slice(0, PIECE + random.below(one.length - PIECE + 1))
    const tail = two.slice(random.below(two.length - PIECE + 1))
    const joint = pick([' ', ' … ', ' '], random)
    return {
      text: head.join(' ') + joint + tail.join(' '),
      right: ['stitched'],
      from: [statement, other],
    }
  },
  'stitched from two, with words changed': (statement, tools) => {
    const stitched = KINDS['stitched from two']?.(statement, tools)
    if (!stitched) return undefined
    const words = stitched.text.split(' ')
    const text = replaceWords(words, Math.floor(words.length / 10), tools).join(' ')
    return { ...stitched, text }
  },
  'pieces of one, far apart, as one': ({ text }, { random }) => {
    const words = wordsOf(text)
    if (words.length < 2 * PIECE + FAR) return undefined
    const first = PIECE + random.below(words.length - 2 * PIECE - FAR + 1)
    const last = first + FAR + random.below(words.length - PIECE - FAR - first + 1)
    return {
      text: [...words.slice(0, first), ...words.slice(last)].join(' '),
      right: ['stitched'],
    }
  },
  'without its "not"': ({ text }) => {
    const words = wordsOf(text)
    const at = words.findIndex((word, place) => place > 0 && /^(?:not|never|не)$/iu.test(word))
    if (at === -1 || at === words.length - 1) return undefined
    return { text: words.toSpliced(at, 1).join(' '), right: ['altered'] }
  },
  'by another speaker': ({ text, speaker, verb }, { random, statements }) => {
    const other = pick(statements, random).speaker
    if (other === speaker || isAlike(other, speaker)) return undefined
    return { text: attribute({ text, speaker: other, verb }, random), right: ['other-speaker'] }
  },
  'by another speaker, with some words changed': (
    { text, speaker, verb },
    { random, statements },
  ) => {
    const other = pick(statements, random).speaker
    const words = wordsOf(text)
    if (words.length < LONG || other === speaker || isAlike(other, speaker)) return undefined
    const made = replaceWords(words, Math.ceil(words.length / 10), { random, statements }).join(' ')
    return {
      text: attribute({ text: made, speaker: other, verb }, random),
      right: ['other-speaker'],
    }
  },
  ...MISATTRIBUTED,
  [ABSENT]: ({ text }) => ({ text, right: ['not-on-record'], from: [] }),
}

const PIECE = 5
/** Of fewer words, some of them changed, nobody can tell that they are another's. */
const LONG = 12
/** So many words nobody leaves out by accident. */
const FAR = 12

/** Changes a share of the words. Where only words at the ends are gone the claim is a piece. */
function changed(
  least: number,
  most: number,
  change: (words: readonly string[], count: number, tools: Tools) => string[],
): Make {
  return ({ text }, tools) => {
    const words = wordsOf(text)
    const share = least + (tools.random.below(1000) / 1000) * (most - least)
    const count = Math.max(1, Math.floor(share * words.length))
    if (count > most * words.length) return undefined
    const made = change(words, count, tools)
    const [before, after] = [folded(words.join(' ')), folded(made.join(' '))]
    if (before === after) return undefined
    const isPiece = ` ${before} `.includes(` ${after} `)
    return { text: made.join(' '), right: [isPiece ? 'part' : 'altered'] }
  }
}

function deleteWords(words: readonly string[], count: number, { random }: Tools): string[] {
  const gone = places(words.length, count, random)
  return words.filter((_, at) => !gone.has(at))
}

function replaceWords(words: readonly string[], count: number, { random, statements }: Tools) {
  const others = places(words.length, count, random)
  return words.map((word, at) =>
    others.has(at) ? pick(wordsOf(pick(statements, random).text), random) : word,
  )
}

/** Neighbours change places: `count` words, an even number. */
function swapWords(words: readonly string[], count: number, { random }: Tools): string[] {
  const swapped = [...words]
  for (const at of places(words.length - 1, Math.max(1, Math.floor(count / 2)), random)) {
    ;[swapped[at], swapped[at + 1]] = [swapped[at + 1] ?? '', swapped[at] ?? '']
  }
  return swapped
}

function misspellWords(words: readonly string[], count: number, { random }: Tools): string[] {
  const wrong = places(words.length, count, random)
  return words.map((word, at) => (wrong.has(at) ? misspell(word, random) : word))
}

function changeInAllWays(words: readonly string[], count: number, tools: Tools): string[] {
  const ways = [deleteWords, replaceWords, misspellWords, swapWords]
  let made = [...words]
  for (let left = count; left > 0;) {
    const some = Math.min(left, 1 + tools.random.below(3))
    made = pick(ways, tools.random)(made, some, tools)
    left -= some
  }
  return made
}

/** A letter left out, doubled, or changed with its neighbour. */
function misspell(word: string, random: Random): string {
  if (word.length < 3) return word
  const at = 1 + random.below(word.length - 2)
  const [before, letter, next] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '']
  const after = word.slice(at + 2)
  return pick(
    [
      before + next + after,
      before + letter + letter + next + after,
      before + next + letter + after,
    ],
    random,
  )
}

function remark(text: string, random: Random): string {
  const plain = text.replace(/["“”„«»]/g, '').replace(/[’']/g, pick(["'", '’'], random))
  const cased = pick([plain, plain.toLowerCase(), plain.toUpperCase()], random)
  const marked = pick([cased, `“${cased}”`, `«${cased}»`, `"${cased}"`], random)
  return pick([marked, marked.replaceAll(' ', '  '), marked.replaceAll(/[,;]/g, '')], random)
}

/** Where the middle of a text begins and ends that is left out, with a piece on either side. */
function cuts(length: number, random: Random): readonly [first: number, last: number] {
  const first = PIECE + random.below(length - 2 * PIECE - 1)
  const last = first + 1 + random.below(length - PIECE - first)
  return [first, last]
}

function places(length: number, count: number, random: Random): Set<number> {
  const found = new Set<number>()
  while (found.size < Math.min(count, length)) found.add(random.below(length))
  return found
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
