import { z } from 'zod'
import { REPLY_QUOTE_LENGTH } from './limits.ts'
import type { FakeChat, KeptMessage } from './chats.ts'
import { badRequest } from './refusal.ts'

/** Which message a sent one replies to. */
export const ReplyParameters = z.object({
  message_id: z.int(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
})
export type ReplyParameters = z.infer<typeof ReplyParameters>

/** The fields of a message that say what it replies to and in which topic it stands. */
export function replyFields(
  to: FakeChat,
  reply: ReplyParameters | undefined,
  thread: number | undefined,
): ReplyFields {
  const replied = reply && to.messages.get(reply.message_id)
  if (reply && !replied && reply.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found')
  }
  const topic = thread ?? (replied?.is_topic_message ? replied.message_thread_id : undefined)
  const opening = topic === undefined ? undefined : to.topics.get(topic)
  if (topic !== undefined && !opening) throw badRequest('message thread not found')
  // Telegram has every message of a topic that replies to nothing reply to the one that opened the topic.
  const shown = replied ?? opening
  return {
    ...(shown && { reply_to_message: withoutReply(shown) }),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(replied && reply?.quote !== undefined && { quote: quoteOf(replied, reply.quote) }),
  }
}

/** A message that is replied to is shown without what it replies to itself. */
export function withoutReply(message: KeptMessage): NonNullable<KeptMessage['reply_to_message']> {
  const shown = { ...message }
  delete shown.reply_to_message
  if (!repliesToNothing(shown)) throw new Error(`message ${shown.message_id} still replies`)
  return shown
}

// A guard, because no literal fits grammY's type under exactOptionalPropertyTypes.
function repliesToNothing(
  message: object,
): message is NonNullable<KeptMessage['reply_to_message']> {
  return !('reply_to_message' in message)
}

function quoteOf({ text = '' }: KeptMessage, quote: string): NonNullable<KeptMessage['quote']> {
  const position = text.indexOf(quote)
  // Telegram sends without the quotation where it can; ours must be exact.
  if (position === -1 || quote.length > REPLY_QUOTE_LENGTH) throw badRequest('QUOTE_TEXT_INVALID')
  return { text: quote, position, is_manual: true }
}

type ReplyFields = Pick<
  KeptMessage,
  'reply_to_message' | 'message_thread_id' | 'is_topic_message' | 'quote'
>
