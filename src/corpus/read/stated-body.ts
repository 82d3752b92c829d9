import { cleanLine, cleanText } from './clean-text.ts'
import type { QuoteMarks } from './flow-text.ts'
import { fragmentText } from './fragment-text.ts'
import { type Thing, textAt } from './json-ld.ts'
import { markupText } from './markup-text.ts'

/**
 * The text of an article as its metadata gives it (`articleBody`): letters, markup, or markup escaped as if it were
 * letters; absent where it gives none.
 */
export function statedBody(
  thing: Thing | undefined,
  title: string | undefined,
  marks: QuoteMarks,
): string | undefined {
  const body = textAt(thing, 'articleBody')
  if (body === undefined) return undefined
  const markup = /&lt;\/?[a-z]/i.test(body) ? markupText(body) : body
  const text = /<\/?[a-z]/i.test(markup)
    ? fragmentText(markup, title, marks)
    : cleanText(markupText(markup))
  return text
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n')
}
