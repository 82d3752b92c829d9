import type { Answer } from '../statement/answer.ts'
import { type Formatted, format, join, type Piece } from './format.ts'
import { foundButtons } from './found-buttons.ts'
import { renderHistory } from './render-page.ts'
import { renderStatement } from './render-statement.ts'
import type { Rendered, Shown, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'
import { notTogether, nothingFound, repaired, understood } from './understood.ts'

/** One statement of an answer, with what was understood and its place among the others. */
export function renderFound(answer: Found, view: View): Rendered {
  const { texts, around, withContext = false } = view
  const shown = view.shown ?? firstShown(answer)
  const { text, entities } = join(
    [
      view.note,
      lead(answer, texts),
      shown.statement
        ? renderStatement(shown.statement, texts, withContext ? around : undefined)
        : texts.withdrawn,
      view.page && !withContext ? renderHistory(view.page, texts) : undefined,
      footer(answer, shown, texts),
    ],
    '\n\n',
  )
  const isNear = answer.level === 'near'
  return {
    text,
    entities,
    buttons: foundButtons(answer.interpretation, shown, { ...view, isNear }),
  }
}

function firstShown({ statements }: Found): Shown {
  return { statement: statements[0], index: 0, count: statements.length }
}

function lead(answer: Found, texts: Texts): Formatted | undefined {
  if (answer.level === 'answer') return undefined
  if (answer.elsewhere) return notTogether(answer, answer.missing, texts)
  return format`${nothingFound(answer, texts, answer.missing)}. ${texts.nearest}`
}

function footer(answer: Found, { index, count }: Shown, texts: Texts): Formatted {
  const isLast = index === count - 1
  const place: (Piece | undefined)[] = [
    understood(answer, texts),
    count > 1 ? texts.position(index + 1, count) : undefined,
    answer.more > 0 && isLast ? texts.more(answer.more) : undefined,
  ]
  return join([join(place, ' — '), repaired(answer, texts)], '\n')
}

type Found = Extract<Answer, { level: 'answer' | 'near' }>
