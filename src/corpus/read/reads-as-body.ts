import { contentWords } from '../is-like.ts'
import { cleanLine } from './clean-text.ts'
import { type DomElement, childrenOf, isElement } from './dom.ts'
import { isSentence } from './sentences.ts'

/**
 * Whether an element that nothing names is the text under a headline: nothing but paragraphs and what stands among them,
 * of which none speaks to its reader or of its writer, about what the headline and the lead are about.
 */
export function readsAsBody(element: DomElement, headline: string, own: DomElement): boolean {
  if (!/^(?:div|section)$/.test(element.localName)) return false
  const children = childrenOf(element).filter(isElement)
  const [only, second] = children
  if (only !== undefined && second === undefined) return readsAsBody(only, headline, own)
  if (!children.every(({ localName }) => AMONG_TEXT.test(localName))) return false
  const lines = children.filter(({ localName }) => localName === 'p').map(lineOf)
  const sentences = lines.filter(isSentence)
  if (sentences.length < FEWEST_PARAGRAPHS || sentences.length < lines.length) return false
  if (sentences.some((line) => PERSONAL.test(line.replace(IN_MARKS, ' ')))) return false
  const content = contentWords({ text: lines.join('\n') })
  const above = contentWords({ text: `${headline}\n${own.textContent}` })
  return (
    content.intersection(above).size >= FEWEST_SHARED &&
    content.intersection(contentWords({ text: headline })).size > 0
  )
}

const AMONG_TEXT = /^(?:p|blockquote|ul|ol|figure|img|picture|br|hr|h[2-4]|script|style)$/
const FEWEST_PARAGRAPHS = 3
const FEWEST_SHARED = 3
const IN_MARKS = /["“«„][^"”»]*(?:["”»]|$)/gu
const PERSONAL =
  /(?<!\p{L})(?:I|I['’](?:m|ve|d|ll)|me|my|mine|you|your|yours|я|меня|мне|мной|мо[йяёеиюих]|ты|тебя|вы|вас|вам|ваш[аеиу]?)(?!\p{L})/iu

function lineOf({ textContent }: DomElement): string {
  return cleanLine(textContent)
}
