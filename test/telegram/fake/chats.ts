import type { ChatMember, Message, Update, User } from 'grammy/types'
import { createInbox } from './inbox.ts'
import type { Inbox } from './inbox.ts'
import { badRequest, forbidden } from './refusal.ts'
import type { Refusal } from './refusal.ts'

/** A message as it stands in a chat, whoever sent it. */
export type KeptMessage = Message & Update.NonChannel

/** A message of the bot: all of them have a text. */
export type BotMessage = KeptMessage & { text: string }

/** A chat with all that happened in it. */
export type FakeChat = {
  chat: KeptMessage['chat']
  /** What stands in the chat, by message id; deleted ones are gone. */
  messages: Map<number, KeptMessage>
  lastMessageId: number
  /** By user id; the bot is one of them. */
  members: Map<number, ChatMember>
  /** By thread id: the service message that opened the topic. */
  topics: Map<number, KeptMessage>
  /** Topics in which only administrators write. */
  closedTopics: Set<number>
  /** The bot is here and may not write. */
  isMuted: boolean
  /** Why the bot cannot write here. */
  closed?: Closed | undefined
  /** What the bot sent or edited here, for the test to look at. */
  inbox: Inbox<BotMessage>
}

export type Closed =
  | 'not-started'
  | 'blocked'
  | 'deactivated'
  | 'kicked'
  | 'left'
  | { migratedTo: number }

/** All chats, by id. */
export type Chats = {
  add(chat: FakeChat['chat'], closed?: Closed): FakeChat
  /** The chat that a call means; refuses as Telegram does when there is none. */
  find(id: number | string | undefined): FakeChat
  /** The same, when the bot may write there. */
  reachable(id: number | string | undefined): FakeChat
}

/** Makes a world without chats. */
export function createChats(): Chats {
  const chats = new Map<number, FakeChat>()

  function find(id: number | string | undefined): FakeChat {
    if (id === undefined || id === '') throw badRequest('chat_id is empty')
    const found = chats.get(Number(id))
    if (!found) throw badRequest('chat not found')
    return found
  }

  return {
    add(chat, closed) {
      const added: FakeChat = {
        chat,
        messages: new Map(),
        lastMessageId: 0,
        members: new Map(),
        topics: new Map(),
        closedTopics: new Set(),
        isMuted: false,
        closed,
        inbox: createInbox(),
      }
      chats.set(chat.id, added)
      return added
    },
    find,
    reachable(id) {
      const found = find(id)
      if (found.closed) throw refusalOf(found.closed, found.chat)
      return found
    },
  }
}

/** Keeps a message in its chat under the next id. */
export function keep(to: FakeChat, message: Omit<KeptMessage, 'message_id' | 'chat'>): KeptMessage {
  to.lastMessageId += 1
  const kept: KeptMessage = { message_id: to.lastMessageId, chat: to.chat, ...message }
  to.messages.set(kept.message_id, kept)
  return kept
}

/** Lets people see a message that the bot sent or edited. */
export function show(to: FakeChat, message: KeptMessage): void {
  // A copy: an edit that follows must not change what a test was given.
  to.inbox.put({ ...message, text: message.text ?? '' })
}

/** Opens a topic: its id is the id of the service message that says so. */
export function openTopic(
  forum: FakeChat,
  { name, from, date }: { name: string; from: User; date: number },
): number {
  const opened = keep(forum, { from, date, forum_topic_created: { name, icon_color: 7322096 } })
  opened.message_thread_id = opened.message_id
  opened.is_topic_message = true
  forum.topics.set(opened.message_id, opened)
  return opened.message_id
}

function refusalOf(closed: Closed, chat: FakeChat['chat']): Refusal {
  if (typeof closed === 'object') {
    return badRequest('group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: closed.migratedTo,
    })
  }
  const kind = chat.type === 'group' ? 'group' : 'supergroup'
  return forbidden(
    {
      'not-started': "bot can't initiate conversation with a user",
      blocked: 'bot was blocked by the user',
      deactivated: 'user is deactivated',
      kicked: `bot was kicked from the ${kind} chat`,
      left: `bot is not a member of the ${kind} chat`,
    }[closed],
  )
}
