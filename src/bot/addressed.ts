import type { Message, User } from 'grammy/types'
import { readCommand } from './command.ts'

/**
 * The words that a message in a group says to the bot; `undefined` when it is not addressed, and the bot is silent.
 *
 * Addressed are `/ask words`, `/ask@this_bot`, a mention of the bot, and a reply to one of its messages; under a picture the
 * caption says it. Where the bot is only named in reply to somebody, what that one wrote is asked. A bare `/ask` can be for
 * any bot of the group.
 */
export function addressedWords(message: Message, me: Me): string | undefined {
  const words = ownWords(message, me)
  if (words === undefined || /[\p{L}\p{N}]/u.test(words)) return words
  return repliedWords(message, me) || words
}

/** Whoever is asked: the bot. */
type Me = Pick<User, 'id'> & { readonly username: string }

function ownWords(message: Message, me: Me): string | undefined {
  const text = wordsOf(message)
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

  return isReplyTo(message, me) ? text.trim() : undefined
}

/** What somebody else wrote that the message replies to: the part that was quoted, or all of it. */
function repliedWords(message: Message, me: Me): string {
  const { quote, reply_to_message: repliedTo } = message
  return repliedTo && !isReplyTo(message, me) ? (quote?.text ?? wordsOf(repliedTo)).trim() : ''
}

function isReplyTo({ reply_to_message: repliedTo }: Message, me: Me): boolean {
  // Every message in a topic "replies" to the service message that opened it, and a bot can have opened it.
  return repliedTo?.from?.id === me.id && !repliedTo.forum_topic_created
}

function wordsOf({ text, caption = '' }: Pick<Message, 'text' | 'caption'>): string {
  return text ?? caption
}
