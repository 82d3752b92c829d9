import { removeBoilerplate } from './boilerplate.ts'
import { parseFragment } from './dom.ts'
import { type QuoteMarks, flowText } from './flow-text.ts'

/** The text of a feed's entry, cleaned as a page's body is; empty where its markup is no article's. */
export function fragmentText(html: string, title: string | undefined, marks: QuoteMarks): string {
  const body = parseFragment(html)
  if ('problem' in body) return ''
  removeBoilerplate(body, title, undefined)
  return flowText(body, marks)
}
