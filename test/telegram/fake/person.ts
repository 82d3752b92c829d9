import type { InlineQueryResult, User } from 'grammy/types'
import { lastCalls } from './calls.ts'
import type { BotMessage, KeptMessage } from './chats.ts'
import { INLINE_QUERY_LENGTH } from './limits.ts'
import { PATIENCE, within } from './deadline.ts'
import { edit, say } from './incoming.ts'
import type { Content, Said, SayOptions } from './incoming.ts'
import { inlineMessage } from './inline-message.ts'
import { changeBot } from './membership.ts'
import { press } from './press.ts'
import type { Pressed } from './press.ts'
import { withoutReply } from './reply.ts'
import type { CallbackAnswer, InlineAnswer, Telegram } from './telegram.ts'

/** Somebody with a private chat with the bot. */
export type Person = {
  user: User
  /** The person's id, which is the id of the private chat too. */
  id: number
  says(text: string, options?: Omit<SayOptions, 'thread'>): Said
  /** Sends something that is no text. */
  sends(content: Content): Said
  /** Changes a message; true when the bot is told. */
  edits(message: { message_id: number }, text: string): boolean
  /** Presses a button of a message, or of the bot's last one, and waits for the bot's answer to that. */
  presses(pressed: Pressed, message?: { message_id: number }): Promise<CallbackAnswer>
  /** Types an inline query and waits for what the bot offers. */
  types(query: string, offset?: string): Promise<InlineAnswer>
  /**
   * Names the bot in a group that it is not in, perhaps in reply to what somebody else said there, and waits for what it
   * sends. The group's id is that of another chat.
   */
  summons(text: string, options?: { replied?: string; chat?: number }): Promise<InlineQueryResult>
  /** Sends one of the last offers into a chat where the bot is not: its name there, which the bot is told if it asks for that. */
  chooses(resultId: string, query: string): string
  /** The next message that the bot sends or edits in the private chat; each is given once. */
  receives(milliseconds?: number): Promise<BotMessage>
  /** What `receives` would give, without waiting and without taking it. */
  unread(): readonly BotMessage[]
  /** All that stands in the private chat, oldest first. */
  history(): KeptMessage[]
  /** Removes a message; the bot is not told. */
  deletes(message: { message_id: number }): void
  blocks(): void
  unblocks(): void
  deactivates(): void
}

/** Brings somebody to Telegram who has not written to the bot yet. */
export function createPerson(telegram: Telegram, user: User): Person {
  const { id, first_name } = user
  telegram.users.set(id, user)
  const { username, last_name } = user
  let offered: readonly InlineQueryResult[] = []
  const where = telegram.chats.add(
    {
      id,
      type: 'private',
      first_name,
      ...(username !== undefined && { username }),
      ...(last_name !== undefined && { last_name }),
    },
    'not-started',
  )

  function says(text: string, options?: Omit<SayOptions, 'thread'>): Said {
    if (where.closed === 'not-started') where.closed = undefined
    if (typeof where.closed === 'string') {
      throw new Error(`${first_name} cannot write: ${where.closed}`)
    }
    return say(telegram, where, user, text, options)
  }

  return {
    user,
    id,
    says,
    sends: (content) => says('', { content }),
    edits: (message, text) => edit(telegram, where, user, message, text),
    presses: (pressed, message) => press(telegram, where, user, pressed, message),
    async types(typed, offset = '') {
      const query = typed.slice(0, INLINE_QUERY_LENGTH)
      const { id: queryId, answer } = telegram.inline.open()
      const inline = { id: queryId, from: user, query, offset, chat_type: 'sender' } as const
      if (!telegram.updates.push({ inline_query: inline })) {
        throw new Error('the bot does not ask for inline_query in allowed_updates')
      }
      const offer = await within(
        PATIENCE,
        answer,
        () => `no answer to the inline query "${query}". ${lastCalls(telegram.calls)}`,
      )
      offered = offer.results
      return offer
    },
    async summons(text, { replied, chat: chatId = -1_003_000_000_001 } = {}) {
      const { id: guest_query_id, answer } = telegram.guests.open()
      const date = Math.floor(telegram.now() / 1000)
      const chat = { id: chatId, type: 'supergroup', title: 'Strangers' } as const
      const stranger = { id: 9001, is_bot: false, first_name: 'Stranger' }
      const said = { message_id: 7, date, chat, from: user, text, guest_query_id }
      const guest_message =
        replied === undefined
          ? said
          : {
              ...said,
              reply_to_message: withoutReply({
                message_id: 6,
                date,
                chat,
                from: stranger,
                text: replied,
              }),
            }
      if (!telegram.updates.push({ guest_message })) {
        throw new Error('the bot does not ask for guest_message in allowed_updates')
      }
      return within(
        PATIENCE,
        answer,
        () => `no answer to the guest's "${text}". ${lastCalls(telegram.calls)}`,
      )
    },
    chooses(result_id, query) {
      const result = offered.find((one) => one.id === result_id)
      if (!result) throw new Error(`${result_id} is not among what was offered last`)
      const inline_message_id = `chosen-${telegram.inlineMessages.size + 1}`
      telegram.inlineMessages.set(inline_message_id, inlineMessage(result))
      // Without a button Telegram does not say which message it is.
      const named = result.reply_markup && { inline_message_id }
      telegram.updates.push({ chosen_inline_result: { result_id, from: user, query, ...named } })
      return inline_message_id
    },
    receives: (milliseconds = PATIENCE) =>
      where.inbox.next(
        milliseconds,
        () => `${first_name} received nothing. ${lastCalls(telegram.calls)}`,
      ),
    unread: () => where.inbox.unread(),
    history: () => structuredClone([...where.messages.values()]),
    deletes: ({ message_id }) => void where.messages.delete(message_id),
    blocks: () => changeBot(telegram, where, user, 'kicked', 'blocked'),
    unblocks: () => changeBot(telegram, where, user, 'member'),
    deactivates: () => {
      where.closed = 'deactivated'
    },
  }
}
