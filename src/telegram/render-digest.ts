import type { Interest } from '../search/interest.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Button } from './buttons.ts'
import { type DigestRest, encodeDigestAction } from './digest-action.ts'
import { bold, type Formatted, format, italic, join } from './format.ts'
import { interestWords } from './interest-words.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from './limits.ts'
import { oneLine } from './one-line.ts'
import type { Rendered } from './rendered.ts'
import { renderStatement } from './render-statement.ts'
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

/** One message of a digest, and how many of the items it shows. */
export type DigestMessage = Rendered & { readonly items: number }

/**
 * A digest as one message, or as several where it does not fit: they part between statements.
 *
 * @param rest by which the buttons find what is not shown
 */
export function renderDigest(digest: Digest, rest: DigestRest, texts: Texts): DigestMessage[] {
  const { items, more, late } = digest
  const count = items.length + more.length
  const title = count > 0 ? bold(texts.follow.title(count)) : undefined
  const opening = late.length > 0 ? texts.follow.late(late.length) : undefined
  const pages = paged(items, texts, title)
  return pages.map(({ parts, from, until }, page) => {
    const isLast = page === pages.length - 1
    const { text, entities } = join([...parts, isLast ? opening : undefined], '\n\n')
    return {
      text,
      entities,
      items: until - from,
      buttons: [
        ...items.slice(from, until).map((item, at) => itemButtons(item, from + at + 1, texts)),
        ...(isLast ? restButtons(digest, rest, texts) : []),
      ],
    }
  })
}

type Page = { readonly parts: Formatted[]; readonly from: number; until: number }

function paged(items: readonly DigestItem[], texts: Texts, title: Formatted | undefined): Page[] {
  let page: Page = { parts: title ? [title] : [], from: 0, until: 0 }
  const pages = [page]
  for (const [at, item] of items.entries()) {
    const part = renderItem(item, at + 1, texts)
    if (page.until > page.from && !fits([...page.parts, part])) {
      page = { parts: [], from: at, until: at }
      pages.push(page)
    }
    page.parts.push(part)
    page.until = at + 1
  }
  return pages
}

function fits(parts: readonly Formatted[]): boolean {
  const { text, entities } = join(parts, '\n\n')
  return text.length <= MESSAGE_TEXT_LENGTH - LAST_LINE && entities.length <= MESSAGE_ENTITIES
}

/** Characters left for what is said of late statements. */
const LAST_LINE = 200

function renderItem({ statement, why }: DigestItem, number: number, texts: Texts): Formatted {
  const followed = why.slice(0, REASONS).map(({ interest }) => interestWords(interest, texts))
  return join(
    [
      format`${String(number)}. ${renderStatement(statement, texts)}`,
      italic(texts.follow.because(followed.join(' · '))),
    ],
    '\n',
  )
}

const REASONS = 3

function itemButtons({ id, statement, why }: DigestItem, number: number, texts: Texts): Button[] {
  const subscription = why[0]?.subscription ?? 0
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

function restButtons({ more, late }: Digest, rest: DigestRest, texts: Texts): Button[][] {
  const button = (kind: 'more' | 'late', label: string): Button => ({
    label,
    data: encodeDigestAction({ kind, ...rest }),
  })
  return [
    ...(more.length > 0 ? [[button('more', texts.follow.more(more.length))]] : []),
    ...(late.length > 0 ? [[button('late', texts.follow.openLate)]] : []),
  ]
}
