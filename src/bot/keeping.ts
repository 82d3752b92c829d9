import type { Turns } from '../lib/turns.ts'
import type { Turn } from '../statement/interpretation.ts'
import type { SentAnswer } from '../store/chats.ts'
import type { MessagePlace, ShownForm, ShownStatement } from '../store/shown-statements.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { isPrivate } from './own-command.ts'
import { placeKey } from './place-key.ts'
import { type Message, type Put, put } from './put.ts'
import type { Speaking } from './speaking.ts'
import { tried } from './tried.ts'

/** Keeps with the bot's messages what they are made of, so that buttons, edits and corrections work later, also after a restart. */
export type Keeping = {
  /** Puts a message where its answer stands and keeps what it is, both before the same message is changed again. */
  readonly putAndKeep: (
    ctx: BotContext,
    message: Message,
    place: AnswerPlace,
    kept: Kept,
  ) => Promise<Put>
  /** Keeps which statements a message shows that is no answer, so that they can be put right there; none any more: without. */
  readonly keepShown: (ctx: BotContext, kept: KeptStatements) => Promise<void>
}

/** The message that asked, and the bot's message that is to show the answer if there is one. */
export type AnswerPlace = {
  readonly question: number
  readonly instead?: number | undefined
  /** Who asked. */
  readonly user?: number | undefined
  /** What the question could go on from. */
  readonly context?: Turn | undefined
}

/** What is kept of a message beside where it stands; `shows`: the statements in it. */
export type Kept = Pick<SentAnswer, 'answer' | 'claim' | 'view' | 'statements'> & {
  readonly shows?: readonly ShownStatement[] | undefined
}

/** A message with statements, and what it is made of; nothing but them, unless said otherwise. */
export type KeptStatements = {
  readonly stands: MessagePlace
  readonly form?: ShownForm
  readonly claim?: string | undefined
  readonly statements?: readonly ShownStatement[]
}

/** `changes`: the turns in which messages that stand are changed. */
export function createKeeping(
  { store, log, now }: Pick<BotDeps, 'store' | 'log' | 'now'>,
  { languageOf, changes }: Pick<Speaking, 'languageOf'> & { readonly changes: Turns },
): Keeping {
  return {
    putAndKeep: (ctx, message, place, { shows, ...kept }) =>
      inTurn(ctx, place, async () => {
        const { question, instead, user, context } = place
        const replyTo = isPrivate(ctx) ? undefined : question
        const stands = await put(ctx, message, { instead, replyTo })
        const language = languageOf(ctx)
        const asked = { questionMessage: question, user, context }
        const sent = { ...stands, ...kept, ...asked, language, sentAt: now() }
        // The answer stands; without this only its buttons will say that it is forgotten.
        await tried(log, () => store.saveSentAnswer(sent, shows), 'a sent answer could not be kept')
        return stands
      }),
    async keepShown(ctx, { stands, form = 'statements', claim, statements = [] }) {
      const language = languageOf(ctx)
      const showing = { ...stands, form, claim, statements, language, sentAt: now() }
      await tried(log, () => store.saveShown(showing), 'what a message shows could not be kept')
    },
  }

  function inTurn<T>({ chat }: BotContext, { instead }: AnswerPlace, job: () => Promise<T>) {
    if (!chat || instead === undefined) return job()
    return changes.take(placeKey({ chat: chat.id, message: instead }), job)
  }
}
