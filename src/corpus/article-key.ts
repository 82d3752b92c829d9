import { hash } from 'node:crypto'
import type { FoundArticle } from './read/found-article.ts'

/** Where an article was found. */
export type Origin = {
  /** A file's real path, or an address: the same whenever it is read again. */
  readonly source?: string | undefined
  /** Whether the source is this article and nothing else, as a page is and a list is not. */
  readonly isWhole?: boolean | undefined
}

/**
 * What makes an article the same when it comes again: its address; else its id, which is its publisher's or else its
 * source's own; else its source, if that holds nothing else; else its title and text, so that a corrected copy is another
 * article.
 */
export function articleKey({ article, id }: FoundArticle, origin: Origin = {}): string {
  const { url, publisher, title, text } = article
  const { source, isWhole = false } = origin
  if (url !== undefined) return `url:${withoutFragment(url)}`
  if (id !== undefined && publisher !== undefined) return `id:${JSON.stringify([publisher, id])}`
  if (id !== undefined && source !== undefined) return `${IN}${JSON.stringify([source, id])}`
  if (isWhole && source !== undefined) return `${FROM}${source}`
  const digest = hash('sha256', JSON.stringify([title ?? '', text]), 'base64url')
  return `text:${digest.slice(0, DIGEST_LENGTH)}`
}

/** Whether a key depends on where the article was found, so that the same article elsewhere has another. */
export function isPlace(key: string): boolean {
  return key.startsWith(FROM) || key.startsWith(IN)
}

const FROM = 'from:'
const IN = 'in:'

// 132 bits.
const DIGEST_LENGTH = 22

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
