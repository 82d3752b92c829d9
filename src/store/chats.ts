import { z } from 'zod'
import type { Answer } from '../statement/answer.ts'
import type { Turn } from '../statement/interpretation.ts'
import type { ChatSettings } from './chat-settings.ts'
import type { ReceivedUpdate, UnhandledUpdate, UpdateHold } from './received-update.ts'
import type { ShownStatement } from './shown-statements.ts'

/** What is kept of chats and of who writes in them. */
export type Chats = {
  /**
   * Keeps what was answered where, with the statements that stand there, so that its buttons, edits and corrections work
   * after a restart.
   */
  saveSentAnswer(sent: SentAnswer, shows?: readonly ShownStatement[]): Promise<void>
  /** The answer that the bot's message `message` shows. */
  sentAnswer(chat: number, message: number): Promise<SentAnswer | undefined>
  /** The answer given to the user's message `questionMessage`. */
  sentAnswerTo(chat: number, questionMessage: number): Promise<SentAnswer | undefined>
  /** Forgets the answers sent before an instant, and what any message showed. */
  forgetSentAnswers(before: Temporal.Instant): Promise<void>

  /** What a chat has decided; a group that became a supergroup is known by both ids. */
  chatSettings(chat: number): Promise<ChatSettings>
  saveChatSettings(chat: number, settings: ChatSettings): Promise<void>
  /**
   * A group has become a supergroup: what it decided holds there. Answers stay under the id of the group, which is where
   * their messages are.
   */
  moveChat(from: number, to: number): Promise<void>
  /** Deletes at once all that is kept of a chat. */
  forgetChat(chat: number): Promise<void>
  /** Deletes at once all that is kept of a user, in the private chat and in groups. */
  forgetUser(user: number): Promise<void>

  /** Keeps what a user's next question may go on from, in place of what it was. */
  saveConversation(conversation: Conversation): Promise<void>
  conversation(place: ConversationPlace): Promise<Conversation | undefined>
  forgetConversation(place: ConversationPlace): Promise<void>
  /** Forgets the conversations held last before an instant. */
  forgetConversations(before: Temporal.Instant): Promise<void>

  /** Records what has come for a bot and is handled by `holder`; the ids of those that had not come before. */
  receiveUpdates(
    bot: number,
    updates: readonly ReceivedUpdate[],
    by: { readonly holder: string; readonly at: Temporal.Instant },
  ): Promise<number[]>
  /**
   * Keeps a holder's updates from others until an instant, and gives it those that nobody keeps any more: what an earlier
   * run has left, oldest first. Counts as a start for each.
   */
  takeUpdates(bot: number, hold: UpdateHold): Promise<UnhandledUpdate[]>
  /** The unhandled updates that were not given to this holder, oldest first. */
  updatesElsewhere(bot: number, holder: string): Promise<ReceivedUpdate[]>
  /** What an unhandled update says. */
  updateBody(bot: number, update: number): Promise<string | undefined>
  /** Lets others have what a holder has not handled. */
  leaveUpdates(holder: string): Promise<void>
  /**
   * Before a message is sent because of an update, 1; -1 once it is known that nothing was sent. The answer is how many
   * messages may have been sent, 0 for an update that is not recorded.
   */
  noteSend(bot: number, update: number, by: 1 | -1): Promise<number>
  /** Deletes what the updates say, and remembers that they were handled. */
  markHandled(bot: number, updates: readonly number[]): Promise<void>
  /** Forgets the updates received before an instant, handled or not. */
  forgetUpdates(before: Temporal.Instant): Promise<void>
}

/**
 * What the bot said to a question in a chat. `answer.statements` is empty: the ordered ids are in `statements`. Without an
 * answer it is a notice, such as that the message has no words in it.
 */
export type SentAnswer = {
  readonly chat: number
  readonly message: number
  readonly questionMessage: number
  readonly answer?: Answer | undefined
  readonly statements: readonly string[]
  readonly sentAt: Temporal.Instant
  /** Who asked. */
  readonly user?: number | undefined
  /** How the message shows the answer; as it came, unless it was changed. */
  readonly view?: SentView | undefined
  /** The language of the message. */
  readonly language?: 'en' | 'ru' | undefined
  /** The claimed quotation that the message is about, in place of a question. */
  readonly claim?: string | undefined
  /** What the question could go on from, so that its edits are read as it was. */
  readonly context?: Turn | undefined
}

/** What buttons can change in how an answer is shown. */
export const SentView = z.strictObject({
  /** Which of the statements stands in the message, or begins its page. */
  index: z.int().nonnegative().optional(),
  /** A page of statements in order of time. */
  isThread: z.boolean().optional(),
  /** The sentences around the passage are shown with it. */
  withContext: z.boolean().optional(),
  /** The answer lists who else spoke. */
  isWhoElse: z.boolean().optional(),
  /** The list that it was reached from. */
  list: z.enum(['asked', 'else', 'thread']).optional(),
})
export type SentView = z.infer<typeof SentView>

/** Each user has a conversation of his or her own in each topic of each chat. */
export type ConversationPlace = {
  readonly chat: number
  readonly thread?: number | undefined
  readonly user: number
}

export type Conversation = ConversationPlace & {
  readonly turn: Turn
  readonly heldAt: Temporal.Instant
}
