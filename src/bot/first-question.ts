/**
 * The first of several questions in one message, which would be read as one with the words of all; `undefined` where there is
 * one only. Those are long enough to stand on their own: what follows a question in a word or two goes on from it.
 *
 * @example firstQuestion('what did Brook say about snow? what did Vale say about tolls?') // 'what did Brook say about snow?'
 */
export function firstQuestion(text: string): string | undefined {
  const [first, second] = text.trim().split(BETWEEN).filter(isWhole)
  return second === undefined ? undefined : first
}

function isWhole(question: string): boolean {
  return question.endsWith('?') && question.split(/\s+/).length >= SHORTEST
}

// A quotation that asks something is one question with what it stands in.
const BETWEEN = /(?<=\?)\s+(?![^«]*»)(?![^“]*”)(?=(?:[^"]*"[^"]*")*[^"]*$)/u

/** Words. */
const SHORTEST = 4
