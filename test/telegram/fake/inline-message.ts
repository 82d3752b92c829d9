import type { InlineQueryResult } from 'grammy/types'
import { z } from 'zod'
import { Entities, Keyboard } from './parameters.ts'
import type { InlineMessage } from './telegram.ts'

const Sent = z.looseObject({
  input_message_content: z.looseObject({ message_text: z.string(), entities: Entities }),
  reply_markup: Keyboard,
})

/** What stands in a chat when a result was sent there. */
export function inlineMessage(result: InlineQueryResult): InlineMessage {
  const { input_message_content: content, reply_markup } = Sent.parse(result)
  const { message_text: text, entities = [] } = content
  return { text, entities, ...(reply_markup && { reply_markup }) }
}
