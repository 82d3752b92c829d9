import type { Article } from '../statement/article.ts'
import type { KnownArticle } from '../store/store.ts'
import type { Extraction } from './extract/extract.ts'
import { isLike } from './is-like.ts'

/** An article as it is to be stored, and what was found in it. */
export type ExtractedArticle = KnownArticle & { readonly extraction: Extraction }

/**
 * Extracts an article that may take the place of a known one, whose title, date and publisher it keeps when it comes
 * without them: read from its page after its feed, or from its file without the options that told them.
 *
 * Where its text is another, what that says of itself, as in a dateline, goes before what was known. An entry of a feed
 * says nothing new of an article whose text it has, or whose page is known: feeds shorten texts and headlines, and name
 * themselves as the publisher.
 */
export function extractKnowing(
  extract: (article: Article) => Extraction,
  { article, isEntry = false }: KnownArticle,
  before: KnownArticle | undefined,
): ExtractedArticle {
  const complete = (completed: Article) => ({
    article: completed,
    isEntry: isEntry && before?.isEntry !== false,
    extraction: extract(completed),
  })
  if (before === undefined) return complete(article)
  const known = before.article
  if (isEntry && (known.text === article.text || !before.isEntry)) {
    return complete({ ...article, ...known })
  }
  if (known.text === article.text) return complete({ ...missing(article, known), ...article })
  const alone = complete(article)
  // What takes its place but is another article was published on another day.
  const kept = isLike(article, known) ? missing(alone.extraction, known) : {}
  return Object.keys(kept).length === 0 ? alone : complete({ ...kept, ...article })
}

type Circumstances = Pick<Article, 'title' | 'published' | 'publisher'>

function missing(
  from: Circumstances,
  { title, published, publisher }: Circumstances,
): Circumstances {
  return {
    ...(from.title === undefined && title !== undefined && { title }),
    ...(from.published === undefined && published !== undefined && { published }),
    ...(from.publisher === undefined && publisher !== undefined && { publisher }),
  }
}
