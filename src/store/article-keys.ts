import type { KnownArticle } from './store.ts'

/** By what articles are known when they come again. */
export type ArticleKeys = {
  /**
   * Makes the keys of stored articles anew by `keyOf`, once for each version of its rules. What another article has as its
   * key stays with that one.
   */
  renewArticleKeys(version: number, keyOf: (key: string) => string): Promise<void>
  /** Keeps whether there is nothing any more at the addresses of articles with these keys; an article that comes again is there. */
  noteGone(keys: readonly string[], isGone: boolean): Promise<void>
  /** The article with a key, its own or another of its keys, as it is stored now under its own. */
  article(key: string): Promise<(KnownArticle & { readonly key: string }) | undefined>
  /** The keys with a beginning, in order; at most `limit`. */
  articleKeys(beginning: string, limit: number): Promise<string[]>
}
