import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { keep, show } from '../chats.ts'
import type { FakeChat, KeptMessage } from '../chats.ts'
import { formattedText } from '../formatted-text.ts'
import { keptKeyboard } from '../keyboard.ts'
import { method } from '../method.ts'
import { ChatId, Entities, Keyboard, LinkPreview, ParseMode } from '../parameters.ts'
import { badRequest } from '../refusal.ts'
import { ReplyParameters, replyFields } from '../reply.ts'
import { seconds } from '../telegram.ts'
import type { InlineMessage, Telegram } from '../telegram.ts'

const text = {
  text: z.string().optional(),
  entities: Entities,
  link_preview_options: LinkPreview,
  reply_markup: Keyboard,
  parse_mode: ParseMode,
}

/** Sending, editing and deleting messages. */
export const messageMethods = [
  method(
    'sendMessage',
    z.object({
      chat_id: ChatId,
      message_thread_id: z.int().optional(),
      reply_parameters: ReplyParameters.optional(),
      disable_notification: z.boolean().optional(),
      ...text,
    }),
    (wanted, telegram) => {
      const content = formattedText(wanted.text, wanted.entities)
      const keyboard = keptKeyboard(wanted.reply_markup)
      const to = telegram.chats.reachable(wanted.chat_id)
      const reply = replyFields(to, wanted.reply_parameters, wanted.message_thread_id)
      if (to.isMuted) throw badRequest('not enough rights to send text messages to the chat')
      if (to.closedTopics.has(reply.message_thread_id ?? 0)) throw badRequest('TOPIC_CLOSED')
      const sent = keep(to, {
        from: telegram.me,
        date: seconds(telegram),
        ...reply,
        ...content,
        ...(wanted.link_preview_options && { link_preview_options: wanted.link_preview_options }),
        ...(keyboard && { reply_markup: keyboard }),
      })
      show(to, sent)
      return { ...sent, text: content.text }
    },
  ),

  method(
    'editMessageText',
    z.object({
      chat_id: ChatId,
      message_id: z.int().optional(),
      inline_message_id: z.string().optional(),
      ...text,
    }),
    (wanted, telegram) => {
      const content = formattedText(wanted.text, wanted.entities, 'MESSAGE_TOO_LONG')
      const keyboard = keptKeyboard(wanted.reply_markup)
      if (wanted.inline_message_id !== undefined) {
        return editInline(telegram, wanted.inline_message_id, content, keyboard)
      }
      const { to, message } = ownMessage(telegram, wanted)
      if (
        isDeepStrictEqual(
          [message.text, message.entities ?? []],
          [content.text, content.entities],
        ) &&
        isDeepStrictEqual(message.reply_markup, keyboard)
      ) {
        throw notModified()
      }
      const edit_date = seconds(telegram)
      Object.assign(message, content, { edit_date })
      setKeyboard(message, keyboard)
      show(to, message)
      return { ...message, text: content.text, edit_date }
    },
  ),

  method(
    'editMessageReplyMarkup',
    z.object({ chat_id: ChatId, message_id: z.int().optional(), reply_markup: Keyboard }),
    (wanted, telegram) => {
      const keyboard = keptKeyboard(wanted.reply_markup)
      const { to, message } = ownMessage(telegram, wanted)
      if (isDeepStrictEqual(message.reply_markup, keyboard)) throw notModified()
      const edit_date = seconds(telegram)
      Object.assign(message, { edit_date })
      setKeyboard(message, keyboard)
      show(to, message)
      return { ...message, edit_date }
    },
  ),

  method(
    'deleteMessage',
    z.object({ chat_id: ChatId, message_id: z.int().optional() }),
    (wanted, telegram) => {
      const to = telegram.chats.reachable(wanted.chat_id)
      const message = to.messages.get(identifier(wanted.message_id))
      if (!message) throw badRequest('message to delete not found')
      const mayDelete =
        message.from.id === telegram.me.id ||
        to.chat.type === 'private' ||
        to.members.get(telegram.me.id)?.status === 'administrator'
      if (!mayDelete) throw badRequest("message can't be deleted")
      to.messages.delete(message.message_id)
      return true
    },
  ),

  method(
    'setMessageReaction',
    z.object({
      chat_id: ChatId,
      message_id: z.int().optional(),
      reaction: z.array(z.looseObject({ type: z.string() })).optional(),
    }),
    (wanted, telegram) => {
      const to = telegram.chats.reachable(wanted.chat_id)
      if (!to.messages.has(identifier(wanted.message_id))) {
        throw badRequest('message to react not found')
      }
      return true
    },
  ),
]

function editInline(
  telegram: Telegram,
  id: string,
  content: Pick<InlineMessage, 'text' | 'entities'>,
  keyboard: InlineMessage['reply_markup'],
): true {
  if (!telegram.inlineMessages.has(id)) throw badRequest('MESSAGE_ID_INVALID')
  const edited = { ...content, ...(keyboard && { reply_markup: keyboard }) }
  if (isDeepStrictEqual(telegram.inlineMessages.get(id), edited)) throw notModified()
  telegram.inlineMessages.set(id, edited)
  return true
}

export function ownMessage(
  telegram: Telegram,
  wanted: { chat_id?: number | string | undefined; message_id?: number | undefined },
): { to: FakeChat; message: KeptMessage } {
  const to = telegram.chats.reachable(wanted.chat_id)
  const message = to.messages.get(identifier(wanted.message_id))
  if (!message) throw badRequest('message to edit not found')
  if (message.from.id !== telegram.me.id) throw badRequest("message can't be edited")
  return { to, message }
}

function identifier(id: number | undefined): number {
  if (id === undefined) throw badRequest('message identifier is not specified')
  return id
}

function setKeyboard(message: KeptMessage, keyboard: KeptMessage['reply_markup']): void {
  if (keyboard) message.reply_markup = keyboard
  else delete message.reply_markup
}

function notModified() {
  return badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )
}
