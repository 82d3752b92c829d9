import { stem } from '../../../language/stem.ts'
import { officeKinds } from '../lexicon/offices.ts'
import { wordClass } from '../lexicon/word-classes.ts'
import { wordList } from '../lexicon/word-list.ts'
import { scanTokens } from '../tokens/tokens.ts'

/** The words of an office by their stems; `head` says what it is: "president" of "president of the port". */
export type OfficeTitle = {
  head: string | undefined
  words: ReadonlySet<string>
  /** Whether several may hold it at a time, even if it is named with its place or body: "deputy minister", "senator". */
  isShared: boolean
}

/** Reads the name of an office, or a description that may stand for one. */
export function readTitle(text: string): OfficeTitle {
  const all = scanTokens(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ text: word }) => word.toLowerCase().replace(/['’]s?$/, ''))
  const end = all.findIndex((word) => wordClass(word) === 'preposition')
  const own = end < 0 ? all : all.slice(0, end)
  // "министр обороны", but "defence minister".
  const isFirst = /\p{Script=Cyrillic}/u.test(text)
  const head = own[isFirst ? 'find' : 'findLast']((word) => officeKinds(word).length > 0)
  const isSole = head !== undefined && officeKinds(head).some((kind) => SOLE.has(kind))
  const words = all.filter((word) => !/^(?:determiner|preposition)$/.test(wordClass(word)))
  return {
    head: head && stem(head),
    words: new Set(words.map(stem)),
    isShared: !isSole || words.some((word) => DEPUTIES.has(stem(word))),
  }
}

/** Whether a description may stand for an office: it says the same and nothing that the office does not. */
export function mayName(said: OfficeTitle, office: OfficeTitle): boolean {
  if (office.head === undefined || office.head !== said.head) return false
  const isOther = [...OTHER].some((word) => office.words.has(word) && !said.words.has(word))
  return !isOther && [...said.words].every((word) => office.words.has(word))
}

/** Whether a description is the whole name of an office that one holds at a time: "the Kremlin spokesman", not "the spokesman". */
export function namesInFull(said: OfficeTitle, office: OfficeTitle): boolean {
  const isWhole = said.words.size > 1 && said.words.size === office.words.size
  return isWhole && !office.isShared && mayName(said, office)
}

// "the minister" is not the prime minister.
const OTHER = stems('prime vice deputy assistant former заместитель вице бывший')
const DEPUTIES = stems('deputy assistant заместитель')

const SOLE = wordList(
  'president vice-president premier chancellor minister monarch pope governor mayor speaking secretary chair',
)

function stems(words: string): ReadonlySet<string> {
  return new Set([...wordList(words)].map(stem))
}
