import type { Message, User } from 'grammy/types'
import { readCommand } from './command.ts'

/**
 * The words that a message in a group says to the bot; `undefined` when it is not addressed, and the bot is silent.
 *
 * Addressed are `/ask words`, `/ask@this_bot`, a mention of the bot, and a reply to one of its messages. A bare `/ask` can
 * be for any bot of the group.
 */
export function addressedWords(
  { text = '', reply_to_message: repliedTo }: Message,
  me: Pick<User, 'id'> & { readonly username: string },
): string | undefined {
  const command = readCommand(text, me.username)
  if (command) {
    const { name, names, words } = command
    return name === 'ask' && (names === 'this' || (names === 'none' && words !== ''))
      ? words
      : undefined
  }

  const mention = new RegExp(`(?<![\\w@])@${RegExp.escape(me.username)}(?!\\w)[,:]?`, 'gi')
  const withoutMention = text.replaceAll(mention, ' ')
  if (withoutMention !== text) return withoutMention.trim()

  // Every message in a topic "replies" to the service message that opened it, and a bot can have opened it.
  const isReply = repliedTo?.from?.id === me.id && !repliedTo.forum_topic_created
  return isReply ? text.trim() : undefined
}
