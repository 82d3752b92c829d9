import { Readability } from '@mozilla/readability'
import { removeBoilerplate } from './boilerplate.ts'
import { type DomElement, type Page, elementsOf } from './dom.ts'
import { LINE_BREAK, type QuoteMarks, flowText } from './flow-text.ts'
import { cleanLine } from './clean-text.ts'

/**
 * The text of a page's article without its headline, empty where there is none. Changes the page.
 *
 * The publisher's own mark of the body (`itemprop="articleBody"`) counts; without one Readability finds the body.
 */
export function articleText(
  page: Page,
  headline: string | undefined,
  marks: QuoteMarks,
): string | { readonly problem: string } {
  removeOtherArticles(page, headline)
  removeBoilerplate(page.body, headline)
  const elements = elementsOf(page.body)
  if (elements.length > MOST_ELEMENTS) return { problem: TOO_MUCH }
  // Readability takes time by the square of neighbouring <br>.
  for (const element of elements) if (element.localName === 'br') element.replaceWith(LINE_BREAK)
  const marked = outermost(elements.filter(isMarkedBody))
  const text = marked.map((element) => flowText(element, marks)).join('\n')
  if (text.length >= SHORTEST_MARKED) return text
  const readable = readableBody(page)
  return readable === undefined ? text : flowText(readable, marks)
}

const MOST_ELEMENTS = 20_000
const TOO_MUCH = 'it has more elements than an article can have; name the page of one article'
const SHORTEST_MARKED = 100

/** Pages that go on with the next article hold several: the one with the headline is the page's. */
function removeOtherArticles(page: Page, headline: string | undefined): void {
  const articles = elementsOf(page.body).filter(({ localName }) => localName === 'article')
  const own = articles.find((article) =>
    elementsOf(article).some(
      ({ localName, textContent }) => localName === 'h1' && cleanLine(textContent) === headline,
    ),
  )
  if (own === undefined) return
  const inside = new Set(elementsOf(own))
  for (const article of articles) {
    const isOther = article !== own && !inside.has(article) && !elementsOf(article).includes(own)
    if (isOther) article.remove()
  }
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
