import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Turn } from '../statement/interpretation.ts'
import type { ConversationPlace } from '../store/chats.ts'
import { asTyped } from './as-typed.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** What each user's next question in a chat and topic may go on from; kept in the store, so that a restart changes nothing. */
export type Conversations = {
  /** The turn before the update; `undefined` when there was none, or too long ago. */
  readonly before: (ctx: BotContext) => Promise<Turn | undefined>
  /**
   * Keeps what an answer was understood from. Whom nobody knows, or several are, ends the conversation; an outage and a
   * question of another kind do not.
   */
  readonly goOn: (ctx: BotContext, answered: Answered) => Promise<void>
  readonly forget: (ctx: BotContext) => Promise<void>
}

type Answered = {
  readonly answer: Answer
  /** The statement in the message. */
  readonly shown: AnswerStatement | undefined
  readonly heldAt: Temporal.Instant
}

export function createConversations({ store, now }: Pick<BotDeps, 'store' | 'now'>): Conversations {
  return {
    async before(ctx) {
      const place = placeOf(ctx)
      const held = place && (await store.conversation(place))
      const isRecent =
        held && Temporal.Instant.compare(held.heldAt.add(CONVERSATION_LASTS), now()) >= 0
      return isRecent ? held.turn : undefined
    },
    async goOn(ctx, { answer, shown, heldAt }) {
      const place = placeOf(ctx)
      const { level } = answer
      if (!place || level === 'unavailable' || level === 'out-of-scope') return
      if (level === 'choose' || level === 'unknown-speaker') {
        return store.forgetConversation(place)
      }
      const date = shown?.saidOn ?? shown?.publishedOn
      const turn = { interpretation: asTyped(answer), ...(date !== undefined && { shown: date }) }
      await store.saveConversation({ ...place, turn, heldAt })
    },
    async forget(ctx) {
      const place = placeOf(ctx)
      if (place) await store.forgetConversation(place)
    },
  }
}

/** Who asks: an anonymous administrator and a channel write as a chat. */
export function askerOf({ senderChat, from }: BotContext): number | undefined {
  return senderChat?.id ?? from?.id
}

/** How long a question can be gone on from. */
export const CONVERSATION_LASTS = Temporal.Duration.from({ minutes: 15 })

function placeOf(ctx: BotContext): ConversationPlace | undefined {
  const { chat, msg } = ctx
  const user = askerOf(ctx)
  if (!chat || user === undefined) return undefined
  // Outside of topics a thread is only a chain of replies.
  const thread = msg?.is_topic_message ? msg.message_thread_id : undefined
  return { chat: chat.id, thread, user }
}
