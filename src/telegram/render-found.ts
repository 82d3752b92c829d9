import type { Answer } from '../statement.ts'
import type { Button, Buttons } from './buttons.ts'
import { type Formatted, format, join, type Piece } from './format.ts'
import { isLinkable, renderStatement } from './render-statement.ts'
import type { Rendered, Shown, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'
import { nothingFound, repaired, understood } from './understood.ts'

/** One statement of an answer, with what was understood and its place among the others. */
export function renderFound(answer: Found, view: View): Rendered {
  const { texts, listed = false } = view
  const shown = view.shown ?? firstShown(answer)
  const { text, entities } = join(
    [
      lead(answer, texts),
      shown.statement ? renderStatement(shown.statement, texts) : texts.withdrawn,
      footer(answer, shown, texts),
    ],
    '\n\n',
  )
  return { text, entities, buttons: buttons(shown, { texts, listed }) }
}

function firstShown({ statements }: Found): Shown {
  return { statement: statements[0], index: 0, count: statements.length }
}

function lead(answer: Found, texts: Texts): Formatted | undefined {
  if (answer.level === 'answer') return undefined
  return format`${nothingFound(answer.interpretation, texts, answer.missing)}. ${texts.nearest}`
}

function footer({ interpretation, more }: Found, { index, count }: Shown, texts: Texts): Formatted {
  const isLast = index === count - 1
  const place: (Piece | undefined)[] = [
    understood(interpretation, texts),
    count > 1 ? texts.position(index + 1, count) : undefined,
    more > 0 && isLast ? texts.more(more) : undefined,
  ]
  return join([join(place, ' — '), repaired(interpretation, texts)], '\n')
}

function buttons(
  { statement, index, count }: Shown,
  { texts, listed }: { texts: Texts; listed: boolean },
): Buttons {
  const show = (label: string, to: number): Button[] =>
    to >= 0 && to < count ? [{ label, action: { kind: 'show', index: to, listed } }] : []
  const url = statement?.url
  const source: Button[] =
    url !== undefined && isLinkable(url) ? [{ label: texts.buttons.source, url }] : []
  const steps = [...show(texts.buttons.previous, index - 1), ...show(texts.buttons.next, index + 1)]
  return [steps, source].filter((row) => row.length > 0)
}

type Found = Extract<Answer, { level: 'answer' | 'near' }>
