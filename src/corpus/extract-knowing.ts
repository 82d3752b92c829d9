import type { Article } from '../statement.ts'
import type { Extraction } from './extract/extract.ts'
import { isLike } from './is-like.ts'

/** An article as it is to be stored, and what was found in it. */
export type ExtractedArticle = { readonly article: Article; readonly extraction: Extraction }

export type Known = {
  /** The article that it may take the place of. */
  readonly known: Article | undefined
  /** Whether it comes from a feed. */
  readonly isEntry?: boolean | undefined
}

/**
 * Extracts an article that may take the place of a known one, whose date and publisher it keeps when it comes without
 * them: read from its page after its feed, or from its file without the options that told them.
 *
 * Where its text is another, what that says of itself, as in a dateline, goes before what was known. An entry of a feed
 * that has the known text says nothing new: feeds shorten headlines, and name themselves as the publisher.
 */
export function extractKnowing(
  extract: (article: Article) => Extraction,
  article: Article,
  { known, isEntry = false }: Known,
): ExtractedArticle {
  if (known === undefined) return { article, extraction: extract(article) }
  if (known.text === article.text) {
    const completed = isEntry
      ? { ...article, ...known }
      : { ...missing(article, known), ...article }
    return { article: completed, extraction: extract(completed) }
  }
  const extraction = extract(article)
  // What takes its place but is another article was published on another day.
  const kept = isLike(article, known) ? missing(extraction, known) : {}
  if (Object.keys(kept).length === 0) return { article, extraction }
  const completed = { ...kept, ...article }
  return { article: completed, extraction: extract(completed) }
}

type Circumstances = Pick<Article, 'published' | 'publisher'>

function missing(from: Circumstances, { published, publisher }: Circumstances): Circumstances {
  return {
    ...(from.published === undefined && published !== undefined && { published }),
    ...(from.publisher === undefined && publisher !== undefined && { publisher }),
  }
}
