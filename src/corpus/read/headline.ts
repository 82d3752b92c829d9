import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, elementsOf } from './dom.ts'
import { type Thing, textAt } from './json-ld.ts'
import { markupText } from './markup-text.ts'
import type { Metas } from './metas.ts'

/** The headline of a page: what its metadata says, else its heading, else its title without the publisher's name. */
export function headlineOf(
  page: Page,
  thing: Thing | undefined,
  metas: Metas,
  publisher: string | undefined,
): string | undefined {
  const pageTitle = titleOf(page)
  const heading = headingOf(page, pageTitle, publisher)
  const headline = lineOf(textAt(thing, 'headline'))
  if (headline !== undefined) return isCut(headline, heading) ? heading : headline
  const shared = lineOf(metas.first('og:title', 'twitter:title', 'headline', 'dc.title'))
  if (shared !== undefined) return withoutName(shared, publisher)
  return heading ?? withoutName(pageTitle, publisher)
}

function titleOf(page: Page): string | undefined {
  const title = elementsOf(page.head).find(({ localName }) => localName === 'title')
  return lineOf(title?.textContent)
}

/** The heading that the title repeats, or the first in the article, or the only one; never the publisher's name. */
function headingOf(
  page: Page,
  title: string | undefined,
  publisher: string | undefined,
): string | undefined {
  const headings = elementsOf(page.body)
    .filter(({ localName }) => localName === 'h1')
    .filter(({ textContent }) => lineOf(textContent)?.toLowerCase() !== publisher?.toLowerCase())
  const texts = headings.flatMap((heading) => lineOf(heading.textContent) ?? [])
  const repeated = texts.find((text) => text.includes(' ') && title?.includes(text))
  const inside = headings.find((heading) => isInArticle(heading))
  return repeated ?? lineOf(inside?.textContent) ?? (texts.length === 1 ? texts[0] : undefined)
}

function isInArticle(element: DomElement): boolean {
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (/^(?:article|main)$/.test(outer.localName)) return true
  }
  return false
}

/** Metadata that ends in an ellipsis where the heading goes on. */
function isCut(headline: string, heading: string | undefined): boolean {
  const start = headline.replace(/\s*(?:…|\.{3})$/, '')
  return start !== headline && heading !== undefined && heading.startsWith(start)
}

function withoutName(title: string | undefined, name: string | undefined): string | undefined {
  if (title === undefined || name === undefined) return title
  if (!title.toLowerCase().endsWith(name.toLowerCase())) return title
  const rest = title.slice(0, -name.length)
  const bare = rest.replace(/\s+[|/•·:»«—–-]+\s+$/, '')
  return bare === rest || bare === '' ? title : bare
}

function lineOf(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : cleanLine(markupText(text))
  return line === '' ? undefined : line
}
