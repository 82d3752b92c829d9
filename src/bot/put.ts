import type { Context } from 'grammy'
import { inlineKeyboard } from '../telegram/buttons.ts'
import { isUnchanged, isUneditable } from '../telegram/failure.ts'
import type { Rendered } from '../telegram/rendered.ts'

/** Where a message goes. */
export type Place = {
  /** The bot's message that is to show this one instead. */
  readonly instead?: number | undefined
  /** The message that a new one replies to. In private chats, where nobody else writes, there is no need. */
  readonly replyTo?: number | undefined
}

/** Puts a message into the chat of the update, into the same topic, and returns its id. */
export async function put(ctx: Context, message: Message, place: Place = {}): Promise<number> {
  const { instead } = place
  if (instead !== undefined && (await edited(ctx, instead, message))) return instead
  const sent = await ctx.reply(message.text, {
    ...options(message),
    ...(place.replyTo !== undefined && {
      reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true },
    }),
  })
  return sent.message_id
}

/** False when there is nothing to edit any more. */
async function edited(ctx: Context, id: number, message: Message): Promise<boolean> {
  if (!ctx.chat) throw new Error(`no chat to edit message ${id} in`)
  try {
    await ctx.api.editMessageText(ctx.chat.id, id, message.text, options(message))
    return true
  } catch (error) {
    if (isUnchanged(error)) return true
    if (isUneditable(error)) return false
    throw error
  }
}

function options({ entities, buttons = [] }: Message) {
  const keyboard = inlineKeyboard(buttons)
  return {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  }
}

type Message = Pick<Rendered, 'text' | 'entities'> & Partial<Pick<Rendered, 'buttons'>>
