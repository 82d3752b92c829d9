import { type DomElement, TEXT, isElement, walk } from './dom.ts'
import { isBreak } from './flow-text.ts'

/** What an element holds or is: letters, letters outside links, the article's own marks, lines of text and blocks inside it. */
export type Measure = {
  letters: number
  prose: number
  holdsArticle: boolean
  holdsLine: boolean
  holdsBlock: boolean
}

/** Measures the elements below a root, and the root itself, in one walk. */
export function measure(root: DomElement): ReadonlyMap<DomElement, Readonly<Measure>> {
  const measures = new Map<DomElement, Measure>()
  const open: Measure[] = [nothing()]
  let links = 0
  for (const { node, isEnd } of walk(root)) {
    const inner = open.at(-1)
    if (inner === undefined) break
    if (node.nodeType === TEXT && !isEnd) {
      const letters = node.textContent.trim().length
      inner.letters += letters
      if (links === 0) inner.prose += letters
    } else if (isElement(node)) {
      if (node.localName === 'a') links += isEnd ? -1 : 1
      if (isEnd) close(node, open, measures)
      else open.push(nothing())
    }
  }
  const whole = open[0]
  if (whole !== undefined) measures.set(root, whole)
  return measures
}

function nothing(): Measure {
  return { letters: 0, prose: 0, holdsArticle: false, holdsLine: false, holdsBlock: false }
}

/** Whether an element is a part of a line, as a link or an emphasis is; unmeasured ones are empty. */
export function isInline(element: DomElement, own: Readonly<Measure> | undefined): boolean {
  return !isBreak(element) && own?.holdsBlock !== true
}

/** A line of text on the page: what holds one is none itself. */
export function isLine({ localName }: DomElement): boolean {
  return LINE.test(localName)
}

const LINE = /^(?:p|li|h[2-6]|div|section|dt|dd|td|center|summary)$/

function close(element: DomElement, open: Measure[], measures: Map<DomElement, Measure>): void {
  const own = open.pop()
  const outer = open.at(-1)
  if (own === undefined || outer === undefined) return
  measures.set(element, own)
  own.holdsArticle ||= isOfArticle(element)
  outer.letters += own.letters
  outer.prose += own.prose
  outer.holdsArticle ||= own.holdsArticle
  outer.holdsLine ||= own.holdsLine || isLine(element)
  outer.holdsBlock ||= own.holdsBlock || (isBreak(element) && element.localName !== 'br')
}

function isOfArticle(element: DomElement): boolean {
  if (/^(?:h1|main)$/.test(element.localName)) return true
  return /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')
}
