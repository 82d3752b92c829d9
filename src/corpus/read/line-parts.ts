import { type DomElement, type DomNode, TEXT, isElement, walk } from './dom.ts'
import { isBreak } from './flow-text.ts'

/**
 * The lines that are nothing but inline elements of a kind, with the marks between these. Inside a line with words of its
 * own an element is words of that line, whatever it is called: without it the sentence says something else.
 *
 * @param isPart whether an element is inline and of the kind
 */
export function linesOf(root: DomElement, isPart: (element: DomElement) => boolean): DomNode[] {
  const found: DomNode[] = []
  let line: DomNode[] = []
  let hasPart = false
  let rest = ''
  let part: DomElement | undefined
  const endLine = () => {
    if (hasPart && WORDLESS.test(rest)) found.push(...line)
    line = []
    hasPart = false
    rest = ''
  }
  for (const { node, isEnd } of walk(root)) {
    if (part !== undefined) {
      if (node === part) part = undefined
    } else if (node.nodeType === TEXT) {
      if (isEnd) continue
      rest += node.textContent
      line.push(node)
    } else if (isElement(node)) {
      if (isBreak(node)) endLine()
      else if (!isEnd && isPart(node)) {
        line.push(node)
        hasPart = true
        part = node
      }
    }
  }
  endLine()
  return found
}

/** Nothing but marks of print that enclose no words, or the “By” before an author. */
const WORDLESS = /^[^\p{L}\p{N}"“”„«»‘]*(?:(?:by|автор|текст)[^\p{L}\p{N}"“”„«»‘]*)?$/iu
