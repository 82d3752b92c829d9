import type { Message, User } from 'grammy/types'
import { asksIfReal } from '../search/asks-if-real.ts'
import { readCommand } from './command.ts'
import { isMentioned, withoutMentions } from './mention.ts'

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
  return isNamedInReply(message, me) ? repliedWords(message, me) || words : words
}

/** Whether what the bot is to answer is what a message says that was forwarded: this one, or the one it replies to. */
export function isForwarded(message: Message, me: Me): boolean {
  const hasOwnWords = /[\p{L}\p{N}]/u.test(ownWords(message, me) ?? '')
  return (hasOwnWords ? message : message.reply_to_message)?.forward_origin !== undefined
}

/**
 * The quotation that a message in a group asks the bot to check; empty where it has none. `undefined` when it does not ask
 * that: `/verify@this_bot`, `/verify` with words after it, as a bare one can be for any bot, and "@this_bot is it real?" in
 * reply to somebody.
 */
export function claimToVerify(message: Message, me: Me): string | undefined {
  const command = readCommand(wordsOf(message), me.username)
  if (!command) return doubtedWords(message, ownWords(message, me), me)
  if (command.name !== 'verify' || command.names === 'another') return undefined
  if (command.words !== '') return command.words
  return command.names === 'this' ? repliedWords(message, me) : undefined
}

/** Whoever is asked: the bot. */
type Me = Pick<User, 'id'> & { readonly username: string }

function ownWords(message: Message, me: Me): string | undefined {
  const text = wordsOf(message)
  const command = readCommand(text, me.username)
  if (command) {
    const { name, names, words } = command
    // Whoever mentions the bot is answered, though it knows no such command.
    if (command.isMentioned) return words
    return name === 'ask' && (names === 'this' || (names === 'none' && words !== ''))
      ? words
      : undefined
  }

  const isAddressed = isMentioned(text, me.username) || isReplyTo(message, me)
  return isAddressed ? withoutMentions(text, me.username) : undefined
}

/** What the message replies to says: the part that was quoted, or all of it. */
export function repliedWords(
  { quote, reply_to_message: repliedTo }: Message,
  { username }: Pick<Me, 'username'>,
): string {
  return repliedTo ? withoutMentions(quote?.text ?? wordsOf(repliedTo), username) : ''
}

/** What somebody else said, where the words in reply to it ask no more than if it is real. */
export function doubtedWords(
  message: Message,
  words: string | undefined,
  me: Me,
): string | undefined {
  if (words === undefined || !isNamedInReply(message, me) || !asksIfReal(words)) return undefined
  return repliedWords(message, me) || undefined
}

function isNamedInReply(message: Message, me: Me): boolean {
  return message.reply_to_message !== undefined && !isReplyTo(message, me)
}

function isReplyTo({ reply_to_message: repliedTo }: Message, me: Me): boolean {
  // Every message in a topic "replies" to the service message that opened it, and a bot can have opened it.
  return repliedTo?.from?.id === me.id && !repliedTo.forum_topic_created
}

/** The text of a message, or the caption of what it shows. */
export function wordsOf({ text, caption = '' }: Pick<Message, 'text' | 'caption'>): string {
  return text ?? caption
}
