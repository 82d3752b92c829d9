import type { InlineKeyboardButton, User } from 'grammy/types'
import type { FakeChat, KeptMessage } from './chats.ts'
import { lastCalls } from './calls.ts'
import { PATIENCE, within } from './deadline.ts'
import type { CallbackAnswer, Telegram } from './telegram.ts'

/** A button by its text or its data, or data that no button has (any more). */
export type Pressed = string | { data: string }

/**
 * Presses a button and waits for the bot to answer, as the reader's client does.
 *
 * Without `message`, the bot's last one in the chat. Throws when the message has no such button now.
 */
export async function press(
  telegram: Telegram,
  where: FakeChat,
  from: User,
  pressed: Pressed,
  message: { message_id: number } | undefined = lastOfBot(telegram, where),
): Promise<CallbackAnswer> {
  const kept = message && where.messages.get(message.message_id)
  if (!kept) throw new Error(`no message of the bot to press on in chat ${where.chat.id}`)
  const data = typeof pressed === 'string' ? dataOf(kept, pressed) : pressed.data
  const { id, answer } = telegram.presses.open()
  const delivered = telegram.updates.push({
    callback_query: { id, from, message: kept, chat_instance: `${where.chat.id}`, data },
  })
  if (!delivered) throw new Error('the bot does not ask for callback_query in allowed_updates')
  return within(
    PATIENCE,
    answer,
    () => `no answer to the pressed ${JSON.stringify(pressed)}. ${lastCalls(telegram.calls)}`,
  )
}

function lastOfBot({ me }: Telegram, { messages }: FakeChat): KeptMessage | undefined {
  return [...messages.values()].findLast(({ from }) => from.id === me.id)
}

function dataOf({ reply_markup: markup }: KeptMessage, pressed: string): string {
  const buttons = markup?.inline_keyboard.flat() ?? []
  const button = buttons.find((each) => each.text === pressed || callbackData(each) === pressed)
  const names = buttons.map(({ text }) => text).join(', ') || 'none'
  if (!button) throw new Error(`no button ${JSON.stringify(pressed)}; there is ${names}`)
  const data = callbackData(button)
  if (data === undefined) throw new Error(`the button ${pressed} does not go to the bot`)
  return data
}

function callbackData(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined
}
