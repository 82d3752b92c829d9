import type { Article } from '../../statement/article.ts'
import type { PartialDate } from '../../statement/dates.ts'
import type { Language } from '../../statement/fields.ts'

/** An article as a reader found it; `id` is the publisher's or the file's own. */
export type FoundArticle = {
  readonly article: Article
  readonly id?: string | undefined
  /** Whether its page calls it an article, and so is neither a wall before one nor a notice that it is gone. */
  readonly isDeclared?: boolean | undefined
  /** Whether it was carried by a feed, and has a page of its own elsewhere. */
  readonly isEntry?: boolean | undefined
}

/**
 * An article that a feed only announces: its page has the text, and what the feed says completes what the page does
 * not say.
 */
export type LinkedArticle = {
  readonly url: string
  readonly title?: string | undefined
  readonly published?: PartialDate | undefined
  readonly updated?: PartialDate | undefined
  readonly publisher?: string | undefined
  readonly lang?: Language | undefined
  readonly id?: string
  /** The dates of the entry as the feed prints them, to the second where it does: another is another announcement. */
  readonly dates?: string
}
