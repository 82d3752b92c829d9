import { decode } from './decode.ts'
import { readFeed } from './feed.ts'
import type { FoundArticle, LinkedArticle } from './found-article.ts'
import { type Kind, kindOf, rootName } from './kind.ts'
import { type ReadPage, readPage } from './page.ts'
import { type ReadText, readText } from './text.ts'

/** A file or a response. `contentType` is the header's value; `url` is the final address; `name` is the file's. */
export type Document = {
  readonly bytes: Uint8Array
  readonly contentType?: string
  readonly url?: string
  readonly name?: string
}

/**
 * The articles of a document, the ones it only links to, and sentences for the person who feeds it; or one sentence
 * that says why there are none and what to do.
 */
export type ReadDocument =
  | {
      readonly articles: readonly FoundArticle[]
      readonly links: readonly LinkedArticle[]
      readonly warnings: readonly string[]
    }
  | {
      readonly problem: string
      /** It is what it should be, a feed, in which nothing stands now. */
      readonly isEmpty?: boolean
    }

/** Reads a document of any kind but JSON lines, which are read line by line. Pure; no bytes make it throw. */
export function readDocument(document: Document): ReadDocument {
  if (document.bytes.length === 0) return { problem: 'it is empty' }
  const kind = kindOf(document)
  if (typeof kind !== 'string') return kind
  const decoded = decode(document.bytes, kind, document.contentType)
  if ('problem' in decoded) return decoded
  const read = readKind(kind, decoded.text, document.url)
  return 'problem' in read ? read : { ...read, warnings: [...decoded.warnings, ...read.warnings] }
}

function readKind(kind: Kind, text: string, url: string | undefined): ReadDocument {
  if (text.trim() === '') return { problem: 'it is empty' }
  if (kind === 'text') return oneArticle(readText(text), url)
  if (kind === 'page') return oneArticle(readPage(text, url), url)
  return readFeed(text, kind === 'json' ? kind : (rootName(text) ?? ''), url)
}

function oneArticle(read: ReadText | ReadPage, url: string | undefined): ReadDocument {
  if ('problem' in read) return read
  if ('forwardsTo' in read) return { articles: [], links: [{ url: read.forwardsTo }], warnings: [] }
  const { article } = read
  const isDeclared = 'isDeclared' in read && read.isDeclared
  const addressed = url === undefined || article.url !== undefined ? article : { ...article, url }
  return {
    articles: [{ article: addressed, isDeclared }],
    links: [],
    warnings: 'warnings' in read ? read.warnings : [],
  }
}
