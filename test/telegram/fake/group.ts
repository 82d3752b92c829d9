import type { User } from 'grammy/types'
import { lastCalls } from './calls.ts'
import { keep, openTopic } from './chats.ts'
import type { BotMessage, FakeChat, KeptMessage } from './chats.ts'
import { PATIENCE } from './deadline.ts'
import { deliver, edit, say } from './incoming.ts'
import type { Said, SayOptions } from './incoming.ts'
import { changeBot, memberOf } from './membership.ts'
import type { Person } from './person.ts'
import { press } from './press.ts'
import type { Pressed } from './press.ts'
import { seconds } from './telegram.ts'
import type { CallbackAnswer, Telegram } from './telegram.ts'

/** A group with the bot in it. Whoever speaks is a member from then on. */
export type Group = {
  id: number
  chat: FakeChat['chat']
  /** Says something; `delivered` is false when privacy mode keeps it from the bot. */
  says(person: Person, text: string, options?: SayOptions): Said
  edits(person: Person, message: { message_id: number }, text: string): boolean
  presses(
    person: Person,
    pressed: Pressed,
    message?: { message_id: number },
  ): Promise<CallbackAnswer>
  /** The next message that the bot sends or edits in the group; each is given once. */
  receives(milliseconds?: number): Promise<BotMessage>
  unread(): readonly BotMessage[]
  history(): KeptMessage[]
  deletes(message: { message_id: number }): void
  /** Opens a topic of a forum and returns its thread id. */
  opensTopic(name: string): number
  /** Makes somebody an administrator, or a plain member again. */
  promotes(person: Person): void
  demotes(person: Person): void
  promotesBot(): void
  /** Lets the bot read and not write. */
  mutesBot(): void
  /** Closes a topic, in which only administrators write from then on. */
  closesTopic(thread: number): void
  /** Removes a topic with all that stands in it. */
  deletesTopic(thread: number): void
  kicksBot(): void
  /** Takes the bot in again, as a plain member. */
  addsBot(): void
  /** Turns a basic group into a supergroup, which has another id, and returns that. */
  upgrades(): Group
}

/** `type`: a supergroup if left out. */
export type GroupOptions = { title: string; type?: 'group' | 'supergroup'; forum?: boolean }

/** Makes a group, owned by `owner`, to which the bot is added. */
export function createGroup(
  telegram: Telegram,
  { title, type = 'supergroup', forum = false }: GroupOptions,
  owner: User,
  nextId: (type: 'group' | 'supergroup') => number,
): Group {
  const id = nextId(type)
  if (forum && type === 'group') throw new Error(`${title}: a basic group has no topics`)
  const where = telegram.chats.add(
    type === 'group' ? { id, type, title } : { id, type, title, ...(forum && { is_forum: true }) },
  )
  where.members.set(owner.id, { status: 'creator', user: owner, is_anonymous: false })
  addBot()

  function addBot(): void {
    changeBot(telegram, where, owner, 'member')
    announce(telegram, where, { from: owner, new_chat_members: [telegram.me] })
  }

  return {
    id,
    chat: where.chat,
    says({ user }, text, options) {
      if (!where.members.has(user.id)) where.members.set(user.id, { status: 'member', user })
      return say(telegram, where, user, text, options)
    },
    edits: ({ user }, message, text) => edit(telegram, where, user, message, text),
    presses: ({ user }, pressed, message) => press(telegram, where, user, pressed, message),
    receives: (milliseconds = PATIENCE) =>
      where.inbox.next(
        milliseconds,
        () => `${title} received nothing. ${lastCalls(telegram.calls)}`,
      ),
    unread: () => where.inbox.unread(),
    history: () => structuredClone([...where.messages.values()]),
    deletes: ({ message_id }) => void where.messages.delete(message_id),
    opensTopic(name) {
      if (!forum) throw new Error(`${title} is no forum`)
      return openTopic(where, { name, from: owner, date: seconds(telegram) })
    },
    promotes: ({ user }) => void where.members.set(user.id, memberOf(user, 'administrator')),
    demotes: ({ user }) => void where.members.set(user.id, memberOf(user, 'member')),
    mutesBot() {
      where.isMuted = true
    },
    closesTopic: (thread) => void where.closedTopics.add(thread),
    deletesTopic: (thread) => void where.topics.delete(thread),
    promotesBot: () => changeBot(telegram, where, owner, 'administrator'),
    kicksBot: () => changeBot(telegram, where, owner, 'kicked', 'kicked'),
    addsBot: addBot,
    upgrades() {
      if (type !== 'group') throw new Error(`${title} is a supergroup already`)
      const upgraded = createGroup(telegram, { title }, owner, nextId)
      announce(telegram, where, { from: owner, migrate_to_chat_id: upgraded.id })
      announce(telegram, telegram.chats.find(upgraded.id), {
        from: owner,
        migrate_from_chat_id: id,
      })
      where.closed = { migratedTo: upgraded.id }
      return upgraded
    },
  }
}

/** A service message, which the bot always gets. */
function announce(
  telegram: Telegram,
  where: FakeChat,
  service: Omit<Parameters<typeof keep>[1], 'date'>,
): void {
  deliver(telegram, where, keep(where, { date: seconds(telegram), ...service }))
}
