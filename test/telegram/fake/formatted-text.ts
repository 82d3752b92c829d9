import type { MessageEntity } from 'grammy/types'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from '../../../src/telegram/limits.ts'
import { badRequest } from './refusal.ts'

/** Text with its entities, as Telegram keeps them. */
export type FormattedText = { text: string; entities: MessageEntity[] }

/**
 * What Telegram makes of a text: entities checked, white space around the text gone, entities beyond the hundredth
 * dropped without a word.
 *
 * @param tooLong how Telegram says it here: a sent message, an edited one and an inline result have different words
 */
export function formattedText(
  text: string | undefined,
  entities: readonly MessageEntity[] = [],
  tooLong = 'message is too long',
): FormattedText {
  if (text === undefined || text === '') throw badRequest('message text is empty')
  for (const entity of entities) checkEntity(text, entity)
  const trimmed = trim({ text, entities: entities.toSorted(byPlace) })
  if (trimmed.text === '') throw badRequest('text must be non-empty')
  if (trimmed.text.length > MESSAGE_TEXT_LENGTH) throw badRequest(tooLong)
  return { text: trimmed.text, entities: trimmed.entities.slice(0, MESSAGE_ENTITIES) }
}

function checkEntity(text: string, entity: MessageEntity): void {
  const { offset, length } = entity
  const end = offset + length
  const named = `entity beginning at UTF-16 offset ${offset}`
  if (offset < 0 || length < 0 || end > text.length) {
    throw badRequest(`${named} ends after the end of the text at UTF-16 offset ${end}`)
  }
  if (insideCharacter(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`)
  }
  if (insideCharacter(text, end)) {
    throw badRequest(`${named} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`)
  }
  if (entity.type === 'text_link' && !isOpenable(entity.url)) {
    throw badRequest(`entity URL '${entity.url}' is invalid: Wrong HTTP URL`)
  }
}

/** An address that Telegram takes in links and buttons: http, https or tg, with a host that has a dot. */
export function isOpenable(url: string): boolean {
  if (url.startsWith('tg://')) return true
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return false
  return parsed.hostname.includes('.')
}

function insideCharacter(text: string, offset: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  )
}

function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const shifted = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start)
    const length = Math.min(entity.offset + entity.length, end) - from
    return length > 0 ? [{ ...entity, offset: from - start, length }] : []
  })
  return { text: text.trim(), entities: shifted }
}
