import type { Interest } from '../search/interest.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Button } from './buttons.ts'
import { type DigestRest, encodeDigestAction } from './digest-action.ts'
import type { DigestPage, PageItem } from './digest-page.ts'
import { bold, type Formatted, format, italic, join } from './format.ts'
import { interestWords } from './interest-words.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from './limits.ts'
import { oneLine } from './one-line.ts'
import type { Rendered } from './rendered.ts'
import { renderStatement } from './render-statement.ts'
import { type TextLanguage, textsFor } from './text/texts-for.ts'
import type { Texts } from './text/texts.ts'

/** What a place is told of, in the order in which it is shown. */
export type Digest = {
  readonly items: readonly DigestItem[]
  /** How much more there is, and what comes more than two days late: neither is shown, both can be opened. */
  readonly more: readonly unknown[]
  readonly late: readonly unknown[]
}

/** A statement under its own id, with the subscriptions for which it is shown. */
export type DigestItem = {
  readonly id: string
  readonly statement: AnswerStatement
  readonly why: readonly { readonly subscription: number; readonly interest: Interest }[]
}

export type DigestOptions = {
  /** By which the buttons find what is not shown. */
  readonly rest: DigestRest
  readonly language: TextLanguage
  readonly isQuiet: boolean
}

/** A digest as the pages of one message, or of several where it does not fit: they part between statements. */
export function digestPages(
  { items, more, late }: Digest,
  { rest, language, isQuiet }: DigestOptions,
): DigestPage[] {
  const texts = textsFor(language, language)
  const count = items.length + more.length
  const pages = paged(items, texts, count > 0 ? texts.follow.title(count) : undefined)
  return pages.map(({ from, until }, page) => ({
    items: items.slice(from, until).map((item) => toPageItem(item, texts)),
    first: from + 1,
    ...(page === 0 && count > 0 && { title: count }),
    ...(page === pages.length - 1 && { opens: { ...rest, more: more.length, late: late.length } }),
    language,
    isQuiet,
  }))
}

/**
 * A page as a message. One of its statements that is not on record any more is told to be so.
 *
 * @param note what is to be said above all else
 */
export function renderDigestPage(
  { items, first, title, opens, language }: DigestPage,
  statement: (id: string) => AnswerStatement | undefined,
  note?: Formatted,
): Rendered {
  const texts = textsFor(language, language)
  const shown = items.map((item, at) => {
    return { item, number: first + at, statement: statement(item.id) }
  })
  const parts = shown.map(({ item, number, ...one }) =>
    one.statement
      ? renderItem(one.statement, { number, why: item.why }, texts)
      : format`${String(number)}. ${texts.withdrawn}`,
  )
  const { text, entities } = join(
    [
      note,
      title === undefined ? undefined : bold(texts.follow.title(title)),
      ...parts,
      opens && opens.late > 0 ? texts.follow.late(opens.late) : undefined,
    ],
    '\n\n',
  )
  const buttons = shown.flatMap(({ item, number, ...one }) =>
    one.statement ? [itemButtons(item, { number, statement: one.statement }, texts)] : [],
  )
  return { text, entities, buttons: [...buttons, ...(opens ? restButtons(opens, texts) : [])] }
}

type Part = { readonly from: number; until: number }

function paged(items: readonly DigestItem[], texts: Texts, title: string | undefined): Part[] {
  let part: Part = { from: 0, until: 0 }
  let pieces: Formatted[] = title === undefined ? [] : [bold(title)]
  const parts = [part]
  for (const [at, item] of items.entries()) {
    const { why } = toPageItem(item, texts)
    const piece = renderItem(item.statement, { number: at + 1, why }, texts)
    if (part.until > part.from && !fits([...pieces, piece])) {
      part = { from: at, until: at }
      pieces = []
      parts.push(part)
    }
    pieces.push(piece)
    part.until = at + 1
  }
  return parts
}

function fits(parts: readonly Formatted[]): boolean {
  const { text, entities } = join(parts, '\n\n')
  return text.length <= MESSAGE_TEXT_LENGTH - LAST_LINE && entities.length <= MESSAGE_ENTITIES
}

/** Characters left for what is said of late statements. */
const LAST_LINE = 200

function toPageItem({ id, statement, why }: DigestItem, texts: Texts): PageItem {
  const followed = new Set(why.map(({ interest }) => interestWords(interest, texts)))
  const isBySpeaker = why.every(({ interest }) => interest.speakers.length > 0)
  return {
    id,
    subscriptions: why.map(({ subscription }) => subscription),
    why: [...followed].slice(0, REASONS).join(' · '),
    ...(isBySpeaker && { speaker: statement.speaker?.id }),
  }
}

const REASONS = 3

function renderItem(
  statement: AnswerStatement,
  { number, why }: { readonly number: number; readonly why: string },
  texts: Texts,
): Formatted {
  return join(
    [
      format`${String(number)}. ${renderStatement(statement, texts)}`,
      italic(texts.follow.because(why)),
    ],
    '\n',
  )
}

function itemButtons(
  { id, subscriptions: [subscription = 0] }: PageItem,
  { number, statement }: { readonly number: number; readonly statement: AnswerStatement },
  texts: Texts,
): Button[] {
  const name = oneLine(statement.speaker?.name ?? '', NAME_LENGTH)
  return [
    {
      label: texts.follow.context(number),
      data: encodeDigestAction({ kind: 'context', statement: id }),
    },
    {
      label: texts.follow.notForMe(number, name),
      data: encodeDigestAction({ kind: 'mute', statement: id, subscription }),
    },
  ]
}

const NAME_LENGTH = 24

function restButtons(
  { more, late, ...rest }: NonNullable<DigestPage['opens']>,
  texts: Texts,
): Button[][] {
  const button = (kind: 'more' | 'late', label: string): Button => ({
    label,
    data: encodeDigestAction({ kind, ...rest }),
  })
  return [
    ...(more > 0 ? [[button('more', texts.follow.more(more))]] : []),
    ...(late > 0 ? [[button('late', texts.follow.openLate)]] : []),
  ]
}
