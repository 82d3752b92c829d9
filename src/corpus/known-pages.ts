import { hash } from 'node:crypto'
import type { Store } from '../store/store.ts'
import type { FoundArticle, LinkedArticle } from './read/found-article.ts'

/** The articles of a feed, and the pages to read instead of the text that it gives. */
export type PartedEntries = {
  readonly articles: readonly FoundArticle[]
  readonly links: readonly LinkedArticle[]
}

/**
 * Parts the entries whose page was read before from the others. The text of a page goes before that of its feed, and so it
 * is asked for again when the feed says something new.
 */
export async function partKnownPages(
  articles: readonly FoundArticle[],
  visits: Store['visits'],
): Promise<PartedEntries> {
  const carried = articles.filter(({ isEntry }) => isEntry)
  const entries = Map.groupBy(carried, ({ article }) => article.url ?? '')
  const visited = await visits([...entries.keys()])
  const others: FoundArticle[] = []
  const links: LinkedArticle[] = []
  for (const found of articles) {
    const { url } = found.article
    // Several entries of one address are articles of their own.
    const isOfPage = url !== undefined && visited.has(url) && entries.get(url)?.length === 1
    if (isOfPage) links.push(linkTo(url, found))
    else others.push(found)
  }
  return { articles: others, links }
}

function linkTo(url: string, { article, id }: FoundArticle): LinkedArticle {
  const { text, ...about } = article
  const { published = '', updated = '' } = article
  // Another text is another announcement, whatever its date.
  const digest = hash('sha256', text, 'base64url').slice(0, DIGEST_LENGTH)
  return {
    ...about,
    url,
    ...(id !== undefined && { id }),
    dates: [published, updated, digest].join(' '),
  }
}

// 132 bits.
const DIGEST_LENGTH = 22
