import { type DomElement, TEXT, isElement } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import type { Measure } from './measures.ts'

/** The line that a page shows after an element. */
export function lineAfter(
  element: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
): string {
  for (let outer: DomElement | null = element; outer !== null; outer = outer.parentNode) {
    for (let next = outer.nextSibling; next !== null; next = next.nextSibling) {
      if (!isElement(next)) {
        const text = next.nodeType === TEXT ? next.textContent.trim() : ''
        if (text !== '') return text
      } else if (!UNPRINTED.test(next.localName) && measures.get(next)?.letters) {
        return flowText(next, ENGLISH_MARKS).split('\n')[0] ?? ''
      }
    }
  }
  return ''
}

const UNPRINTED = /^(?:script|style|template|noscript)$/
