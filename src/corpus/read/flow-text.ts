import { cleanText } from './clean-text.ts'
import { type DomElement, type DomNode, TEXT, isElement, walk } from './dom.ts'

/**
 * The text of an element as a page shows it: a line for each paragraph, heading, list item and table cell, and for each
 * line after a `<br>`. White space is as a browser shows it. `<q>` gives the marks that a browser puts around it.
 */
export function flowText(root: DomElement, marks: QuoteMarks): string {
  const pieces: string[] = []
  for (const { node, isEnd } of walk(root)) {
    if (node.nodeType === TEXT) {
      if (!isEnd) pieces.push(textOf(node))
    } else if (isElement(node)) pieces.push(edgeOf(node, isEnd, marks))
  }
  return cleanText(pieces.join(''))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

export type QuoteMarks = readonly [open: string, close: string]

export const ENGLISH_MARKS: QuoteMarks = ['“', '”']
export const RUSSIAN_MARKS: QuoteMarks = ['«', '»']

function textOf(node: DomNode): string {
  const isPreformatted = node.parentNode?.localName === 'pre'
  return isPreformatted ? node.textContent : node.textContent.replace(/[^\S\u2028]+/g, ' ')
}

function edgeOf(element: DomElement, isEnd: boolean, [open, close]: QuoteMarks): string {
  if (element.localName === 'q') return isEnd ? close : open
  return isBreak(element) ? '\n' : ''
}

/** Whether an element ends the line before it and after it. */
export function isBreak({ localName }: DomElement): boolean {
  return BREAKS.test(localName)
}

/** Stands for a `<br>` in the text, so that passes over paragraphs need not know it. */
export const LINE_BREAK = '\u2028'

const BREAKS =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
