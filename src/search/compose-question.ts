import type { Interpretation } from '../statement/interpretation.ts'

/**
 * A question that is read as the interpretation says, in the operators that anybody can type.
 *
 * @example composeQuestion({ speakers: [{ id, name: 'Ada Brook' }], topic: ['toll'] }) // 'from:"Ada Brook" about: toll'
 */
export function composeQuestion({
  speakers,
  office,
  topic,
  phrase,
  exclude = [],
  from,
  until,
}: Interpretation): string {
  const who = office ?? speakers.map(({ name }) => name).join(', ')
  const parts = [
    // Without a word for saying, a name in the topic would be taken for the speaker.
    who === '' ? 'statements' : `from:"${unquoted(who)}"`,
    topic.length === 0 ? '' : `about: ${topic.join(' ')}`,
    phrase === undefined ? '' : `"${unquoted(phrase)}"`,
    ...exclude.map((word) => `-${word}`),
    from === undefined ? '' : `since:${from}`,
    until === undefined ? '' : `until:${until}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function unquoted(words: string): string {
  return words.replaceAll(/["«»“”„]/g, ' ').trim()
}
