import { type DomElement, childrenOf, elementsOf, isElement } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { illustratedIn } from './illustrated.ts'
import { lineAfter } from './line-after.ts'
import { type Measure, isInline, measure } from './measures.ts'
import { removeElements } from './remove-elements.ts'
import { hasName, needsName } from './names-before.ts'
import { isSentence } from './sentences.ts'

/**
 * Takes out the images that have an element to themselves with a caption, whatever that is called: one or two short
 * lines of which none ends as a sentence, has words in marks or leads to something said. One that may name who speaks after
 * it stays.
 */
export function removeCaptions(body: DomElement): void {
  const measures = measure(body)
  const illustrated = illustratedIn(body)
  removeElements(body, (element) => illustrated.has(element) && isCaptioned(element, measures))
}

function isCaptioned(
  element: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
): boolean {
  const own = measures.get(element)
  if (own === undefined || own.holdsArticle || own.letters === 0 || own.letters > LONGEST) {
    return false
  }
  if (!WRAPPER.test(element.localName) && !isBroken(element)) return false
  if (isInline(element, own)) return false
  if (elementsOf(element).some(({ localName }) => OF_TEXT.test(localName))) return false
  const lines = flowText(element, ENGLISH_MARKS).split('\n')
  if (lines.length > MOST_LINES || !lines.every(isCaption)) return false
  return !(lines.some(hasName) && needsName(lineAfter(element, measures)))
}

const WRAPPER = /^(?:div|section|span|center|table|td)$/
const OF_TEXT = /^(?:h[1-6]|blockquote|q|li)$/
// In letters.
const LONGEST = 200
const MOST_LINES = 2

/** A paragraph with an image on a line of its own. */
function isBroken(element: DomElement): boolean {
  return (
    element.localName === 'p' &&
    childrenOf(element).some((node) => isElement(node) && node.localName === 'br')
  )
}

function isCaption(line: string): boolean {
  return !isSentence(line) && !/["“”„«»‘:]/.test(line)
}
