import type { InlineQueryResultArticle } from 'grammy/types'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import { type Button, inlineKeyboard } from './buttons.ts'
import { dateParts } from './date-parts.ts'
import type { Formatted } from './format.ts'
import { oneLine } from './one-line.ts'
import { permalink } from './permalink.ts'
import { renderStatement } from './render-statement.ts'
import type { Texts } from './text/texts.ts'

/** A statement to choose among others in any chat. `id`: its own; `bot`: the bot's name there. */
export type Card = {
  readonly id: string
  readonly statement: AnswerStatement
  readonly bot: string
}

/** A card: who, when and the first words. What is sent is the statement with all that makes it checkable. */
export function renderCard({ id, statement, bot }: Card, texts: Texts): InlineQueryResultArticle {
  const { speaker, mention, role } = statement
  const name = speaker?.name ?? mention ?? texts.unknownSpeaker
  const url = permalink(bot, id)
  return article({
    id,
    title: oneLine(role === undefined ? name : `${name}, ${role}`, TITLE_LENGTH),
    description: oneLine(`${day(statement, texts)} · ${statement.passage}`, DESCRIPTION_LENGTH),
    message: renderStatement(statement, texts),
    button: url === undefined ? undefined : { label: texts.groups.open, url },
  })
}

/** What is sent when a guest is asked: an answer as it stands in a group, with at most one way into the bot. */
export function renderGuestAnswer(
  message: Formatted,
  { title, button }: { readonly title: string; readonly button?: Button | undefined },
): InlineQueryResultArticle {
  return article({ id: 'answer', title: oneLine(title, TITLE_LENGTH), message, button })
}

function article({ id, title, description, message, button }: Content): InlineQueryResultArticle {
  const keyboard = inlineKeyboard(button ? [[button]] : [])
  return {
    type: 'article',
    id,
    title,
    ...(description !== undefined && { description }),
    input_message_content: {
      message_text: message.text,
      entities: [...message.entities],
      link_preview_options: { is_disabled: true },
    },
    ...(keyboard && { reply_markup: keyboard }),
  }
}

type Content = {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly message: Formatted
  readonly button?: Button | undefined
}

/** Whose day it is, as in the message, but in a few words. */
function day({ saidOn, publishedOn }: AnswerStatement, texts: Texts): string {
  if (saidOn !== undefined) return texts.saidOn(dateParts(saidOn))
  if (publishedOn === undefined) return texts.noDate
  const published = texts.publishedOn(dateParts(publishedOn), false)
  return published.charAt(0).toUpperCase() + published.slice(1)
}

// A phone shows about so much; there are no limits but that.
const TITLE_LENGTH = 80
const DESCRIPTION_LENGTH = 160
