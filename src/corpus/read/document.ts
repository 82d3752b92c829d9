import type { FoundArticle, LinkedArticle } from './found-article.ts'
import { readText } from './text.ts'

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
  | { readonly problem: string }

/** Reads a document of any kind but JSON lines, which are read line by line. Pure; no bytes make it throw. */
export function readDocument({ bytes, url }: Document): ReadDocument {
  const read = readText(bytes)
  if ('problem' in read) return read
  const article = url === undefined ? read.article : { url, ...read.article }
  return { articles: [{ article }], links: [], warnings: [] }
}
