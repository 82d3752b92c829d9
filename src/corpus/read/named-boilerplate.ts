import { type NamedPart, namedPart } from './boilerplate-names.ts'
import type { DomElement } from './dom.ts'

/** What an element is called by its name, role, class or id, if that is no text of an article. */
export function partOf(element: DomElement): NamedPart | undefined {
  if (/^(?:html|body|main)$/.test(element.localName)) return undefined
  if (isPart(element)) return 'part'
  const names = namesOf(element)
  if (names.length >= LONGEST_NAMES) return undefined
  const parts = [...names.split(/\s+/), element.getAttribute('aria-label') ?? ''].map(namedPart)
  return parts.find((part) => part === 'part') ?? parts.find((part) => part === 'detail')
}

/** What an element is called in its attributes, and by its own name where that is made up. */
function namesOf(element: DomElement): string {
  const own = element.localName.includes('-') ? [element.localName] : []
  const given = NAMING.flatMap((attribute) => element.getAttribute(attribute) ?? [])
  return [...own, ...given].join(' ')
}

function isPart(element: DomElement): boolean {
  if (/^(?:aside|form|button)$/.test(element.localName)) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  if (element.localName === 'footer') return !isInside(element, /^blockquote$/)
  if (element.localName === 'header') return !isInside(element, /^(?:article|main)$/)
  if (ROLES.test(element.getAttribute('role') ?? '')) return true
  if (/\bcomment\b/i.test(element.getAttribute('itemprop') ?? '')) return true
  if (/\/Comment$/.test(element.getAttribute('itemtype') ?? '')) return true
  return /\bauthor\b/.test(element.getAttribute('rel') ?? '')
}

const LONGEST_NAMES = 1000

// Where classes are made by machine, the parts of a page have their names elsewhere.
const NAMING =
  'class id name data-component data-component-name data-testid data-test-id data-qa data-name data-block data-module data-type data-widget data-widget-type data-gu-name data-spacefinder-role'.split(
    ' ',
  )

const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|button|note|status)$/

/** Only comments are often longer than what they are on. */
export function isOfComments(element: DomElement): boolean {
  return /comment|discussion|disqus/i.test(
    `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`,
  )
}

function isInside(element: DomElement, names: RegExp): boolean {
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (names.test(outer.localName)) return true
  }
  return false
}
