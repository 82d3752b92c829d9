import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, elementsOf } from './dom.ts'

/** Dates that a page marks up in its body, as written, most certain first. */
export type Times = { readonly published: readonly string[]; readonly updated: readonly string[] }

/**
 * The dates in `<time datetime>` and schema.org's microdata. A `<time>` counts as published only where the page prints
 * it beside its headline, not inside a sentence and not with a word such as “updated”.
 */
export function readTimes(page: Page): Times {
  const elements = elementsOf(page.body)
  const marked = (name: string) =>
    elements
      .filter((element) => (element.getAttribute('itemprop') ?? '').split(/\s+/).includes(name))
      .flatMap(writtenDate)
  const times = elements.filter(({ localName }) => localName === 'time').filter(isApart)
  const [updates, others] = [times.filter(isUpdate), times.filter((time) => !isUpdate(time))]
  return {
    published: [...marked('datePublished'), ...ownTimes(others).flatMap(writtenDate)],
    updated: [...marked('dateModified'), ...ownTimes(updates).flatMap(writtenDate)],
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

function writtenDate(element: DomElement): string[] {
  const written = element.getAttribute('datetime') ?? element.getAttribute('content')
  return written === null || written.trim() === '' ? [] : [written]
}

const LONGEST_LABEL = 90

function isApart({ parentNode, textContent }: DomElement): boolean {
  const around = cleanLine(parentNode?.textContent ?? '').length - cleanLine(textContent).length
  return around <= LONGEST_LABEL || parentNode?.localName !== 'p'
}

function isUpdate(time: DomElement): boolean {
  const around = cleanLine(time.parentNode?.textContent ?? '')
  const before = around.slice(0, around.indexOf(cleanLine(time.textContent)))
  const names = `${time.getAttribute('class') ?? ''} ${time.parentNode?.getAttribute('class') ?? ''}`
  const own = cleanLine(time.textContent)
  return UPDATE.test(names) || UPDATE.test(own) || UPDATE.test(lastWords(before))
}

const UPDATE = /updat|modif|edited|revised|correct|обновл|измен[её]н|исправл|отредакт/i

function lastWords(text: string): string {
  return text.split(' ').slice(-3).join(' ')
}

function isInside(element: DomElement, names: RegExp): boolean {
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (/^(?:aside|nav|footer)$/.test(outer.localName)) return false
    if (names.test(outer.localName)) return true
  }
  return false
}
