import { type DomElement, type DomNode, childrenOf, elementsOf, isElement } from './dom.ts'
import { type Measure, measure } from './measures.ts'
import { readsAsBody } from './reads-as-body.ts'

/**
 * Moves into an `<article>` that wraps only its headline and lead what follows it of the same article: with more prose
 * than the lead, the paragraphs beside it, or those in the next element if that is called a body of text or reads as one.
 *
 * Other paragraphs in another element may be readers' comments or other news, and stay where they are.
 */
export function completeArticle(
  own: DomElement,
  body: DomElement,
  headline: string | undefined,
): void {
  const measures = measure(body)
  const prose = measures.get(own)?.prose ?? 0
  if (prose > LONGEST_LEAD) return
  const rest = restAfter(own, headline ?? '')
  const paragraphs = rest.filter(isElement).flatMap(paragraphsOf)
  if (paragraphs.length < FEWEST_PARAGRAPHS || proseOf(paragraphs, measures) <= prose) return
  own.append(...rest)
}

// In letters outside links.
const LONGEST_LEAD = 600
const FEWEST_PARAGRAPHS = 3

function restAfter(own: DomElement, headline: string): DomNode[] {
  const rest: DomNode[] = []
  for (let next = own.nextSibling; next !== null; next = next.nextSibling) {
    if (!isElement(next)) rest.push(next)
    else if (OF_TEXT.test(next.localName)) rest.push(next)
    else if (rest.some(isElement)) break
    else if (isBodyOfText(next) || (!isOfOthers(next) && readsAsBody(next, headline, own)))
      return childrenOf(next)
    else break
  }
  return rest
}

const OF_TEXT = /^(?:p|blockquote|ul|ol|figure|img|picture|br|hr)$/

/** Whether a class or an id calls an element a body of text and nothing else, as `story-body` does. */
function isBodyOfText(element: DomElement): boolean {
  const names = namesOf(element)
  if (names.length > LONGEST_NAMES || isOfOthers(element)) return false
  return names.split(/\s+/).some((name) => {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
    return words.some((word) => BODY.test(word)) && words.every((word) => OF_ARTICLE.test(word))
  })
}

const LONGEST_NAMES = 1000
const BODY = /^(?:body|content|text|copy|articlebody|storybody|articletext)$/
const OF_ARTICLE =
  /^(?:|body|content|text|copy|articlebody|storybody|articletext|story|article|post|entry|news|full|main|rich|the|wrap|wrapper|container|inner|js)$/
const OF_OTHERS =
  /comment|discuss|repl(?:y|ies)|respon|forum|reader|user|review|brief|wire|ticker|related|recommend|more|other|latest|teaser|list|feed|next/i

function isOfOthers(element: DomElement): boolean {
  return OF_OTHERS.test(namesOf(element))
}

function namesOf(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

/** The paragraphs that an element is or holds. */
function paragraphsOf(element: DomElement): DomElement[] {
  return [element, ...elementsOf(element)].filter(({ localName }) => localName === 'p')
}

function proseOf(
  elements: readonly DomElement[],
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
): number {
  return elements.reduce((sum, element) => sum + (measures.get(element)?.prose ?? 0), 0)
}
