import type { MessageEntity } from 'grammy/types'

/**
 * The entities that Telegram finds in what people type, in UTF-16 offsets.
 *
 * `/ask@some_bot x` is one `bot_command`; an address of mail or a path holds neither mention nor command.
 */
export function entitiesOf(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (!found.some((other) => overlap(other, entity))) found.push(entity)
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset)
}

// In order: what an address has taken is no mention or command any more.
const PATTERNS = [
  ['url', /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)]/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+/gu],
] as const

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
