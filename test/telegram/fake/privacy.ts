import type { FakeChat, KeptMessage } from './chats.ts'
import type { Telegram } from './telegram.ts'

/**
 * Whether Telegram shows a message of a chat to the bot.
 *
 * In privacy mode a group's messages reach it only when they are a command for it or for nobody in particular, reply
 * to it, mention it, or are service messages; an administrator gets everything. With one bot in the group a bare
 * command always counts as its own.
 */
export function reachesBot(
  telegram: Telegram,
  { chat, members }: FakeChat,
  message: KeptMessage,
): boolean {
  if (chat.type === 'private') return true
  const status = members.get(telegram.me.id)?.status
  if (status === 'administrator') return true
  if (status !== 'member') return false
  if (telegram.me.can_read_all_group_messages || message.via_bot?.id === telegram.me.id) return true
  if (message.text === undefined && message.caption === undefined) return true
  return isReplyTo(telegram, message) || addresses(telegram, message)
}

function isReplyTo({ me }: Telegram, { reply_to_message: replied }: KeptMessage): boolean {
  // The start of a topic that the bot opened is no message of the bot.
  return replied?.from?.id === me.id && replied.forum_topic_created === undefined
}

function addresses({ me }: Telegram, message: KeptMessage): boolean {
  const { text = message.caption ?? '', entities = message.caption_entities ?? [] } = message
  const name = `@${me.username}`.toLowerCase()
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return words === name
    // Only a command at the start counts; one with a name is for that bot alone.
    if (type !== 'bot_command' || offset !== 0) return false
    return !words.includes('@') || words.endsWith(name)
  })
}
