import type { Transformer } from 'grammy'
import type { Message, MessageEntity } from 'grammy/types'
import { z } from 'zod'
import type { Screen } from './screen.ts'
import type { TerminalPerson } from './terminal-person.ts'

/** Takes every call of the Bot API to the screen; none reaches a network. */
export function terminalApi(
  screen: Screen,
  { chat, bot, nextMessage, date }: TerminalPerson,
): Transformer {
  return async (call, method, payload) => {
    const response = { ok: true, result: perform(method, payload) }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the method's name decides the type
    return response as Awaited<ReturnType<typeof call<typeof method>>>
  }

  function perform(method: string, payload: unknown): unknown {
    if (method === 'sendMessage' || method === 'editMessageText') return showMessage(payload)
    if (method === 'answerCallbackQuery') {
      const { text = '' } = Notice.parse(payload)
      if (text !== '') screen.print(text)
    }
    return method === 'getMe' ? bot : true
  }

  function showMessage(payload: unknown): Message.TextMessage {
    const { message_id: id = nextMessage(), text, entities, reply_markup } = Outgoing.parse(payload)
    screen.show({ id, text, entities, rows: reply_markup?.inline_keyboard ?? [] })
    return { message_id: id, date: date(), chat, from: bot, text }
  }
}

/** What a terminal can show of a message; the rest is left aside. */
const Outgoing = z.object({
  message_id: z.int().optional(),
  text: z.string(),
  entities: z.array(z.custom<MessageEntity>()).default([]),
  reply_markup: z
    .object({
      inline_keyboard: z.array(
        z.array(
          z.union([
            z.object({ text: z.string(), callback_data: z.string() }),
            z.object({ text: z.string(), url: z.string() }),
          ]),
        ),
      ),
    })
    .optional(),
})

const Notice = z.object({ text: z.string().optional() })
