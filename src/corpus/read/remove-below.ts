import { cleanLine } from './clean-text.ts'
import { type DomElement, type DomNode, childrenOf, elementsOf, isElement } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { type Measure, isLine, measure } from './measures.ts'
import { countSentences, sentencesOf } from './sentences.ts'

/**
 * Takes out what pages print below a text, by what stands there, where its names say nothing: all that follows a heading
 * such as “Comments (2)”, the few lines under “About the author”, and blocks that offer to reply or begin with somebody's
 * name and the minute.
 *
 * What stands before the text of an article is none of these.
 */
export function removeBelow(body: DomElement): void {
  const measures = measure(body)
  const lines = elementsOf(body).filter(
    (element) => LINE.test(element.localName) && !measures.get(element)?.holdsLine,
  )
  const half = (measures.get(body)?.prose ?? 0) / 2
  const removed = new Set<DomNode>()
  let sentences = 0
  let marks = 0
  let early = 0
  for (const element of lines) {
    if (isWithin(element, removed)) continue
    const isLong = element.textContent.length > LONGEST_LINE
    const line = isLong ? '' : cleanLine(element.textContent)
    if (isLine(element)) sentences += countSentences(element.textContent.slice(0, LONGEST_COMMENT))
    const isSigned = SIGNATURE.test(line)
    if (isSigned && sentences < FEWEST_SENTENCES) early += 1
    // Where its beginning is signed twice, the text is a running story of posts.
    if (sentences < FEWEST_SENTENCES || marks > MOST_MARKS || (isSigned && early > 1)) continue
    const isMark = isSigned || [COMMENTS, AUTHOR, REPLY].some((mark) => mark.test(line))
    if (!isMark) continue
    marks += 1
    if (COMMENTS.test(line)) {
      if (isHeading(element)) for (const node of sectionOf(element)) remove(node)
    } else if (AUTHOR.test(line)) {
      const section = isHeading(element) ? untilHeading(sectionOf(element)) : []
      if (lettersOf(section) <= LONGEST_AUTHOR) for (const node of section) remove(node)
    } else {
      const comment = commentAround(element, measures, half)
      for (const node of comment === undefined ? [] : alikeFrom(comment)) remove(node)
    }
  }

  function remove(node: DomNode): void {
    removed.add(node)
    node.remove()
  }
}

const LINE = /^(?:p|li|h[2-6]|div|section|dt|dd|td|center|summary|a|span|strong|b|button|header)$/
const FEWEST_SENTENCES = 3
const MOST_MARKS = 300
// In letters.
const LONGEST_LINE = 100
const LONGEST_COMMENT = 4000
const LONGEST_AUTHOR = 800

const COMMENTS =
  /^(?:(?:reader\s+)?comments(?:\s*[(:]?\s*\d+\s*\)?)?|comment\s*\(1\)|\d+\s+(?:comments?|replies|responses)|leave\s+a\s+(?:comment|reply)|join\s+the\s+(?:conversation|discussion)|комментарии(?:\s+читателей)?(?:\s*[(:]?\s*\d+\s*\)?)?|\d+\s+комментари[йяев]+|(?:оставить|добавить)\s+комментарий|обсуждение(?:\s*\(\d+\))?)$/iu
const AUTHOR =
  /^(?:(?:more\s+)?about\s+(?:the|our)\s+(?:author|writer|reporter)s?|об\s+автор(?:е|ах))\s*:?$/iu
const REPLY = /^(?:reply|reply\s+to\s+this|ответить|цитировать|пожаловаться)$/iu
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4})`
/** A name, the day and the minute: “Bob (03.05.2021 10:00)”. */
const SIGNATURE = new RegExp(
  String.raw`^(?:\d+[.)]?\s+)?\p{L}[\p{L}\p{N}_. -]{1,30}[\s,(|·•—–-]+${DAY}[\s,]*(?:at|в|@)?[\s,]*${CLOCK}\s*(?:[ap]\.?m\.?)?\s*\)?$`,
  'iu',
)

/**
 * Whether it is called a heading, or is a line that is no link to what it names and does not stand between paragraphs of
 * one form.
 */
function isHeading(element: DomElement): boolean {
  if (/^h[2-6]$/.test(element.localName)) return true
  if (!isLine(element) || elementsOf(element).some(({ localName }) => localName === 'a'))
    return false
  const siblings = childrenOf(element.parentNode ?? element).filter(isElement)
  const at = siblings.indexOf(element)
  const before = new Set(siblings.slice(0, at).filter(isLine).map(formOf))
  return !siblings.slice(at + 1).some((sibling) => isLine(sibling) && before.has(formOf(sibling)))
}

function formOf(element: DomElement): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`
}

/** A heading, or the block that holds nothing else, with all that follows it there. */
function sectionOf(heading: DomElement): DomNode[] {
  let start = heading
  for (let outer = start.parentNode; outer !== null; outer = start.parentNode) {
    if (cleanLine(outer.textContent) !== cleanLine(heading.textContent)) break
    start = outer
  }
  const nodes: DomNode[] = []
  for (let next: DomNode | null = start; next !== null; next = next.nextSibling) nodes.push(next)
  return nodes
}

function untilHeading([heading, ...rest]: readonly DomNode[]): DomNode[] {
  if (heading === undefined) return []
  const next = rest.findIndex((node) => isElement(node) && /^h[1-6]$/.test(node.localName))
  return [heading, ...(next === -1 ? rest : rest.slice(0, next))]
}

function lettersOf(nodes: readonly DomNode[]): number {
  return nodes.reduce((sum, { textContent }) => sum + textContent.length, 0)
}

/** The nearest block around a line that holds a sentence, if it is small and holds nothing of the article's own. */
function commentAround(
  line: DomElement,
  measures: ReadonlyMap<DomElement, Readonly<Measure>>,
  most: number,
): DomElement | undefined {
  for (let outer = line.parentNode; outer !== null; outer = outer.parentNode) {
    const own = measures.get(outer)
    if (own === undefined || own.holdsArticle || own.letters > LONGEST_COMMENT) return undefined
    if (own.prose > most) return undefined
    if (/^(?:body|main|article)$/.test(outer.localName) && !isInner(outer)) return undefined
    if (sentencesOf(flowText(outer, ENGLISH_MARKS)).length > 0) return outer
  }
  return undefined
}

/** A comment, and those below it that are called the same. */
function alikeFrom(comment: DomElement): DomElement[] {
  const name = comment.getAttribute('class')
  const alike = [comment]
  if (!name) return alike
  for (let next = comment.nextSibling; next !== null; next = next.nextSibling) {
    if (isElement(next) && next.getAttribute('class') === name) alike.push(next)
  }
  return alike
}

function isInner({ localName, parentNode }: DomElement): boolean {
  for (let outer = parentNode; outer !== null; outer = outer.parentNode) {
    if (outer.localName === localName) return true
  }
  return false
}

function isWithin(element: DomElement, removed: ReadonlySet<DomNode>): boolean {
  for (let outer: DomElement | null = element; outer !== null; outer = outer.parentNode) {
    if (removed.has(outer)) return true
  }
  return false
}
