import { hash } from 'node:crypto'
import { sep } from 'node:path'
import type { FoundArticle } from './read/found-article.ts'

/** Where an article was found. */
export type Origin = {
  /** A file's real path, or an address: the same whenever it is read again. */
  readonly source?: string | undefined
  /** Whether the source is this article and nothing else, as a page is and a list is not. */
  readonly isWhole?: boolean | undefined
}

/** Keys of an article, best first: a later one is its own where an earlier one is another article's. */
export type ArticleKeys = readonly [string, ...string[]]

export type KeyedArticle = { readonly found: FoundArticle; readonly keys: ArticleKeys }

/**
 * What makes an article the same when it comes again: its address; else its id, which is its publisher's or else its
 * source's own; else its source, if that holds nothing else; else its title and text, so that a corrected copy is another
 * article. Its own is what its source calls it, or else its title and text there.
 */
export function articleKeys({ article, id }: FoundArticle, origin: Origin = {}): ArticleKeys {
  const { url, publisher, title, text } = article
  const { source, isWhole = false } = origin
  const keys = [
    url !== undefined && addressKey(url),
    url === undefined && id !== undefined && publisher !== undefined && idKey(publisher, id),
    id !== undefined && source !== undefined && inKey(source, id),
    isWhole && source !== undefined && (isAddress(source) ? addressKey(source) : FROM + source),
  ].filter((key) => key !== false)
  const digest = hash('sha256', JSON.stringify([title ?? '', text]), 'base64url')
  const content = digest.slice(0, DIGEST_LENGTH)
  // A file may come to hold another article; what is at an address instead of its article is none.
  if (keys.length > 0 && source !== undefined && !(isWhole && isAddress(source))) {
    keys.push(inKey(source, content))
  }
  const [best = `text:${content}`, ...others] = keys
  return [best, ...others.filter((key) => key !== best)]
}

/** The keys of the articles of one source: those that share their best key with another text do without it. */
export function keysApart(articles: readonly FoundArticle[], origin: Origin): KeyedArticle[] {
  const keyed = articles.map((found) => ({ found, keys: articleKeys(found, origin) }))
  const shared = Map.groupBy(keyed, ({ keys: [best] }) => best)
  return keyed.map(({ found, keys }) => {
    const [best, own, ...others] = keys
    const texts = new Set(shared.get(best)?.map(({ found: { article } }) => article.text))
    return { found, keys: own !== undefined && texts.size > 1 ? [own, ...others] : keys }
  })
}

/** The version of the rules that make keys of addresses. Whoever changes them raises it: an address must find its article. */
export const ARTICLE_KEY_RULES = 1

/** A key that was made by earlier rules as those of today make it. */
export function renewedKey(key: string): string {
  return key.startsWith(ADDRESS) ? addressKey(key.slice(ADDRESS.length)) : key
}

/** Whether a key depends on where the article was found, so that the same article elsewhere has another. */
export function isPlace(key: string): boolean {
  return key.startsWith(FROM) || key.startsWith(IN)
}

/** The file whose path a key is, as is that of a file which is one article; none for other keys. */
export function fileOf(key: string): string | undefined {
  const path = key.startsWith(FROM) ? key.slice(FROM.length) : undefined
  return path === undefined || isAddress(path) ? undefined : path
}

/** By what a feed knows an article, wherever that has moved: the id that the feed gives it. */
export function entryKey(feed: string, id: string): string {
  return inKey(feed, id)
}

/** What the keys of the files in a folder and below begin with. */
export function folderKeys(folder: string): string {
  return FROM + folder + sep
}

const ADDRESS = 'url:'
const FROM = 'from:'
const IN = 'in:'

// 132 bits.
const DIGEST_LENGTH = 22

function idKey(publisher: string, id: string): string {
  return `id:${JSON.stringify([publisher, id])}`
}

function inKey(source: string, id: string): string {
  return IN + JSON.stringify([source, id])
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source)
}

/**
 * The key of the article at an address: that without what tells only where its reader comes from, or which part of the page is
 * meant.
 */
export function addressKey(address: string): string {
  const url = URL.parse(address)
  if (url === null) return ADDRESS + address
  url.hash = ''
  const tracking = url.searchParams.keys().filter((name) => TRACKING.test(name))
  for (const name of tracking.toArray()) url.searchParams.delete(name)
  return ADDRESS + url.href
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|dclid|msclkid|mc_[ce]id|igshid)$/
