/**
 * The first of several questions in one message, which would be read as one with the words of all; `undefined` where there is
 * one only. Each is long enough to stand on its own: what follows a question in a word or two goes on from it.
 *
 * @example firstQuestion('what did Brook say about snow? what did Vale say about tolls?') // 'what did Brook say about snow?'
 */
export function firstQuestion(text: string): string | undefined {
  const [first, ...others] = text.trim().split(/(?<=\?)\s+/)
  const isSeveral = others.length > 0 && [first ?? '', ...others].every(isWhole)
  return isSeveral ? first : undefined
}

function isWhole(question: string): boolean {
  return question.endsWith('?') && question.split(/\s+/).length >= SHORTEST
}

/** Words. */
const SHORTEST = 4
