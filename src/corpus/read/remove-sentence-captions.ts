import { cleanLine } from './clean-text.ts'
import { type DomElement, TEXT, childrenOf, elementsOf, isElement, walk } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { illustratedIn, isImage } from './illustrated.ts'
import { lineAfter } from './line-after.ts'
import { type Measure, isInline, isLine, measure } from './measures.ts'
import { hasName, needsName } from './names-before.ts'
import { countSentences, isSentence } from './sentences.ts'

/**
 * Takes out the captions that are sentences: the few words that share an element with an image, or stand in italics under
 * one, where the paragraphs of the page do not.
 *
 * Where such words look like the page's paragraphs and may name who speaks after them, they stay, and so do all of them
 * where they are a good part of the page: then it tells its story so.
 */
export function removeSentenceCaptions(body: DomElement): void {
  const illustrated = illustratedIn(body)
  if (illustrated.size === 0) return
  const measures = measure(body)
  const before = elementsBefore(body)
  const usual = usualForm(body, measures, illustrated)
  if (usual === undefined) return
  const captions: DomElement[] = []
  const inside = new Set<DomElement>()
  for (const element of elementsOf(body)) {
    if (element.parentNode !== null && inside.has(element.parentNode)) inside.add(element)
    else if (isCaption(element)) {
      captions.push(element)
      inside.add(element)
    }
  }
  const letters = captions.reduce((sum, element) => sum + lettersOf(element), 0)
  if (letters * 3 > lettersOf(body)) return
  for (const element of captions) element.remove()

  function lettersOf(element: DomElement): number {
    return measures.get(element)?.letters ?? 0
  }

  function isCaption(element: DomElement): boolean {
    const own = measures.get(element)
    if (own === undefined || own.holdsArticle || own.letters === 0) return false
    if (own.letters > LONGEST) return false
    if (isUnderImage(element)) return true
    if (!illustrated.has(element) || !WRAPPER.test(element.localName)) return false
    if (element.localName === 'p') return isItalic(element)
    if (isInline(element, own)) return false
    if (elementsOf(element).some(({ localName }) => OF_TEXT.test(localName))) return false
    const lines = flowText(element, ENGLISH_MARKS).split('\n')
    if (lines.length > MOST_LINES) return false
    if (formsOf(element).every((form) => form !== usual)) return true
    if (countSentences(lines.join('\n')) !== 1 || !beginsWithImage(element)) return false
    return !(lines.some(hasName) && needsName(lineAfter(element, measures)))
  }

  /** Whether it is in italics and right under an image that has a paragraph of its own, below the first of the text. */
  function isUnderImage(element: DomElement): boolean {
    const image = before.get(element)
    if (image === undefined || !illustrated.has(image) || lettersOf(image) > 0) return false
    return isLine(element) && isItalic(element) && isBelowText(image)
  }

  function isBelowText(element: DomElement): boolean {
    const text = before.get(element)
    return text !== undefined && isSentence(cleanLine(text.textContent))
  }
}

// In letters.
const LONGEST = 300
const MOST_LINES = 3
const WRAPPER = /^(?:div|section|span|center|table|td|p)$/
const OF_TEXT = /^(?:h[1-6]|blockquote|q|li)$/

/** The form, element and class, in which most of the sentences of a page are printed. */
function usualForm(
  body: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
  illustrated: ReadonlySet<DomElement>,
): string | undefined {
  const letters = new Map<string, number>()
  for (const element of elementsOf(body)) {
    const own = measures.get(element)
    if (!isLine(element) || own === undefined || own.holdsLine || illustrated.has(element)) continue
    if (own.letters > LONGEST || isSentence(cleanLine(element.textContent))) {
      const form = formOf(element)
      letters.set(form, (letters.get(form) ?? 0) + own.letters)
    }
  }
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

function formOf(element: DomElement): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`.trim()
}

/** The forms of the elements of an element that have words of their own. */
function formsOf(element: DomElement): string[] {
  return elementsOf(element)
    .filter((inner) =>
      childrenOf(inner).some((node) => !isElement(node) && node.textContent.trim()),
    )
    .map(formOf)
}

function beginsWithImage(element: DomElement): boolean {
  for (const { node } of walk(element)) {
    if (isElement(node) && isImage(node)) return true
    if (node.nodeType === TEXT && node.textContent.trim() !== '') return false
  }
  return false
}

/** Whether all of its words are in one element of italics or small letters. */
function isItalic(element: DomElement): boolean {
  const text = cleanLine(element.textContent)
  return elementsOf(element).some(
    ({ localName, textContent }) =>
      /^(?:em|i|small)$/.test(localName) && cleanLine(textContent) === text,
  )
}

/** The element before each that has one before it. */
function elementsBefore(body: DomElement): ReadonlyMap<DomElement, DomElement> {
  const before = new Map<DomElement, DomElement>()
  for (const element of elementsOf(body)) {
    let next = element.nextSibling
    while (next !== null && !isElement(next)) next = next.nextSibling
    if (next !== null) before.set(next, element)
  }
  return before
}
