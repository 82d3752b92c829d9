import { type DomElement, elementsOf, isElement, walk } from './dom.ts'
import { linesOf } from './line-parts.ts'
import { type Measure, isInline, measure } from './measures.ts'
import { isOfComments, partOf } from './named-boilerplate.ts'
import { removeElements } from './remove-elements.ts'
import { cleanLine } from './clean-text.ts'
import { isSentence } from './sentences.ts'

/** Takes out blocks, and inline elements that are whole lines, that are no text of an article by what they are called. */
export function removeNamed(body: DomElement): void {
  const measures = measure(body)
  const shares = proseByName(body, measures)
  const half = (measures.get(body)?.prose ?? 0) / 2
  const isRemoved = (element: DomElement): boolean => {
    const own = measures.get(element)
    if (own === undefined || own.holdsArticle) return false
    if (isEmbedded(element)) return true
    const part = partOf(element)
    if (part === undefined) return false
    if (isOfComments(element)) return true
    // Neither the marked body nor most of the page's prose, in one piece or in several of a name, is boilerplate.
    if (own.prose > half || (shares.get(nameOf(element)) ?? 0) > half) return false
    if (part !== 'detail') return true
    // A sentence is no detail, whatever its class is called: the next "she" may be in it.
    return own.prose <= LONGEST_DETAIL && !isSentence(cleanLine(element.textContent ?? ''))
  }
  const isInLine = (element: DomElement): boolean => isInline(element, measures.get(element))
  removeElements(body, (element) => !isInLine(element) && isRemoved(element))
  for (const node of linesOf(body, (element) => isInLine(element) && isRemoved(element))) {
    node.remove()
  }
}

// In letters outside links.
const LONGEST_DETAIL = 300

/** The letters outside links of the elements with each class, where one is inside another the outer one's. */
function proseByName(
  body: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const open = new Map<string, number>()
  for (const { node, isEnd } of walk(body)) {
    if (!isElement(node)) continue
    const name = nameOf(node)
    if (name === '') continue
    const around = (open.get(name) ?? 0) - (isEnd ? 1 : 0)
    if (isEnd && around === 0) {
      shares.set(name, (shares.get(name) ?? 0) + (measures.get(node)?.prose ?? 0))
    }
    open.set(name, isEnd ? around : around + 1)
  }
  return shares
}

function nameOf(element: DomElement): string {
  return element.getAttribute('class')?.trim() ?? ''
}

const EMBEDDED =
  /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|telegram-post|reddit-embed|bluesky-embed|threads-post)\b/

/** Somebody's post shown from another site: not the publisher's text, and without its marks. */
function isEmbedded(element: DomElement): boolean {
  if (EMBEDDED.test(element.getAttribute('class') ?? '')) return true
  return element.localName === 'blockquote' && isPost(element)
}

/** Whether a quotation ends with a link to somebody's post, which is how posts are printed without their class. */
function isPost(quote: DomElement): boolean {
  const text = cleanLine(quote.textContent)
  const link = elementsOf(quote).findLast(({ localName }) => localName === 'a')
  const label = cleanLine(link?.textContent ?? '')
  return label !== '' && text.endsWith(label) && POST.test(link?.getAttribute('href') ?? '')
}

const POST =
  /^https?:\/\/(?:[\w-]+\.)?(?:(?:twitter|x)\.com\/\w+\/status\/\d|t\.me\/\w+\/\d|instagram\.com\/(?:p|reel)\/|facebook\.com\/.+\/(?:posts|videos)\/|vk\.com\/wall|bsky\.app\/profile\/.+\/post\/|threads\.(?:net|com)\/@|truthsocial\.com\/@)/i
