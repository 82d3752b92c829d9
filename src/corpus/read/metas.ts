import { type DomElement, type Page, elementsOf } from './dom.ts'

/** The `<meta>` of a page by name, whether they call it name, property, itemprop or http-equiv. */
export type Metas = {
  /** The first value of the first name that has one. */
  readonly first: (...names: readonly string[]) => string | undefined
  readonly all: (...names: readonly string[]) => string[]
}

export function readMetas(page: Page): Metas {
  const contents = new Map<string, string>()
  for (const element of elementsOf(page.documentElement)) {
    if (element.localName !== 'meta') continue
    const content = element.getAttribute('content')?.trim() ?? ''
    if (content === '') continue
    for (const name of namesOf(element)) if (!contents.has(name)) contents.set(name, content)
  }
  const all = (...names: readonly string[]) => names.flatMap((name) => contents.get(name) ?? [])
  return { all, first: (...names) => all(...names)[0] }
}

/** The address of the page's `<link>` of a kind. */
export function linkTo(page: Page, rel: string): string | undefined {
  const link = elementsOf(page.head).find(
    (element) =>
      element.localName === 'link' &&
      (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes(rel),
  )
  return link?.getAttribute('href') ?? undefined
}

function namesOf(element: DomElement): string[] {
  return ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
    (attribute) => element.getAttribute(attribute)?.trim().toLowerCase() ?? [],
  )
}

/** The address to which a page sends whoever opens it, if it does so before it could be read. */
export function forwardedTo(page: Page): string | undefined {
  const refresh = readMetas(page).first('refresh') ?? ''
  const [, seconds, address] =
    /^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?\s*([^"'\s]+)/i.exec(refresh) ?? []
  return address !== undefined && Number(seconds) <= LONGEST_WAIT ? address : undefined
}

const LONGEST_WAIT = 10
