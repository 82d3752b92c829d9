import { STOP_WORDS } from '../../language/stop-words.ts'
import { type Token, tokenize } from '../../language/tokens.ts'
import { ANYONE, BY, REPORTING_NOUNS } from '../question-words.ts'
import { DENYING_VERBS, deniesAny } from './denying-words.ts'
import { objectWords } from './object-words.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** Words of an attribution that tell who spoke. */
export type Subject = {
  readonly text: string
  /** Beside a word that says that somebody says, before a colon, or only beside the quotation. */
  readonly stands: 'verb' | 'colon' | 'alone'
  /** A noun rules them: "according to …", «по словам …». */
  readonly isOfNoun: boolean
}

/**
 * Who spoke, as an attribution says: the words before or behind the one that says that somebody says, else those at its
 * beginning. About whom, to whom, when and where are no part of it.
 *
 * @example subjectsOf('Asked about Tom Roe, Jane Doe told reporters on Monday') // Jane Doe
 */
export function subjectsOf(attribution: string): Subject[] {
  return [...speakersIn(attribution), ...citedIn(attribution)]
}

/** "TASS reports, citing Roe": whose words they are, beside who passes them on. */
function citedIn(attribution: string): Subject[] {
  return [...attribution.matchAll(CITING)].map(({ 1: text = '' }) => ({
    text: text.trim(),
    stands: 'verb',
    isOfNoun: true,
  }))
}

const CITING =
  /(?<!\p{L})(?:quot(?:es|ed|ing)|cit(?:es|ed|ing)|цитиру\p{L}+|процитировал\p{L}*|ссылкой на|ссылаясь на)\s+((?:\p{Lu}[\p{L}.'’-]*\s*)+)/gu

function speakersIn(attribution: string): Subject[] {
  return attribution.split('\n').flatMap((part) => {
    const clauses = clausesOf(part)
    const silent = clauses.find(({ isReporting }) => !isReporting)
    const said = clauses.flatMap((clause) => {
      if (!clause.isReporting) return []
      const own = besideVerb(clause)
      if (own || clause.tokens.some(({ word }) => ANYONE.has(word))) return own ?? []
      // "Jane Roe, the minister of trade, said".
      return clause.tokens.every(({ word }) => says(word)) ? named(silent, 'verb') : []
    })
    return said.length > 0 ? said : named(silent, /:\s*$/.test(part) ? 'colon' : 'alone')
  })
}

type Clause = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly isReporting: boolean
}

function clausesOf(part: string): Clause[] {
  return part
    .split(CLAUSE_MARKS)
    .map((text) => ({ text, tokens: tokenize(text) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map((clause) => ({ ...clause, isReporting: clause.tokens.some(({ word }) => says(word)) }))
}

// A full stop behind few letters is of an abbreviation.
const CLAUSE_MARKS = /[,;:()[\]!?"“”«»„©]|\s[–—-]+(?=\s|$)|—|(?<=\p{Ll}{4})\.(?=\s|$)/u

function says(word: string): boolean {
  return REPORTING_WORDS.has(word) || DENYING_VERBS.has(word)
}

/** In "Jane Roe told reporters" the words before the verb, in "said Jane Roe" those behind it. */
function besideVerb({ text, tokens }: Clause): Subject | undefined {
  const objects = objectWords(text, tokens)
  const first = tokens.findIndex(({ word }) => says(word))
  const [before] = bare(text, tokens.slice(0, first), objects, 0)
  if (before !== undefined) return { text: before, stands: 'verb', isOfNoun: false }
  const verb = tokens[first]
  const [behind] = bare(text, tokens.slice(first + 1), objects, first + 1)
  const isOfNoun = verb !== undefined && (REPORTING_NOUNS.has(verb.word) || BY.has(verb.word))
  return behind === undefined ? undefined : { text: behind, stands: 'verb', isOfNoun }
}

function named(clause: Clause | undefined, stands: Subject['stands']): Subject[] {
  if (!clause) return []
  const { text, tokens } = clause
  // "Check this:"
  if (!/\p{Lu}/u.test(text) && tokens.some(({ word }) => isNothing(word))) return []
  const found = bare(text, tokens, objectWords(text, tokens), 0)
  return found.map((name) => ({ text: name, stands, isOfNoun: false }))
}

/**
 * The words without those about or to whom it was said, and without what stands around a name and is not of it: "as",
 * "also", "in town".
 */
function bare(
  text: string,
  tokens: readonly Token[],
  objects: ReadonlySet<number>,
  offset: number,
): string[] {
  const object = tokens.findIndex((_, at) => objects.has(at + offset))
  let words = object === -1 ? [...tokens] : tokens.slice(0, object - 1)
  const next = tokens.findIndex(({ word }, at) => at > 0 && says(word) && at < words.length)
  if (next !== -1) words = words.slice(0, next)
  const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(text.slice(token?.start))
  for (let [word] = words; word; [word] = words) {
    const isPlace = PLACES.has(word.word) && words.length > 2
    if (isPlace) words = words.slice(words[1]?.word === 'the' ? 3 : 2)
    else if (isNothing(word.word) && !(isCapital(word) && isCapital(words[1]))) words.shift()
    else break
  }
  while (isNothing(words.at(-1)?.word ?? 'x')) words.pop()
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  return words.every(({ word }) => isNothing(word)) ? [] : [text.slice(start, end)]
}

/** A word that is nobody's name, nor of an office. */
function isNothing(word: string): boolean {
  const isEmpty = says(word) || STOP_WORDS.has(word) || ANYONE.has(word) || NOTHING.has(word)
  return isEmpty || /^\p{N}/u.test(word) || deniesAny([{ word: word.replaceAll("'", '') }])
}

const PLACES = set('on in at during after before earlier during в на во после')

// What stands around a quotation and says nothing of who spoke.
const NOTHING = set(`
  quote quotation breaking update source sources news claim fact alert video photo live q a check real fake true false question
  text message translation important funny wow today yesterday watch look read please put reporters journalists
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december
  цитата источник источники новости срочно молния видео фото проверь проверьте правда фейк вопрос текст сообщение перевод
  важно сегодня вчера журналистам такого этого
`)

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
