import { isFootnote } from './is-footnote.ts'
import {
  isCaptionLine,
  isCreditLine,
  isLinkedHeadline,
  isPromptLine,
  isRelatedLabel,
} from './boilerplate-lines.ts'
import { cleanLine } from './clean-text.ts'
import { type DomElement, type DomNode, TEXT, elementsOf, isElement, walk } from './dom.ts'
import { isLine, measure } from './measures.ts'
import { removeCaptions } from './remove-captions.ts'
import { removeCards } from './remove-cards.ts'
import { removeBelow } from './remove-below.ts'
import { removeElements } from './remove-elements.ts'
import { removeNamed } from './remove-named.ts'
import { removeRepeated } from './remove-repeated.ts'
import { removeRequests } from './remove-requests.ts'
import { removeSentenceCaptions } from './remove-sentence-captions.ts'
import { isSentence } from './sentences.ts'

/**
 * Takes out of a body what is no text of its article: scripts, hidden elements, navigation, captions, related articles,
 * share bars, prompts, comments. `headline` is taken out too, so that the title is said once.
 *
 * @param url the address of the page
 */
export function removeBoilerplate(
  body: DomElement,
  headline: string | undefined,
  url: string | undefined,
): void {
  removeCaptions(body)
  removeSentenceCaptions(body)
  removeRequests(body)
  removeBelow(body)
  removeElements(
    body,
    (element) => ALWAYS.test(element.localName) || isHidden(element) || isFootnote(element),
  )
  removeNamed(body)
  for (const figure of elementsOf(body).filter(({ localName }) => localName === 'figure')) {
    const hasQuote = elementsOf(figure).some(({ localName }) => localName === 'blockquote')
    if (!hasQuote) figure.remove()
  }
  removeElements(body, ({ localName }) => localName === 'figcaption')
  removeCards(body, url)
  removeRelated(body)
  removeRepeated(body)
  removeElements(body, (element) => isHeadline(element, headline))
}

const ALWAYS =
  /^(?:script|style|template|noscript|iframe|object|embed|applet|svg|math|canvas|audio|video|map|select|input|textarea|option|datalist|dialog|nav|del|s|strike|rt|rp|head|link|meta|title|amp-.*)$/

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null) return true
  if (UNSHOWN.test(element.getAttribute('class') ?? '')) return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
}

/** The names by which pages keep words for screen readers out of what is shown. */
const UNSHOWN = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?)(?:\s|$)/

/** Lines that announce other articles, ask something of the reader or name a photographer, with the links they announce. */
function removeRelated(body: DomElement): void {
  for (const [element, { holdsLine }] of measure(body)) {
    if (holdsLine || !isLine(element)) continue
    const line = cleanLine(element.textContent)
    if (line === '') continue
    const links = linkShare(element, line)
    if (isRelatedLabel(line, unlinked(element)) && (links > 0.3 || line.length <= LONGEST_LABEL)) {
      removeLinksAfter(element)
      element.remove()
    } else if (isPromptLine(line) || isCaptionLine(line) || isCreditLine(line)) {
      element.remove()
    } else if (isLinkedHeadline(line) && (links > 0.9 || isCard(element, line, links))) {
      element.remove()
    }
  }
}

const LONGEST_LABEL = 60

/** A linked headline with a word or two beside it, such as where it is filed; a list of the article has sentences. */
function isCard(element: DomElement, line: string, links: number): boolean {
  return links > 0.6 && !isSentence(line) && unlinked(element).split(' ').length <= MOST_BESIDE
}

const MOST_BESIDE = 2

function linkShare(element: DomElement, line: string): number {
  const links = elementsOf(element).filter(({ localName }) => localName === 'a')
  const linked = links.reduce((sum, link) => sum + cleanLine(link.textContent).length, 0)
  return linked / line.length
}

function unlinked(element: DomElement): string {
  let text = ''
  let links = 0
  for (const { node, isEnd } of walk(element)) {
    if (node.nodeType === TEXT && !isEnd && links === 0) text += node.textContent
    if (isElement(node) && node.localName === 'a') links += isEnd ? -1 : 1
  }
  return cleanLine(text)
}

/** What follows a label of related articles and is mostly links. */
function removeLinksAfter(label: DomElement): void {
  let next = label.nextSibling
  while (next !== null) {
    const after: DomNode | null = next.nextSibling
    const line = isElement(next) ? cleanLine(next.textContent) : ''
    if (isElement(next) && line !== '') {
      if (linkShare(next, line) <= 0.6) return
      next.remove()
    }
    next = after
  }
}

function isHeadline(element: DomElement, headline: string | undefined): boolean {
  if (element.localName === 'h1') return true
  if (headline === undefined || !/^h[2-6]$/.test(element.localName)) return false
  return cleanLine(element.textContent) === headline
}
