import type { Token } from '../language/tokens.ts'
import type { QuestionWord } from './question.ts'

/** A number of a question: as it is typed, and as it may be printed, its digits side by side. */
export type WholeNumber = {
  readonly asked: string
  readonly length: number
  readonly same: readonly string[]
}

/** The number that begins at a place: "1.7" is not "1" and "7", and 5,000 is printed 5000 as well. */
export function numberAt(
  words: readonly (QuestionWord | undefined)[],
  at: number,
): WholeNumber | undefined {
  const first = words[at]
  if (!first || !DIGITS.test(first.word)) return undefined
  const behind = words.slice(at + 1)
  const end = behind.findIndex((word) => word?.joint === undefined)
  const rest = behind.slice(0, end === -1 ? behind.length : end).flatMap((word) => word ?? [])
  const digits = [first, ...rest].map(({ word }) => word)
  const asked = first.word + rest.map(({ joint, word }) => `${joint ?? ''}${word}`).join('')
  return { asked, length: digits.length, same: [digits.join(' '), ...inOneOrThousands(digits)] }
}

function inOneOrThousands([first = '', ...rest]: readonly string[]): string[] {
  if (rest.length > 0) return rest.every((part) => part.length === 3) ? [first + rest.join('')] : []
  const [, thousands, hundreds] = /^(\d{1,3})(\d{3})$/.exec(first) ?? []
  return thousands === undefined ? [] : [`${thousands} ${hundreds}`]
}

/** Whether tokens of a text are a whole number: the 4 of "1.4 million" is none, nor are the 1 and 7 of "1, 7". */
export function isWholeNumber(text: string, tokens: readonly Token[]) {
  return (at: number, length: number): boolean => {
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    if (!first || !last) return false
    if (/[^\d.,\s]|[.,]\s/u.test(text.slice(first.start, last.end))) return false
    const isYear = length === 1 && last.end - first.start === 4
    if (!isYear && /^\d[.,]$/.test(text.slice(Math.max(0, first.start - 2), first.start)))
      return false
    return !/^[.,]\d/.test(text.slice(last.end, last.end + 2))
  }
}

/** Whether phrases are those of a number. */
export function isNumber([first = '']: readonly string[]): boolean {
  return /^\d+(?: \d+)*$/.test(first)
}

const DIGITS = /^\d+$/
