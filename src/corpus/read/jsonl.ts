import { type Article, ArticleLine } from '../../statement/article.ts'
import { unreadable } from './unreadable.ts'

/** A line of an article file, or what is wrong with it and what to do. */
export type ReadArticleLine =
  | {
      readonly article: Article
      readonly id?: string | undefined
      /** What the line has beside that. */
      readonly unknownKeys: readonly string[]
    }
  | { readonly problem: string }

/**
 * Reads one line of a file of articles. The text stays as it is.
 *
 * @example readArticleLine('{"id":"a","text":"“It rains,” said Jane Roe."}')
 * // { id: 'a', article: { text: '“It rains,” said Jane Roe.' }, unknownKeys: [] }
 */
export function readArticleLine(json: string): ReadArticleLine {
  const value = parseJson(json)
  if (value === undefined) {
    return { problem: 'it is not JSON; write one JSON object on each line' }
  }
  const parsed = ArticleLine.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.join('.') || 'the line'
    return {
      problem: `${place}: ${issue?.message ?? 'wrong'}; ${ARTICLE_FORMAT}`,
    }
  }
  const { id, url, title, publisher, published, updated, lang, text } = parsed.data
  return {
    id,
    article: {
      text,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
      ...(lang !== undefined && { lang }),
    },
    unknownKeys: Object.keys(Object(value)).filter((key) => !(key in ArticleLine.shape)),
  }
}

/** What a line may have, for sentences. */
export const ARTICLE_FORMAT =
  'an article is {"text", "id"?, "title"?, "published"?, "updated"?, "publisher"?, "url"?, "lang"?}'

/** The same, where a text with lost or garbled letters is a problem too: what is stored is shown as somebody's words. */
export function readSoundArticleLine(json: string): ReadArticleLine {
  const read = readArticleLine(json)
  if ('problem' in read) return read
  const { text, title = '' } = read.article
  const fault = unreadable(text) ?? unreadable(title)
  return fault === undefined
    ? read
    : { problem: `${fault}: it was read or saved in a wrong encoding; save it again as UTF-8` }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
