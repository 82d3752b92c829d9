import { Readability } from '@mozilla/readability'
import type { Article } from '../../statement/article.ts'
import { removeBoilerplate } from './boilerplate.ts'
import { completeArticle } from './complete-article.ts'
import { type DomElement, type Page, childrenOf, elementsOf, isElement, walk } from './dom.ts'
import { LINE_BREAK, type QuoteMarks, flowText } from './flow-text.ts'
import { isInline, measure } from './measures.ts'
import { keepOnly, ownArticle } from './own-article.ts'
import { printedProse } from './printed-prose.ts'

/** An article's text, empty where there is none, and how many letters of prose its page has beside what is not its own. */
export type ArticleText = { readonly text: string; readonly printed: number }

/**
 * The text of a page's article without its headline. Changes the page.
 *
 * The publisher's own mark of the body (`itemprop="articleBody"`) counts; without one Readability finds the body, and
 * looks for it in the article that holds the headline.
 *
 * @param isRunning whether it is a running story, whose posts may be articles of their own
 */
export function articleText(
  page: Page,
  { title: headline, url }: Pick<Article, 'title' | 'url'>,
  marks: QuoteMarks,
  isRunning: boolean,
): ArticleText | { readonly problem: string } {
  const own = isRunning ? undefined : ownArticle(page, headline)
  const printed = printedProse(page)
  removeBoilerplate(page.body, headline, url)
  if (totalDepth(page.body) > MOST_DEPTH) return { problem: TOO_MUCH }
  const elements = elementsOf(page.body)
  // Readability takes time by the square of neighbouring <br>.
  for (const element of elements) if (element.localName === 'br') element.replaceWith(LINE_BREAK)
  const marked = outermost(elements.filter(isMarkedBody))
  const text = marked.map((element) => flowText(element, marks)).join('\n')
  if (text.length >= SHORTEST_MARKED) return { text, printed }
  if (own !== undefined) {
    completeArticle(own, page.body, headline)
    keepOnly(own, page)
  }
  forgetInlineNames(page.body)
  const readable = readableBody(page)
  return { text: readable === undefined ? text : flowText(readable, marks), printed }
}

// Readability walks up and down from every element: its time is the sum of their depths. Long articles have 50,000.
const MOST_DEPTH = 300_000
const TOO_MUCH = 'it has more elements than an article can have; name the page of one article'
const SHORTEST_MARKED = 100

function totalDepth(root: DomElement): number {
  let depth = 0
  let total = 0
  for (const { node, isEnd } of walk(root)) {
    if (!isElement(node)) continue
    depth += isEnd ? -1 : 1
    if (!isEnd) total += depth
  }
  return total
}

function isMarkedBody(element: DomElement): boolean {
  return /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')
}

function outermost(elements: readonly DomElement[]): DomElement[] {
  const all = new Set(elements)
  return elements.filter((element) => {
    for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
      if (all.has(outer)) return false
    }
    return true
  })
}

/** Readability takes elements out by their names inside a sentence too; `<button>` it always takes out. */
function forgetInlineNames(body: DomElement): void {
  for (const [element, own] of measure(body)) {
    if (!isInline(element, own)) continue
    for (const name of NAMES) element.removeAttribute(name)
    if (element.localName === 'button') element.replaceWith(...childrenOf(element))
  }
}

const NAMES = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-hidden', 'aria-modal']

function readableBody(page: Page): DomElement | undefined {
  try {
    const readability = new Readability<DomElement>(page, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node: DomElement) => node,
    })
    return readability.parse()?.content ?? undefined
  } catch {
    return undefined
  }
}
