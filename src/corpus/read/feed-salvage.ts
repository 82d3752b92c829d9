import { type Entry, type Feed, parseFeedEntries } from './feed-entries.ts'

/**
 * The entries that can be read of a feed whose markup is broken, each read alone with the feed's head; nothing where no
 * entry can be read.
 */
export function salvageEntries(
  text: string,
  root: string,
): (Feed & { warnings: readonly string[] }) | undefined {
  const pieces = entryPieces(text, /feed$/i.test(root) ? 'entry' : 'item')
  const first = pieces[0]
  if (first === undefined) return undefined
  const head = text.slice(0, first.start)
  const entries: Entry[] = []
  const warnings: string[] = []
  let about: Feed | undefined
  for (const [index, { start, end }] of pieces.slice(0, MOST_ENTRIES).entries()) {
    const feed = parseAlone(`${head}${text.slice(start, end)}${closing(text, root)}`, root)
    if (feed?.entries.length === 1) entries.push(...feed.entries)
    else warnings.push(`entry ${index + 1}: its markup is broken: left out`)
    about ??= feed
  }
  return about === undefined || entries.length === 0
    ? undefined
    : { title: about.title, lang: about.lang, entries, warnings }
}

const MOST_ENTRIES = 1000

/** From each start of an entry to its end, or to the next start where it has none. */
function entryPieces(text: string, name: string): { start: number; end: number }[] {
  const starts = [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s>]`, 'gi'))].map(
    ({ index }) => index,
  )
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    const piece = text.slice(start, next)
    const end = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'i').exec(piece)
    return { start, end: end === null ? next : start + end.index + end[0].length }
  })
}

function closing(text: string, root: string): string {
  const channel = /<channel[\s>]/i.test(text) && !/rdf$/i.test(root) ? '</channel>' : ''
  return `${channel}</${root}>`
}

function parseAlone(text: string, root: string): Feed | undefined {
  try {
    return parseFeedEntries(text, root)
  } catch {
    return undefined
  }
}
