import { cleanText } from './clean-text.ts'
import { type DomElement, type DomNode, TEXT, isElement, walk } from './dom.ts'

/**
 * The text of an element as a page shows it: a line for each paragraph, heading, list item and table cell, and for each
 * line after a `<br>`. White space is as a browser shows it. `<q>` gives the marks that a browser puts around it,
 * others inside others.
 */
export function flowText(root: DomElement, marks: QuoteMarks): string {
  const pieces: string[] = []
  let quotes = 0
  for (const { node, isEnd } of walk(root)) {
    if (node.nodeType === TEXT) {
      if (!isEnd) pieces.push(textOf(node))
    } else if (isElement(node) && node.localName === 'q') {
      if (isEnd) quotes -= 1
      const [open, close] = quotes === 0 ? marks.outer : marks.inner
      pieces.push(isEnd ? close : open)
      if (!isEnd) quotes += 1
    } else if (isElement(node) && isBreak(node)) pieces.push('\n')
  }
  return cleanText(pieces.join(''))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

type Pair = readonly [open: string, close: string]
export type QuoteMarks = { readonly outer: Pair; readonly inner: Pair }

export const ENGLISH_MARKS: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] }
export const RUSSIAN_MARKS: QuoteMarks = { outer: ['«', '»'], inner: ['„', '“'] }

function textOf(node: DomNode): string {
  const isPreformatted = node.parentNode?.localName === 'pre'
  return isPreformatted ? node.textContent : node.textContent.replace(/[^\S\u2028]+/g, ' ')
}

/** Whether an element ends the line before it and after it. */
export function isBreak({ localName }: DomElement): boolean {
  return BREAKS.test(localName)
}

/** Stands for a `<br>` in the text, so that passes over paragraphs need not know it. */
export const LINE_BREAK = '\u2028'

const BREAKS =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
