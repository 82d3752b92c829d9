import type { StatementPage } from '../search/browse.ts'
import { fitPassage } from './fit-passage.ts'
import { bold, type Formatted, italic, join, quotation } from './format.ts'
import { oneLine } from './one-line.ts'
import { articleLine } from './render-statement.ts'
import type { Rendered } from './rendered.ts'
import type { Texts } from './text/texts.ts'

/** What a statement's own page has beside it: the wording before a change, and the other articles it stands in. */
export function renderHistory(
  { earlier, occurrences, total, statement }: StatementPage,
  texts: Texts,
): Formatted {
  const { page } = texts.browse
  const others = occurrences.filter(
    ({ url, publisher, isCurrent }) =>
      isCurrent && (url !== statement.url || publisher !== statement.publisher),
  )
  const lines = others
    .slice(0, LINES)
    .map((article) => join(['• ', articleLine(article, texts)], ''))
  const rest = total - occurrences.length + Math.max(0, others.length - LINES)
  const also = [page.also, ...lines, rest > 0 ? page.more(rest) : '']
  return join([was(earlier, texts), others.length > 0 ? join(also, '\n') : ''], '\n\n')
}

/** A statement that its publisher took back, or that was wrong: not what it said, but whose it was and where it stood. */
export function renderWithdrawn({ statement, isDenied }: StatementPage, texts: Texts): Rendered {
  const { speaker, mention, ...origin } = statement
  const name = bold(oneLine(speaker?.name ?? mention ?? texts.unknownSpeaker, NAME_LENGTH))
  const { withdrawn } = isDenied ? texts.corrections.page : texts.browse.page
  return { ...withdrawn(name, articleLine(origin, texts)), buttons: [] }
}

function was(earlier: StatementPage['earlier'], texts: Texts): Formatted | undefined {
  if (!earlier) return undefined
  const { page } = texts.browse
  const fitted = fitPassage(earlier.passage.replaceAll('\r\n', '\n'), EARLIER_LENGTH)
  if (!fitted) return italic(page.earlierTooLong)
  const block = quotation(fitted.text, { folded: true })
  return join([page.earlier, block, fitted.cut ? texts.cut(false) : ''], '\n')
}

// Beside a passage as long as one may be, all of it has to stay within one message.
const EARLIER_LENGTH = 400
const LINES = 4
const NAME_LENGTH = 120
