import { isLinkedHeadline } from './boilerplate-lines.ts'
import { cleanLine } from './clean-text.ts'
import { readDate } from './dates.ts'
import { type DomElement, type Page, TEXT, elementsOf, isElement, walk } from './dom.ts'
import { isLine, measure } from './measures.ts'
import { isOfComments, partOf } from './named-boilerplate.ts'
import { isSentence } from './sentences.ts'

/** Dates that a page marks up in its body, as written, most certain first. */
export type Times = { readonly published: readonly string[]; readonly updated: readonly string[] }

/**
 * The dates in `<time datetime>` and schema.org's microdata. A `<time>` counts as published only where the page prints
 * it beside its headline, not inside a sentence and not with a word such as “updated”.
 */
export function readTimes(page: Page): Times {
  const elements = elementsOf(page.body)
  // A page may have a time for every few letters: of each element only once is read what it says.
  const lengthOf = remembered((element) => cleanLine(element.textContent).length)
  const hasHeadline = remembered(hasLinkedHeadline)
  const isOwn = (element: DomElement) => !isOfOthers(element, hasHeadline)
  const marked = (name: string) =>
    elements
      .filter((element) => (element.getAttribute('itemprop') ?? '').split(/\s+/).includes(name))
      .filter(isOwn)
      .flatMap(writtenDate)
  const early = new Set(beforeText(page))
  const labels = labelsOfTimes(page.body)
  const labelOf = (time: DomElement) => labels.get(time) ?? ''
  const times = elements
    .filter(({ localName }) => localName === 'time')
    .filter((time) => isApart(time, lengthOf) && isOwn(time))
    .filter((time) => early.has(time) || isLabelled(time, labelOf(time)))
  const [updates, others] = [true, false].map((is) =>
    times.filter((time) => isUpdate(time, labelOf(time)) === is),
  )
  return {
    published: [...marked('datePublished'), ...ownTimes(others ?? []).flatMap(writtenDate)],
    updated: [...marked('dateModified'), ...ownTimes(updates ?? []).flatMap(writtenDate)],
  }
}

/** The article's own: those marked with `pubdate`, else those in the article, else the only one of a page. */
function ownTimes(times: readonly DomElement[]): readonly DomElement[] {
  const marked = times.filter((time) => time.getAttribute('pubdate') !== null)
  if (marked.length > 0) return marked
  const inside = times.filter((time) => isInside(time, /^(?:article|main)$/))
  if (inside.length > 0) return inside
  return new Set(times.flatMap(writtenDate)).size === 1 ? times : []
}

/** The date of an attribute, or else the one that is printed: “2 hours ago” is none. */
function writtenDate(element: DomElement): string[] {
  const written = element.getAttribute('datetime') ?? element.getAttribute('content')
  if (written !== null && written.trim() !== '') return [written]
  const printed = element.localName === 'time' ? cleanLine(element.textContent) : ''
  return 'date' in readDate(printed) ? [printed] : []
}

/**
 * The elements before the second paragraph under the heading: what comes later dates other articles, comments and posts.
 */
function beforeText(page: Page): DomElement[] {
  const measures = measure(page.body)
  const early: DomElement[] = []
  let isUnder = !elementsOf(page.body).some(({ localName }) => localName === 'h1')
  let paragraphs = 0
  for (const { node, isEnd } of walk(page.body)) {
    if (!isElement(node)) continue
    if (!isEnd) early.push(node)
    else if (node.localName === 'h1') isUnder = true
    else if (isUnder && isLine(node) && !measures.get(node)?.holdsLine) {
      if (isSentence(cleanLine(node.textContent))) paragraphs += 1
    }
    if (paragraphs === MOST_PARAGRAPHS) break
  }
  return early
}

// A lead may stand between the headline and the date.
const MOST_PARAGRAPHS = 2

/** Whether a date is one of a list, of a card that is a link, of a comment or of other articles by what these are called. */
function isOfOthers(time: DomElement, hasHeadline: (element: DomElement) => boolean): boolean {
  for (let outer = time.parentNode; outer !== null; outer = outer.parentNode) {
    if (/^(?:main|body)$/.test(outer.localName)) return false
    if (/^(?:aside|nav|footer)$/.test(outer.localName) || isOfComments(outer)) return true
    if (/^(?:li|a)$/.test(outer.localName) && hasHeadline(outer)) return true
    if (outer.localName === 'article') return false
    if (partOf(outer) === 'part' && outer.localName !== 'header') return true
  }
  return false
}

function hasLinkedHeadline(element: DomElement): boolean {
  return [element, ...elementsOf(element)].some(
    ({ localName, textContent }) => localName === 'a' && isLinkedHeadline(cleanLine(textContent)),
  )
}

function isLabelled(time: DomElement, label: string): boolean {
  return time.getAttribute('pubdate') !== null || PUBLISHED.test(label) || UPDATE.test(label)
}

const PUBLISHED = /publish|posted|опубликован|размещ/i

function isApart(
  { parentNode, textContent }: DomElement,
  lengthOf: (element: DomElement) => number,
): boolean {
  if (parentNode?.localName !== 'p') return true
  return lengthOf(parentNode) - cleanLine(textContent).length <= LONGEST_LABEL
}

function isUpdate(time: DomElement, label: string): boolean {
  const names = `${time.getAttribute('class') ?? ''} ${time.parentNode?.getAttribute('class') ?? ''}`
  const own = cleanLine(time.textContent)
  return UPDATE.test(names) || UPDATE.test(own) || UPDATE.test(label)
}

const UPDATE = /updat|modif|edited|revised|correct|обновл|измен[её]н|исправл|отредакт/i

/** The last words before each `<time>` in the element that it stands in. */
function labelsOfTimes(body: DomElement): ReadonlyMap<DomElement, string> {
  const labels = new Map<DomElement, string>()
  const ends = ['']
  const add = (text: string) => ends.push(`${ends.pop() ?? ''}${text}`.slice(-LONGEST_END))
  for (const { node, isEnd } of walk(body)) {
    if (node.nodeType === TEXT && !isEnd) add(node.textContent)
    if (!isElement(node)) continue
    if (isEnd) add(ends.pop() ?? '')
    else {
      if (node.localName === 'time') labels.set(node, lastWords(cleanLine(ends.at(-1) ?? '')))
      ends.push('')
    }
  }
  return labels
}

const LONGEST_LABEL = 90
// With the white space of the markup.
const LONGEST_END = 300

function lastWords(text: string): string {
  return text.split(' ').slice(-3).join(' ')
}

function remembered<T>(compute: (element: DomElement) => T): (element: DomElement) => T {
  const known = new Map<DomElement, T>()
  return (element) => {
    const value = known.get(element) ?? compute(element)
    known.set(element, value)
    return value
  }
}

function isInside(element: DomElement, names: RegExp): boolean {
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (/^(?:aside|nav|footer)$/.test(outer.localName)) return false
    if (names.test(outer.localName)) return true
  }
  return false
}
