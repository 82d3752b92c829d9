import type { Visit } from '../store/store.ts'
import type { ArticleKeys } from './article-key.ts'
import type { FoundArticle } from './read/found-article.ts'

/**
 * What reading came upon, in order. `source` is the file or address as a person knows it.
 *
 * `end` is the end of a file or address, and carries the visits that are to be kept once all before it is stored.
 */
export type Reading =
  | ({
      readonly kind: 'article'
      readonly source: string
      /** What makes it the same article when it comes again; of what was read, never of what was given or extracted. */
      readonly keys: ArticleKeys
      /** Whether it is what its best key says, whatever was known by that: the page's publisher calls it an article. */
      readonly isCertain: boolean
      /** The feed that led to its page. */
      readonly announcedBy?: string | undefined
      /** By what the feed that has it or led to it knows it, wherever its page has moved. */
      readonly entryKey?: string | undefined
    } & FoundArticle)
  | Refusal
  /** It did not change since it was stored, as its server or feed says. */
  | { readonly kind: 'unchanged'; readonly source: string }
  /** The source leads to so many pages, each of which has an end of its own. */
  | { readonly kind: 'links'; readonly source: string; readonly count: number }
  | { readonly kind: 'warning'; readonly source: string; readonly warning: string }
  | { readonly kind: 'end'; readonly source: string; readonly visits: readonly Visit[] }

/** Something that could not be read. */
export type Refusal = {
  readonly kind: 'refused'
  readonly source: string
  /** The place in the source: "line 7". */
  readonly place?: string | undefined
  /** One sentence: what is wrong and what to do. */
  readonly problem: string
  /** From when on it may be tried again. */
  readonly retryAt?: Temporal.Instant | undefined
  /** It is a feed in which nothing stands now. */
  readonly isEmpty?: boolean | undefined
  /** There is nothing at the address any more. */
  readonly gone?: boolean | undefined
}

/** What the person who feeds articles says of all of them; what an article says of itself goes before it. */
export type GivenFields = {
  readonly published?: string | undefined
  readonly publisher?: string | undefined
}

/** An article with what it does not say of itself. */
export function complete(
  { article, ...found }: FoundArticle,
  { published, publisher }: GivenFields,
): FoundArticle {
  const given = {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
  }
  return { ...found, article: { ...given, ...article } }
}
