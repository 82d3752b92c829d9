import type { Article } from '../../../statement/article.ts'
import type { Frame } from '../frame/frame.ts'
import { findRuns } from '../mentions/names.ts'
import { withoutPossessive } from '../tokens/possessive-ending.ts'
import { paragraphItems } from '../tokens/items.ts'

/**
 * The people whom the title names in full, as the words of their names: the text may go on with a surname that it shares with
 * another.
 */
export function namesInTitle(
  { title, text }: Article,
  { headline }: Frame,
): readonly (readonly string[])[] {
  const line = title ?? (headline && text.slice(headline.start, headline.end)) ?? ''
  const items = paragraphItems(line, { start: 0, end: Math.min(line.length, LONGEST) }, [])
  return [...new Set(findRuns(items).values())].flatMap(({ name }) => {
    const parts =
      name && items.slice(name.from, name.to).map(({ text: part }) => withoutPossessive(part))
    return parts?.length === 2 ? [parts] : []
  })
}

const LONGEST = 300
