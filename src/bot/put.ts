import { isUnchanged, isUneditable } from '../telegram/failure.ts'
import type { Rendered } from '../telegram/rendered.ts'
import type { BotContext } from './context.ts'
import { messageOptions } from './message-options.ts'
import { isQuiet } from './quiet.ts'

/** Where a message goes. */
export type Place = {
  /** The bot's message that is to show this one instead. */
  readonly instead?: number | undefined
  /** The message that a new one replies to. In private chats, where nobody else writes, there is no need. */
  readonly replyTo?: number | undefined
}

/** Where a message stands. */
export type Put = { readonly chat: number; readonly message: number }

/** Puts a message into the chat of the update, into the same topic, and says where it stands. */
export async function put(ctx: BotContext, message: Message, place: Place = {}): Promise<Put> {
  const { instead } = place
  if (ctx.chat && instead !== undefined && (await edited(ctx, instead, message))) {
    return { chat: ctx.chat.id, message: instead }
  }
  const sent = await ctx.reply(message.text, {
    ...messageOptions(message),
    ...(isQuiet(ctx) && { disable_notification: true }),
    ...(place.replyTo !== undefined && {
      reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true },
    }),
  })
  // Not the chat of the update: the group can have become a supergroup meanwhile.
  return { chat: sent.chat.id, message: sent.message_id }
}

/** False when there is nothing to edit any more. */
async function edited(ctx: BotContext, id: number, message: Message): Promise<boolean> {
  if (!ctx.chat) throw new Error(`no chat to edit message ${id} in`)
  try {
    await ctx.api.editMessageText(ctx.chat.id, id, message.text, messageOptions(message))
    return true
  } catch (error) {
    if (isUnchanged(error)) return true
    if (isUneditable(error)) return false
    throw error
  }
}

/** A text with its entities. */
export type Notice = Pick<Rendered, 'text' | 'entities'>

/** A notice, perhaps with buttons. */
export type Message = Notice & Partial<Pick<Rendered, 'buttons'>>
