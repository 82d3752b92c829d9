import { parseHTML } from 'linkedom'
import { oversized } from './markup-size.ts'

/** The little of the DOM that reading needs. */
export type DomNode = {
  readonly nodeType: number
  readonly nodeName: string
  textContent: string
  readonly parentNode: DomElement | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  remove: () => void
}
export type DomElement = DomNode & {
  readonly localName: string
  getAttribute: (name: string) => string | null
  setAttribute: (name: string, value: string) => void
  removeAttribute: (name: string) => void
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  append: (...nodes: readonly DomNode[]) => void
  prepend: (...nodes: readonly DomNode[]) => void
  replaceWith: (...nodes: readonly (DomNode | string)[]) => void
}
export type Page = {
  readonly documentElement: DomElement
  readonly head: DomElement
  readonly body: DomElement
}
type DomDocument = Page & DomElement & { createElement: (name: string) => DomElement }

/**
 * Parses HTML into a page with one head and one body, as a browser would.
 *
 * What is larger than an article can be is refused before a tree is made of it.
 */
export function parsePage(source: string): Page | { readonly problem: string } {
  // In linkedom nothing follows a document type.
  const html = source.replaceAll('\0', '').replace(/<!doctype[^<>]*>/i, '')
  const problem = oversized(html)
  if (problem !== undefined) return { problem }
  const document = parseWithRoot(html)
  if (/\s[A-Z][A-Z-]*\s*=/.test(html)) lowerAttributeNames(document)
  return tidy(document)
}

/** Parses the HTML of a feed's entry. */
export function parseFragment(html: string): DomElement | { readonly problem: string } {
  const page = parsePage(`<html><head></head><body>${html}</body></html>`)
  return 'problem' in page ? page : page.body
}

function parseWithRoot(html: string): DomDocument {
  const document = parse(html)
  return childrenOf(document).some(({ nodeName }) => nodeName === 'HTML')
    ? document
    : parse(`<html><head></head><body>${html}</body></html>`)
}

function parse(html: string): DomDocument {
  // linkedom's types need the DOM library, which would put a browser's globals in scope everywhere.
  const { document }: { document: DomDocument } = parseHTML(html)
  return document
}

const ELEMENT = 1
export const TEXT = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function childrenOf(node: DomNode): DomNode[] {
  const children: DomNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** Every node below a root with what opens and closes around it, in document order and without recursion. */
export function* walk(root: DomNode): Generator<{ node: DomNode; isEnd: boolean }> {
  let node: DomNode | null = root.firstChild
  while (node !== null && node !== root) {
    yield { node, isEnd: false }
    if (node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    yield { node, isEnd: true }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      if (node === null || node === root) return
      yield { node, isEnd: true }
    }
    node = node === null ? null : node.nextSibling
  }
}

/** The elements below a root in document order; the list does not change when elements are removed. */
export function elementsOf(root: DomNode): DomElement[] {
  const elements: DomElement[] = []
  for (const { node, isEnd } of walk(root)) if (!isEnd && isElement(node)) elements.push(node)
  return elements
}

/** linkedom keeps `CONTENT=` as it is written and then does not find `content`. */
function lowerAttributeNames(root: DomNode): void {
  for (const element of elementsOf(root)) {
    const upper = [...element.attributes].filter(({ name }) => name !== name.toLowerCase())
    for (const { name, value } of upper) element.setAttribute(name.toLowerCase(), value)
  }
}

const OF_HEAD = /^(?:title|meta|link|base)$/

/** Puts what linkedom left outside (omitted `<head>` and `<body>` tags, text after the end) where a browser puts it. */
function tidy(document: DomDocument): Page {
  const tops = childrenOf(document).filter(
    ({ nodeType }) => nodeType === ELEMENT || nodeType === TEXT,
  )
  const root = tops.filter(isElement).find(({ localName }) => localName === 'html')
  if (root === undefined) throw new Error('a page is parsed with an html element')
  if (tops.length === 1 && isWhole(root)) return document
  const head = document.createElement('head')
  const body = document.createElement('body')
  const contents = tops
    .flatMap((node) => (node === root ? childrenOf(node) : [node]))
    .flatMap((node) => (/^(?:HEAD|BODY)$/.test(node.nodeName) ? childrenOf(node) : [node]))
  for (const node of contents) {
    if (isElement(node) && OF_HEAD.test(node.localName)) head.append(node)
    else body.append(node)
  }
  for (const node of childrenOf(root)) node.remove()
  root.append(head, body)
  return document
}

/** One head with nothing of a body in it, then one body. */
function isWhole(root: DomElement): boolean {
  const [head, body, ...more] = childrenOf(root).filter(isElement)
  if (head?.localName !== 'head' || body?.localName !== 'body' || more.length > 0) return false
  return childrenOf(head)
    .filter(isElement)
    .every(
      ({ localName }) => OF_HEAD.test(localName) || /^(?:script|style|noscript)$/.test(localName),
    )
}
