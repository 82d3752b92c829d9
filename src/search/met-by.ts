import { stem } from '../language/stem.ts'
import { tokenize } from '../language/tokens.ts'
import type { Match } from './rank.ts'
import type { TopicWord } from './topic.ts'

/**
 * The topic words for which a statement has only another word that means the same, with that word as it is printed: an
 * answer says which words it shows for which.
 */
export function metBy(
  { record: { passage, topic: label = '' }, matched }: Match,
  topic: readonly TopicWord[],
): { from: string; to: string }[] {
  const text = `${passage}\n${label}`
  const tokens = tokenize(text)
  const stems = tokens.map(({ word }) => stem(word))
  return topic.flatMap(({ asked, repaired, same, people }) => {
    const from = repaired ?? asked
    const [own, ...others] = same
    if (people.length > 0 || !matched.includes(from) || own === undefined) return []
    if (placeOf(own, stems) !== undefined) return []
    for (const other of others) {
      const at = placeOf(other, stems)
      const last = at === undefined ? undefined : tokens[at + other.split(' ').length - 1]
      const to = at === undefined ? '' : text.slice(tokens[at]?.start, last?.end)
      // "5,000" for 5000 is no other word.
      if (at !== undefined) return /\p{L}/u.test(to) ? [{ from, to }] : []
    }
    return []
  })
}

function placeOf(phrase: string, stems: readonly string[]): number | undefined {
  const parts = phrase.split(' ')
  const at = stems.findIndex((_, start) =>
    parts.every((part, index) => stems[start + index] === part),
  )
  return at === -1 ? undefined : at
}
