import { type DomElement, TEXT, childrenOf, elementsOf, isElement } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { type Measure, isInline, measure } from './measures.ts'
import { removeElements } from './remove-elements.ts'
import { hasName, needsName } from './names-before.ts'
import { isSentence } from './sentences.ts'

/**
 * Takes out the images that have an element to themselves with a caption, whatever that is called: one or two short
 * lines of which none ends as a sentence, has words in marks or leads to something said. A caption that is a sentence may
 * be one of the article, and stays, as does one that may name who speaks after it.
 */
export function removeCaptions(body: DomElement): void {
  const measures = measure(body)
  const illustrated = withImages(body)
  removeElements(body, (element) => illustrated.has(element) && isCaptioned(element, measures))
}

/** The elements that hold an image. */
function withImages(body: DomElement): ReadonlySet<DomElement> {
  const illustrated = new Set<DomElement>()
  const images = elementsOf(body).filter(({ localName }) => IMAGE.test(localName))
  const parents = new Set(images.flatMap(({ parentNode }) => (parentNode ? [parentNode] : [])))
  for (const parent of [...parents].filter(hasNoWords)) {
    let outer: DomElement | null = parent
    while (outer !== null && outer !== body && !illustrated.has(outer)) {
      illustrated.add(outer)
      outer = outer.parentNode
    }
  }
  return illustrated
}

/** Whether an element has no words beside its images: a small one is printed in a line, and before it. */
function hasNoWords(parent: DomElement): boolean {
  return !childrenOf(parent).some(
    (node) => node.nodeType === TEXT && node.textContent.trim() !== '',
  )
}

const IMAGE = /^(?:img|picture|video|amp-img|amp-video)$/

function isCaptioned(
  element: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
): boolean {
  const own = measures.get(element)
  if (own === undefined || own.holdsArticle || own.letters === 0 || own.letters > LONGEST) {
    return false
  }
  if (!WRAPPER.test(element.localName) || isInline(element, own)) return false
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

function isCaption(line: string): boolean {
  return !isSentence(line) && !/["“”„«»‘:]/.test(line)
}

/** The line that a page shows after an element. */
function lineAfter(
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
