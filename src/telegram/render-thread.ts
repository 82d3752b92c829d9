import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Button } from './buttons.ts'
import { fitPassage } from './fit-passage.ts'
import { bold, type Formatted, italic, join, link, quotation } from './format.ts'
import { MESSAGE_TEXT_LENGTH } from './limits.ts'
import { oneLine } from './one-line.ts'
import { isLinkable, kindLabel, when } from './render-statement.ts'
import type { Rendered, Thread, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'
import { repaired, understood, understoodPeriod } from './understood.ts'

/**
 * A page of statements, oldest first, each under its day and with its speaker; of two people each has a mark, the same in
 * every line and on every button.
 *
 * A passage is whole where there is room, else its first sentences; a button opens each.
 */
export function renderThread(
  answer: Answer,
  thread: Thread,
  { texts, note }: Pick<View, 'texts' | 'note'>,
): Rendered {
  const { interpretation } = answer
  const { statements } = thread
  const { start, statements: page } = threadPage(thread)
  const numbered = page.map((statement, at) => ({ statement, number: start + at + 1 }))
  const mark = marks(interpretation)
  const { text, entities } = fitted((length) =>
    join(
      [
        note,
        heading(answer, statements, { start, end: start + page.length }, texts),
        ...numbered.map(({ statement, number }, at) => {
          const day = dayOf(statement, texts)
          const isSame = at > 0 && day === dayOf(numbered[at - 1]?.statement, texts)
          const shown = statement
            ? entry(statement, { number, length, mark: mark(statement) }, texts)
            : `${number} · ${texts.withdrawn}`
          return join([isSame || !day ? undefined : bold(day), shown], '\n')
        }),
        statements.length === 0 ? texts.notSilence : undefined,
      ],
      '\n\n',
    ),
  )
  const open = numbered.map(({ statement, number }): Button => {
    const label = [statement && mark(statement), number].filter(Boolean).join(' ')
    return { label, action: { kind: 'show', index: number - 1, list: 'thread' } }
  })
  const turn = (label: string, to: number): Button[] =>
    to >= 0 && to < statements.length ? [{ label, action: { kind: 'thread', index: to } }] : []
  const turning = [
    ...turn(texts.buttons.previous, start - PER_PAGE),
    ...turn(texts.buttons.next, start + PER_PAGE),
  ]
  return { text, entities, buttons: [open, turning].filter((row) => row.length > 0) }
}

/** The statements that stand on one page with that of the index, and how many there are before them. */
export function threadPage({ statements, index }: Thread): {
  readonly start: number
  readonly statements: Thread['statements']
} {
  const start = index - (index % PER_PAGE)
  return { start, statements: statements.slice(start, start + PER_PAGE) }
}

function heading(
  answer: Answer,
  statements: Thread['statements'],
  { start, end }: { readonly start: number; readonly end: number },
  texts: Texts,
): Formatted {
  const { interpretation } = answer
  const { speakers, topic } = interpretation
  const count = statements.length
  const place = texts.thread.oldestFirst({ first: start + 1, last: end, count, more: answer.more })
  const order = statements.length > 0 ? place : undefined
  const words = repaired(answer, texts)
  if (speakers.length !== 2) {
    return join([bold(understood(answer, texts)), order, words], '\n')
  }
  const sides = speakers.map(({ id, name }, at) => {
    const said = statements.filter((statement) => statement?.speaker?.id === id).length
    const line = texts.thread.side(bold(oneLine(name, NAME_LENGTH)), said)
    return join([MARKS[at], line], ' ')
  })
  const asked = [
    italic(oneLine(topic.join(' '), TOPIC_LENGTH)),
    understoodPeriod(interpretation, texts),
    order,
  ]
  return join([...sides, join(asked, ' · '), words], '\n')
}

function entry(
  statement: AnswerStatement,
  { number, length, mark }: { number: number; length: number; mark: string | undefined },
  texts: Texts,
): Formatted {
  const { speaker, mention, role, publisher, url, fate } = statement
  const name = bold(oneLine(speaker?.name ?? mention ?? texts.unknownSpeaker, NAME_LENGTH))
  const who = join([name, role && oneLine(role, ROLE_LENGTH)], ', ')
  const passage = fitPassage(statement.passage.replaceAll('\r\n', '\n'), length)
  const label = kindLabel(statement, texts)
  const where = publisher === undefined ? '' : oneLine(publisher, NAME_LENGTH)
  return join(
    [
      join([`${number} ·`, mark, who], ' '),
      passage ? quotation(passage.text) : italic(texts.thread.tooLong(number)),
      passage?.cut ? texts.thread.continues(number) : undefined,
      label === undefined ? undefined : italic(label),
      url !== undefined && isLinkable(url) ? link(where, url) : where,
      fate && italic(texts.corrections.fates[fate]),
    ],
    '\n',
  )
}

function dayOf(statement: AnswerStatement | undefined, texts: Texts): string | undefined {
  return statement && when(statement, texts)
}

/** Tells whose a statement is where two people are compared. */
function marks({
  speakers,
}: Answer['interpretation']): (statement: AnswerStatement) => string | undefined {
  if (speakers.length !== 2) return () => undefined
  return ({ speaker }) => MARKS[speakers.findIndex(({ id }) => id === speaker?.id)]
}

/** With passages as long as the message has room for. */
function fitted(render: (length: number) => Formatted): Formatted {
  const [shortest = 0, ...longer] = PASSAGE_LENGTHS
  const rendered = longer.map(render).findLast(({ text }) => text.length <= MESSAGE_TEXT_LENGTH)
  return rendered ?? render(shortest)
}

const PER_PAGE = 4
const MARKS = ['🟦', '🟧']
/** Four of the shortest stay below the limit, with the longest names and labels. */
const PASSAGE_LENGTHS = [300, 450, 600, 1_200, 2_400]
const NAME_LENGTH = 60
const ROLE_LENGTH = 80
const TOPIC_LENGTH = 120
