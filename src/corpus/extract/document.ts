import { dialogueOf, interruptedBy } from './tokens/dialogue.ts'
import { entriesOf } from './frame/entries.ts'
import type { Frame } from './frame/frame.ts'
import { paragraphItems, type Item } from './tokens/items.ts'
import { pairMarks } from './tokens/marks.ts'
import { findRuns } from './mentions/names.ts'
import type { Words } from './mentions/noun-phrases.ts'
import { splitSentences, type Sentence } from './tokens/sentences.ts'

/**
 * The body of an article as words and sentences; `paragraph` counts the paragraphs of the body, `entry` the entries of a
 * running story.
 */
export type Document = Words & { text: string; sentences: readonly PlacedSentence[] }

export type PlacedSentence = Sentence & { paragraph: number; entry: number }

/** Reads the body: items of all paragraphs in one list, a line end between two of them. */
export function readDocument(text: string, { body }: Frame): Document {
  const marked = body
    .flatMap((paragraph, index) => {
      const said = dialogueOf(text, paragraph)
      return said.length > 0 ? said : pairMarks(text, paragraph, body[index + 1])
    })
    .flatMap((pair) => interruptedBy(text, pair))
  const items: Item[] = []
  const sentences: PlacedSentence[] = []
  const entries = entriesOf(
    body.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_TIME))),
  )
  let next = 0
  for (const [paragraph, span] of body.entries()) {
    const first = next
    while ((marked[next]?.start ?? Infinity) < span.end) next++
    const found = paragraphItems(text, span, marked.slice(first, next))
    for (const { from, to } of splitSentences(text, found)) {
      sentences.push({
        from: from + items.length,
        to: to + items.length,
        paragraph,
        entry: entries[paragraph] ?? 0,
      })
    }
    for (const item of found) items.push(item)
    items.push(lineEnd(span.end))
  }
  return { text, items, runs: findRuns(items), sentences }
}

// Longer than any line that only says a time.
const LONGEST_TIME = 60

function lineEnd(at: number): Item {
  return {
    start: at,
    end: at,
    kind: 'punctuation',
    class: 'mark',
    text: '\n',
    lower: '\n',
    isCapital: false,
    isCalendar: false,
    endsClosed: false,
    isTitle: false,
  }
}
