import { genderOfGivenName } from './lexicon/given-names.ts'
import type { Mention, Words } from './noun-phrases.ts'

/**
 * A description whose head is a name, as that name: "Senator Jane Roe of Ohio", "Roe in an interview", but neither "an adviser
 * to Roe" nor "Fight for Fifteen".
 */
export function withNameAtHead(words: Words, mention: Mention): Mention {
  const { items, runs } = words
  for (let index = mention.from; index < mention.to; index++) {
    const run = runs.get(index)
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

// Behind these a capital word is as likely the name of a body.
const NAMING: ReadonlySet<string> = new Set(['of', 'for', 'to', 'with', 'on', 'against'])

/** Whether an office or honorific stands before a name, or it begins with a given name. */
function isOfPerson({ items }: Words, from: number, name: { from: number; to: number }): boolean {
  if (name.from > from) return true
  const first = items[name.from]
  const isFull = name.to - name.from > 1
  return isFull && first !== undefined && genderOfGivenName(first.lower) !== undefined
}
