import type { Answer, SpeakerRef } from '../statement.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { SentAnswer } from '../store/store.ts'
import { format } from '../telegram/format.ts'
import { renderAnswer } from '../telegram/render.ts'
import type { View } from '../telegram/rendered.ts'
import { textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { type Notice, type Place, put } from './put.ts'
import { isNothingToSay, isQuiet } from './quiet.ts'
import { QUESTION_LENGTH, readableQuestion } from './readable-question.ts'

/** What the ways of asking have in common. */
export type Answering = {
  /** The texts in the language of the chat, or else of who wrote or pressed. */
  readonly texts: (ctx: BotContext) => Texts
  /** Answers the message of the update, which asks `words`. The answer to a message since edited is edited. */
  readonly answer: (ctx: BotContext, words: string) => Promise<void>
  /** Says something else to the message of the update, in the place where its answer would stand. */
  readonly tell: (ctx: BotContext, notice: Notice) => Promise<void>
  /** Asks the search; `speaker` is one picked from a list, in place of whom the question names. */
  readonly ask: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Shows an answer and keeps it, so that its buttons and edits work later, also after a restart. */
  readonly show: (ctx: BotContext, shown: ShownAnswer, place: AnswerPlace) => Promise<void>
}

export type ShownAnswer = {
  readonly answer: Answer
  /** The ids of the statements that the buttons lead through. */
  readonly statements: readonly string[]
  readonly view?: Omit<View, 'texts' | 'brief'>
}

/** The message that asked, and the bot's message that is to show the answer if there is one. */
export type AnswerPlace = { readonly question: number; readonly instead?: number | undefined }

/** Makes what composers answer with. */
export function createAnswering({ search, store, log, now, zone, language }: BotDeps): Answering {
  const answering: Answering = { texts, answer, tell, ask, show }
  return answering

  function texts(ctx: BotContext): Texts {
    return textsFor(ctx.settings.language ?? ctx.from?.language_code, language)
  }

  async function answer(ctx: BotContext, words: string): Promise<void> {
    const readable = readableQuestion(words)
    if ('problem' in readable) return tell(ctx, format`${problemText(readable, texts(ctx))}`)
    const place = await answerPlace(ctx)
    const found = await ask(readable.question)
    // An answer that stands already is changed, which nobody hears.
    if (isQuiet(ctx) && isNothingToSay(found) && place.instead === undefined) return
    await show(ctx, { answer: found, statements: found.statements.map(({ id }) => id) }, place)
  }

  async function tell(ctx: BotContext, notice: Notice): Promise<void> {
    const place = await answerPlace(ctx)
    const stands = await put(ctx, notice, placeIn(ctx, place))
    await keep({ ...stands, questionMessage: place.question, statements: [] })
  }

  async function answerPlace(ctx: BotContext): Promise<AnswerPlace> {
    const { chat, message, editedMessage } = ctx
    const asking = message ?? editedMessage
    if (!chat || !asking) throw new Error(`update ${ctx.update.update_id} has no message to answer`)
    const kept = editedMessage && (await store.sentAnswerTo(chat.id, asking.message_id))
    return { question: asking.message_id, instead: kept?.message }
  }

  function ask(question: string, speaker?: SpeakerRef): Promise<Answer> {
    return search.ask(question, { now: now(), zone, limit: STATEMENTS, speaker })
  }

  async function show(ctx: BotContext, shown: ShownAnswer, place: AnswerPlace): Promise<void> {
    const brief = isGroup(ctx)
    const rendered = renderAnswer(shown.answer, { ...shown.view, texts: texts(ctx), brief })
    const stands = await put(ctx, rendered, placeIn(ctx, place))
    await keep({
      ...stands,
      questionMessage: place.question,
      answer: { ...shown.answer, statements: [] },
      statements: shown.statements,
    })
  }

  async function keep(sent: Omit<SentAnswer, 'sentAt'>): Promise<void> {
    try {
      await store.saveSentAnswer({ ...sent, sentAt: now() })
    } catch (error) {
      // The answer stands; only its buttons will say that it is forgotten.
      log.warn(describeFailure(error), 'a sent answer could not be kept')
    }
  }
}

function isGroup({ chat }: BotContext): boolean {
  return chat?.type !== 'private'
}

function placeIn(ctx: BotContext, { question, instead }: AnswerPlace): Place {
  return { instead, replyTo: isGroup(ctx) ? question : undefined }
}

function problemText(
  readable: Exclude<ReturnType<typeof readableQuestion>, { question: string }>,
  texts: Texts,
): string {
  return readable.problem === 'too-long'
    ? texts.tooLong(readable.characters, QUESTION_LENGTH)
    : texts.noWords
}

/** How many statements the buttons of one answer lead through. */
const STATEMENTS = 20
