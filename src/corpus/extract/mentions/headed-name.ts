import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isBodyOfState } from '../lexicon/organisations.ts'
import { wordList } from '../lexicon/word-list.ts'
import type { Run } from './names.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import type { Mention, Words } from './noun-phrases.ts'

/**
 * A description whose head is a name, as that name: "Senator Jane Roe of Ohio", "Roe in an interview", "the Chinese foreign
 * ministry", but neither "an adviser to Roe" nor "Fight for Fifteen".
 */
export function withNameAtHead(words: Words, mention: Mention): Mention {
  const { items, runs } = words
  for (let index = mention.from; index < mention.to; index++) {
    const run = runs.get(index)
    if (run !== undefined && isStateBody(words, run, mention))
      return { ...mention, kind: 'organisation', name: { from: run.from, to: mention.to } }
    if (run?.name !== undefined && run.type !== 'title' && isOutlet(words, run.to, mention.to))
      return { ...mention, kind: 'organisation', name: run.name }
    if (run?.type === 'name' && run.name !== undefined && run.to < mention.to) {
      const link = items[run.to]
      if (link?.class !== 'preposition') return mention
      const isHead = !NAMING.has(link.lower) || isOfPerson(words, run.from, run.name)
      return isHead ? { ...mention, kind: 'name', name: run.name } : mention
    }
    if (items[index]?.class === 'preposition') return mention
  }
  return mention
}

/** "the Chinese government", "Portvik police": the only body of its kind there; "a Moscow court" is one of many. */
function isStateBody({ items }: Words, { from, to, type }: Run, mention: Mention): boolean {
  const [first, last] = [items[mention.from], items[mention.to - 1]]
  if (first === undefined || last === undefined || to >= mention.to) return false
  if (mention.from < from && first.lower !== 'the') return false
  const isCapital = type === 'place' || type === 'name'
  const inner = items.slice(from, mention.to)
  const isPlain = inner.every((item) => item.class === 'open' && !isPossessive(item))
  return isCapital && isPlain && isBodyOfState(last.lower)
}

/** "The Harbour Times newspaper", "the Portvik news agency": what kind of outlet a name is of. */
function isOutlet({ items }: Words, from: number, to: number): boolean {
  return from < to && items.slice(from, to).every(({ lower }) => OUTLETS.has(lower))
}

const OUTLETS = wordList(
  'newspaper magazine daily weekly news agency newswire channel tv television radio station broadcaster website portal outlet',
)

// Behind these a capital word is as likely the name of a body.
const NAMING: ReadonlySet<string> = new Set(['of', 'for', 'to', 'with', 'on', 'against'])

/** Whether an office or honorific stands before a name, or it begins with a given name. */
function isOfPerson({ items }: Words, from: number, name: { from: number; to: number }): boolean {
  if (name.from > from) return true
  const first = items[name.from]
  const isFull = name.to - name.from > 1
  return isFull && first !== undefined && genderOfGivenName(first.lower) !== undefined
}
