import type { Button } from './buttons.ts'
import { dateParts } from './date-parts.ts'
import { bold, italic, join, plain } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Rendered } from './rendered.ts'
import type { Texts } from './text/texts.ts'

/** Questions on one page: as long as they may be, they fit a message. */
export const GAPS_PER_PAGE = 12

/** A page of the questions that found nothing, those asked most first. */
export function renderGaps(
  gaps: readonly Gap[],
  { page, total, zone }: Page,
  { admin, buttons }: Texts,
): Rendered {
  if (total === 0) return { ...plain(admin.gaps.none), buttons: [] }
  const pages = Math.ceil(total / GAPS_PER_PAGE)
  const lines = gaps.map(({ question, count, lastAt }) => {
    const day = lastAt.toZonedDateTimeISO(zone).toPlainDate().toString()
    return admin.gaps.entry(italic(oneLine(question, QUESTION_LENGTH)), count, dateParts(day))
  })
  const { text, entities } = join(
    [
      bold(admin.gaps.title(total)),
      join(lines, '\n'),
      pages > 1 ? admin.gaps.page(page + 1, pages) : '',
    ],
    '\n\n',
  )
  const turn = (label: string, to: number): Button[] =>
    to >= 0 && to < pages ? [{ label, data: `gaps:${to}` }] : []
  const turning = [...turn(buttons.previous, page - 1), ...turn(buttons.next, page + 1)]
  return { text, entities, buttons: turning.length > 0 ? [turning] : [] }
}

/** The page that a button below such a page turns to; `undefined` for another button. */
export function readGapsPage(data: string): number | undefined {
  const digits = /^gaps:(0|[1-9]\d{0,4})$/.exec(data)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A question that found nothing, how often it was asked, and when last. */
type Gap = {
  readonly question: string
  readonly count: number
  readonly lastAt: Temporal.Instant
}

/** `page` counts from 0; `total` is of all pages; the days are those of `zone`. */
type Page = { readonly page: number; readonly total: number; readonly zone: string }

const QUESTION_LENGTH = 200
