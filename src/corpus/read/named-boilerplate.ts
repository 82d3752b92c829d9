import { isBoilerplateName } from './boilerplate-names.ts'
import type { DomElement } from './dom.ts'

/** Whether what an element is called, by its name, role, class or id, is no text of an article. */
export function isNamedBoilerplate(element: DomElement): boolean {
  if (/^(?:html|body|main)$/.test(element.localName)) return false
  if (/^(?:aside|form|button)$/.test(element.localName)) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  if (element.localName === 'footer') return !isInside(element, /^blockquote$/)
  if (element.localName === 'header') return !isInside(element, /^(?:article|main)$/)
  if (ROLES.test(element.getAttribute('role') ?? '')) return true
  if (/\bcomment\b/i.test(element.getAttribute('itemprop') ?? '')) return true
  if (/\/Comment$/.test(element.getAttribute('itemtype') ?? '')) return true
  if (/\bauthor\b/.test(element.getAttribute('rel') ?? '')) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.length < LONGEST_NAMES && names.split(/\s+/).some(isBoilerplateName)
}

const LONGEST_NAMES = 1000

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
