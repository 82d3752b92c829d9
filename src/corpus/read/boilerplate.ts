import { isCaptionLine, isPromptLine, isRelatedLabel } from './boilerplate-lines.ts'
import { cleanLine } from './clean-text.ts'
import {
  type DomElement,
  type DomNode,
  TEXT,
  childrenOf,
  elementsOf,
  isElement,
  walk,
} from './dom.ts'
import { linesOf } from './line-parts.ts'
import { isInline, isLine, measure } from './measures.ts'
import { isNamedBoilerplate, isOfComments } from './named-boilerplate.ts'

/**
 * Takes out of a body what is no text of its article: scripts, hidden elements, navigation, captions, related articles,
 * share bars, prompts, comments. `headline` is taken out too, so that the title is said once.
 */
export function removeBoilerplate(body: DomElement, headline: string | undefined): void {
  removeElements(body, (element) => ALWAYS.test(element.localName) || isHidden(element))
  removeNamed(body)
  for (const figure of elementsOf(body).filter(({ localName }) => localName === 'figure')) {
    const hasQuote = elementsOf(figure).some(({ localName }) => localName === 'blockquote')
    if (!hasQuote) figure.remove()
  }
  removeElements(body, ({ localName }) => localName === 'figcaption')
  removeRelated(body)
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

/** Blocks, and inline elements that are whole lines, by what they are called. */
function removeNamed(body: DomElement): void {
  const measures = measure(body)
  const total = measures.get(body)?.prose ?? 0
  const isPart = (element: DomElement): boolean => {
    const own = measures.get(element)
    // No part that holds the headline, the marked body or most of the page's prose is boilerplate, whatever its name.
    if (own === undefined || own.holdsArticle) return false
    if (isEmbedded(element)) return true
    return isNamedBoilerplate(element) && (own.prose <= total / 2 || isOfComments(element))
  }
  const isInLine = (element: DomElement): boolean => isInline(element, measures.get(element))
  removeElements(body, (element) => !isInLine(element) && isPart(element))
  for (const node of linesOf(body, (element) => isInLine(element) && isPart(element))) node.remove()
}

const EMBEDDED =
  /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|telegram-post|reddit-embed|bluesky-embed|threads-post)\b/

/** Somebody's post shown from another site: not the publisher's text, and without its marks. */
function isEmbedded(element: DomElement): boolean {
  return EMBEDDED.test(element.getAttribute('class') ?? '')
}

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
    } else if (isPromptLine(line) || isCaptionLine(line) || isOnlyLink(line, links)) {
      element.remove()
    }
  }
}

const LONGEST_LABEL = 60

/** A line that is nothing but a link of several words is another article's headline. */
function isOnlyLink(line: string, links: number): boolean {
  return links > 0.9 && line.split(' ').length >= 4
}

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

/** Removes the elements that are asked for, outermost first, so that nothing is asked twice. */
function removeElements(root: DomElement, isRemoved: (element: DomElement) => boolean): void {
  const stack = childrenOf(root).filter(isElement).toReversed()
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (isRemoved(element)) element.remove()
    else stack.push(...childrenOf(element).filter(isElement).toReversed())
  }
}
