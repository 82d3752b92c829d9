import { type DomElement, childrenOf, isElement } from './dom.ts'

/** Removes the elements that are asked for, outermost first, so that nothing is asked twice. */
export function removeElements(
  root: DomElement,
  isRemoved: (element: DomElement) => boolean,
): void {
  const stack = childrenOf(root).filter(isElement).toReversed()
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (isRemoved(element)) element.remove()
    else stack.push(...childrenOf(element).filter(isElement).toReversed())
  }
}
