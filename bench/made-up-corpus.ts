import type { ImportLine } from '../src/statement/import-line.ts'
import { type Random, createRandom, pick } from './random.ts'

/** Made-up statements with questions about some of them; the same for the same seed. */
export type MadeUpCorpus = {
  readonly statements: readonly ImportLine[]
  readonly questions: readonly MadeUpQuestion[]
}

/** `expected`: the id of the statement that the question was made from. */
export type MadeUpQuestion = {
  readonly id: string
  readonly question: string
  /** The name and the topic words alone. */
  readonly keywords: string
  readonly expected: string
}

const SPEAKERS = 300
const VOCABULARY = 20_000
const WORDS = { least: 8, most: 40 }
const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fin',
  'gra',
  'hol',
  'jun',
  'kes',
  'lor',
  'mav',
  'nos',
  'pel',
  'rid',
  'sto',
  'tul',
  'ven',
  'wic',
  'yar',
  'zem',
  'qui',
]

/** `count` statements of 300 speakers, of words as frequent as a language's, and `asked` questions, every second with a typo. */
export function makeUpCorpus(count: number, asked: number, seed: number): MadeUpCorpus {
  const random = createRandom(seed)
  const words = unique(VOCABULARY, () => makeWord(random, 2 + random.below(3)))
  const speakers = unique(
    SPEAKERS,
    () => `${capital(makeWord(random, 2))} ${capital(makeWord(random, 3))}`,
  )
  const statements = Array.from({ length: count }, (_, index) =>
    makeStatement(index, words, speakers, random),
  )
  const questions = Array.from({ length: asked }, (_, index) => {
    const { id = '', speaker, text } = pick(statements, random)
    // The three rarest words: the longest are as good a guess as any in made-up words.
    const topic = [...new Set(text.toLowerCase().match(/\p{L}+/gu))]
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 3)
    const typed = index % 2 === 1 ? [misspell(topic[0] ?? '', random), ...topic.slice(1)] : topic
    return {
      id: String(index),
      question: `what did ${speaker} say about ${typed.join(' ')}?`,
      keywords: `${speaker} ${typed.join(' ')}`,
      expected: id,
    }
  })
  return { statements, questions }
}

function makeStatement(
  index: number,
  words: readonly string[],
  speakers: readonly string[],
  random: Random,
): ImportLine {
  const length = WORDS.least + random.below(WORDS.most - WORDS.least)
  const text = Array.from({ length }, () => words[random.zipf(words.length)]).join(' ')
  return {
    id: `s${index}`,
    text: `${capital(text)}.`,
    speaker: speakers[random.zipf(speakers.length)] ?? '',
    date: Temporal.PlainDate.from('2000-01-01')
      .add({ days: random.below(9000) })
      .toString(),
    kind: 'direct',
    publisher: 'The Made-up Times',
    title: capital(Array.from({ length: 6 }, () => words[random.zipf(words.length)]).join(' ')),
  }
}

function makeWord(random: Random, syllables: number): string {
  return Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('')
}

/** Swaps two neighbouring letters in the middle. */
function misspell(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 3))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

function unique(count: number, make: () => string): string[] {
  const made = new Set<string>()
  while (made.size < count) made.add(make())
  return [...made]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
