import type { InlineKeyboardButton, InlineQueryResult, Message, MessageEntity } from 'grammy/types'

/**
 * A message as a reader sees it, in plain text for tests: (picture),  **bold**, _italic_, > quotation, [text](address), and the
 * rows of buttons below in brackets, with the address of those that open one.
 */
export function visible(message: Message): string {
  const { text = '', entities = [], photo = [], caption, reply_markup: markup } = message
  const pictures = photo.map(({ width, height }) => `(picture ${width} × ${height})`)
  const words = photo.length > 0 ? (caption ?? []) : marked(text, entities)
  const rows = markup?.inline_keyboard.map((row) => row.map(buttonText).join(' ')) ?? []
  return [...pictures, words, ...rows].flat().join('\n')
}

/** An inline card as a reader sees it, and below it the message that is sent. */
export function visibleCard(result: InlineQueryResult): string {
  if (result.type !== 'article' || !('message_text' in result.input_message_content)) {
    throw new Error(`not an article with a text: ${result.type}`)
  }
  const { message_text, entities = [] } = result.input_message_content
  const rows =
    result.reply_markup?.inline_keyboard.map((row) => row.map(buttonText).join(' ')) ?? []
  const card = [result.title, result.description].filter((line) => line !== undefined)
  return [...card, '---', marked(message_text, entities), ...rows].join('\n')
}

function marked(text: string, entities: readonly MessageEntity[]): string {
  const shown = entities.filter(({ type }) => MARKS.has(type))
  const outerFirst = shown.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  let result = ''
  for (let at = 0; at <= text.length; at += 1) {
    for (const entity of outerFirst.toReversed()) {
      if (entity.offset + entity.length === at) result += closing(entity)
    }
    for (const entity of outerFirst) if (entity.offset === at) result += opening(entity)
    result += text.charAt(at)
    // Every line of a quotation has its own mark.
    if (text.charAt(at) === '\n') result += outerFirst.map((each) => lineMark(each, at)).join('')
  }
  return result
}

function opening(entity: MessageEntity): string {
  if (entity.type === 'text_link' || entity.type === 'text_mention') return '['
  return MARKS.get(entity.type)?.[0] ?? ''
}

function closing(entity: MessageEntity): string {
  if (entity.type === 'text_link') return `](${entity.url})`
  if (entity.type === 'text_mention') return `](${entity.user.first_name})`
  return MARKS.get(entity.type)?.[1] ?? ''
}

function lineMark(entity: MessageEntity, newline: number): string {
  const inside = entity.offset <= newline && newline + 1 < entity.offset + entity.length
  return inside && entity.type.endsWith('blockquote') ? opening(entity) : ''
}

function buttonText(button: InlineKeyboardButton): string {
  return 'url' in button ? `[${button.text}](${button.url})` : `[${button.text}]`
}

/** What opens and what closes; what people type (commands, mentions, addresses) shows as it is. */
const MARKS = new Map<MessageEntity['type'], readonly [string, string]>([
  ['blockquote', ['> ', '']],
  ['expandable_blockquote', ['>> ', '']],
  ['bold', ['**', '**']],
  ['italic', ['_', '_']],
  ['underline', ['__', '__']],
  ['strikethrough', ['~~', '~~']],
  ['spoiler', ['||', '||']],
  ['code', ['`', '`']],
  ['pre', ['```', '```']],
  ['text_link', ['[', ']']],
  ['text_mention', ['[', ']']],
])
