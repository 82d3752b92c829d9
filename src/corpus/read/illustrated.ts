import { type DomElement, TEXT, childrenOf, elementsOf, isElement } from './dom.ts'

/** The elements below a body that hold an image with no words beside it. */
export function illustratedIn(body: DomElement): ReadonlySet<DomElement> {
  const illustrated = new Set<DomElement>()
  const images = elementsOf(body).filter(isImage)
  const parents = new Set(images.flatMap(({ parentNode }) => (parentNode ? [parentNode] : [])))
  for (const parent of [...parents].filter(hasNoWords)) {
    let outer: DomElement | null = parent
    while (outer !== null && outer !== body && !illustrated.has(outer)) {
      illustrated.add(outer)
      outer = outer.parentNode
    }
  }
  return illustrated
}

/**
 * Whether an element has no words beside its images: a small one is printed in a line, and before it. Words behind a `<br>` stand
 * below.
 */
function hasNoWords(parent: DomElement): boolean {
  let isBelow = false
  let hasImage = false
  for (const node of childrenOf(parent)) {
    if (isElement(node)) {
      hasImage ||= isImage(node)
      isBelow ||= hasImage && node.localName === 'br'
    } else if (!isBelow && node.nodeType === TEXT && node.textContent.trim() !== '') return false
  }
  return true
}

export function isImage({ localName }: DomElement): boolean {
  return IMAGE.test(localName)
}

const IMAGE = /^(?:img|picture|video|amp-img|amp-video)$/
