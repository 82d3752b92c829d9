import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, TEXT, elementsOf, isElement, walk } from './dom.ts'
import { type Thing, isArticleThing, isThing, listOf, textAt, typesOf } from './json-ld.ts'
import { measure } from './measures.ts'
import { isDeclaredArticle } from './metadata.ts'

/** What a page looks like as a whole, before anything is taken out of it. */
export type PageForm = {
  readonly isDeclared: boolean
  readonly isIndex: boolean
  readonly hasLogin: boolean
  readonly isMissing: boolean
  readonly wantsPayment: boolean
  /** How many words the article has, where the page says so. */
  readonly words: number | undefined
}

export function pageForm(page: Page, things: readonly Thing[], thing: Thing | undefined): PageForm {
  const elements = elementsOf(page.body)
  const isDeclared = thing !== undefined || isDeclaredArticle(page)
  return {
    isDeclared,
    isIndex: !isDeclared && (isListed(things, page.body) || isRunOfTeasers(page.body)),
    hasLogin: elements.some((element) => /^password$/i.test(element.getAttribute('type') ?? '')),
    isMissing: elements.some(
      ({ localName, textContent }) => localName === 'h1' && MISSING.test(cleanLine(textContent)),
    ),
    wantsPayment: isClosed(page, thing) || hasPaymentPrompt(page.body),
    words: Number(textAt(thing, 'wordCount') ?? thing?.['wordCount']) || undefined,
  }
}

const MISSING =
  /^(?:(?:error\s*)?404(?:$|\s*[-–—:|.!]|\s+(?:error|not\s+found|page\s+not|ошибка|страница\s+не))|page\s+not\s+found|not\s+found$|страница\s+не\s+найдена|ошибка\s+404)/i

function isListed(things: readonly Thing[], body: DomElement): boolean {
  const types = new Set(things.flatMap(typesOf))
  if (things.some(isArticleThing)) return false
  if (types.has('CollectionPage') || types.has('SearchResultsPage')) return true
  // Below an article a list is one of others.
  return types.has('ItemList') && !hasArticle(body)
}

function hasArticle(body: DomElement): boolean {
  const measures = measure(body)
  return elementsOf(body).some(
    (element) =>
      element.localName === 'article' &&
      (measures.get(element)?.prose ?? 0) >= LONGEST_TEASER &&
      elementsOf(element).some(({ localName }) => localName === 'h1'),
  )
}

const FEWEST_TEASERS = 4
const LONGEST_TEASER = 400

/** Several linked headings with never more than a few sentences between them. */
function isRunOfTeasers(body: DomElement): boolean {
  let teasers = 0
  let longest = 0
  let run = 0
  for (const { node, isEnd } of walk(body)) {
    if (isEnd) continue
    if (isElement(node) && /^h[2-4]$/.test(node.localName) && isLinked(node)) {
      teasers += 1
      run = 0
    } else if (
      node.nodeType === TEXT &&
      !/^(?:script|style)$/.test(node.parentNode?.localName ?? '')
    ) {
      run += cleanLine(node.textContent).length
      longest = Math.max(longest, run)
    }
  }
  return teasers >= FEWEST_TEASERS && longest < LONGEST_TEASER
}

function isLinked(heading: DomElement): boolean {
  const isIn = heading.parentNode?.localName === 'a'
  return isIn || elementsOf(heading).some(({ localName }) => localName === 'a')
}

/** Marked as not free, and the part that is not free is not there. */
function isClosed(page: Page, thing: Thing | undefined): boolean {
  const isFree = thing?.['isAccessibleForFree']
  if (isFree !== false && !(typeof isFree === 'string' && /false$/i.test(isFree))) return false
  const names = listOf(thing?.['hasPart'])
    .filter(isThing)
    .flatMap((part) => textAt(part, 'cssSelector')?.match(/[.#][\w-]+/g) ?? [])
  return !elementsOf(page.body).some(
    (element) => names.some((name) => isNamed(element, name)) && isLong(element.textContent),
  )
}

function isNamed(element: DomElement, name: string): boolean {
  if (name.startsWith('#')) return element.getAttribute('id') === name.slice(1)
  return (element.getAttribute('class') ?? '').split(/\s+/).includes(name.slice(1))
}

function isLong(text: string): boolean {
  return cleanLine(text).length >= LONGEST_TEASER
}

const PAYMENT =
  /^(?:(?:to\s+(?:continue|keep|finish)\s+reading|(?:subscribe|sign\s+in|log\s+in|register)\s+(?:now\s+)?to\s+(?:continue|keep|read|unlock)|this\s+(?:article|story|content)\s+is\s+(?:for|only|available\s+(?:only\s+)?(?:to|for)|exclusive)|continue\s+reading\s+with|already\s+a\s+subscriber|you(?:'|’)ve\s+reached\s+your)|чтобы\s+(?:прочитать|читать|продолжить)|(?:материал|статья|текст)\s+доступ(?:ен|на)\s+(?:только\s+)?(?:по\s+подписке|подписчикам|для)|оформите\s+подписку|доступно\s+(?:только\s+)?(?:по\s+подписке|подписчикам))/i

const LONGEST_PROMPT = 400

function hasPaymentPrompt(body: DomElement): boolean {
  return [...measure(body)].some(
    ([element, { letters }]) =>
      letters < LONGEST_PROMPT &&
      /^(?:p|h[1-6]|div|section|span|a|button|strong)$/.test(element.localName) &&
      PAYMENT.test(cleanLine(element.textContent)) &&
      !isOnEveryPage(element),
  )
}

/** What a site shows on every page offers its subscription on the free ones too. */
function isOnEveryPage(element: DomElement): boolean {
  let isOfSite = false
  for (
    let outer: DomElement | null = element;
    outer !== null && outer.localName !== 'body';
    outer = outer.parentNode
  ) {
    if (outer.localName === 'article') return false
    const names = `${outer.getAttribute('class') ?? ''} ${outer.getAttribute('id') ?? ''}`
    isOfSite ||=
      /^(?:header|nav|footer)$/.test(outer.localName) ||
      /^(?:banner|navigation|contentinfo)$/.test(outer.getAttribute('role') ?? '') ||
      SITE.test(names)
  }
  return isOfSite
}

const SITE =
  /(?:^|\s)(?:(?:site|page|global|top|main)[-_]*)?(?:header|footer|nav|navbar|navigation|menu|masthead|topbar|toolbar)(?=\s|$)/i
