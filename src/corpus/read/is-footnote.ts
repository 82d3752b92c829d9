import { cleanLine } from './clean-text.ts'
import { type DomElement, elementsOf } from './dom.ts'

/**
 * Whether a raised figure or sign leads to a note: it is a link to a place in the page, stands in brackets or is a sign for
 * notes. It is no word of whoever is quoted; the exponents of "km²" and "10⁶" are.
 */
export function isFootnote(element: DomElement): boolean {
  if (element.localName !== 'sup') return false
  const text = cleanLine(element.textContent)
  if (/^(?:\[\w{1,3}\]|\(\d{1,3}\)|[*†‡§]+)$/u.test(text)) return true
  if (!/^\d{1,3}$/.test(text)) return false
  const isLink = [element, ...elementsOf(element), element.parentNode].some((node) =>
    /#/.test(node?.getAttribute('href') ?? ''),
  )
  return isLink || NOTE.test(element.getAttribute('class') ?? '')
}

const NOTE = /(?:^|[\s_-])(?:foot|end)?(?:note|ref|reference|cite|citation)(?:s|$|[\s_-])/i
