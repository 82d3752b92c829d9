import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Turn } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { SentAnswer } from '../store/chats.ts'
import { isOnlyFollowUp } from '../search/follow-up-forms.ts'
import { format } from '../telegram/format.ts'
import { renderAnswer } from '../telegram/render.ts'
import { AROUND_LENGTH } from '../telegram/render-statement.ts'
import type { View } from '../telegram/rendered.ts'
import { type TextLanguage, languageFor, textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotContext } from './context.ts'
import { type Conversations, askerOf, createConversations } from './conversations.ts'
import type { BotDeps } from './deps.ts'
import { type Message, type Place, put } from './put.ts'
import { isNothingToSay, isQuiet } from './quiet.ts'
import { QUESTION_LENGTH, readableQuestion } from './readable-question.ts'

/** What the ways of asking have in common. */
export type Answering = {
  /** The texts in the language of the chat, or else of who wrote or pressed. */
  readonly texts: (ctx: BotContext) => Texts
  readonly languageOf: (ctx: BotContext) => TextLanguage
  /** Answers the message of the update, which asks `words`. The answer to a message since edited is edited. */
  readonly answer: (ctx: BotContext, words: string) => Promise<void>
  /** Says something else to the message of the update, in the place where its answer would stand, or in another. */
  readonly tell: (ctx: BotContext, told: Told, place?: AnswerPlace) => Promise<void>
  /** Asks the search; `speaker` is one picked from a list, in place of whom the question names. */
  readonly ask: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Asks the search for what answers the question, oldest first. */
  readonly askThread: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Asks the search who else spoke on what the question is about. */
  readonly askWhoElse: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Shows an answer and keeps it, so that its buttons and edits work later, also after a restart. */
  readonly show: (ctx: BotContext, shown: ShownAnswer, place: AnswerPlace) => Promise<void>
  /** Shows an answer to the message of the update. */
  readonly present: (ctx: BotContext, shown: ShownAnswer) => Promise<void>
  readonly conversations: Conversations
}

/** A message that is no answer, with the claimed quotation that it is about, and the statement that it shows. */
export type Told = Message & Pick<SentAnswer, 'claim' | 'shown'>

export type ShownAnswer = {
  readonly answer: Answer
  /** The ids of the statements that the buttons lead through. */
  readonly statements: readonly string[]
  readonly view?: Omit<
    View,
    'texts' | 'brief' | 'around' | 'bot' | 'draws' | 'earlier' | 'isReportable' | 'note'
  >
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

/** An answer with the statements that it came with. */
export function shownAnswer(answer: Answer, view?: ShownAnswer['view']): ShownAnswer {
  return { answer, statements: answer.statements.map(({ id }) => id), ...(view && { view }) }
}

/** Makes what composers answer with. */
export function createAnswering(deps: BotDeps): Answering {
  const { search, store, pictures, log, now, zone, language } = deps
  const conversations = createConversations(deps)
  return {
    texts,
    languageOf,
    answer,
    tell,
    ask,
    askThread,
    askWhoElse,
    show,
    present,
    conversations,
  }

  function texts(ctx: BotContext): Texts {
    return textsFor(languageOf(ctx), language)
  }

  function languageOf(ctx: BotContext): TextLanguage {
    return languageFor(ctx.settings.language ?? ctx.from?.language_code, language)
  }

  async function answer(ctx: BotContext, words: string): Promise<void> {
    const readable = readableQuestion(words)
    if ('problem' in readable) return tell(ctx, format`${problemText(readable, texts(ctx))}`)
    const place = await answerPlace(ctx)
    const { question } = readable
    const followUp = place.context && (await search.followUp(question, place.context, moment()))
    if (followUp?.asksWhoElse) {
      const found = await askWhoElse(followUp.question, followUp.speaker)
      return show(ctx, shownAnswer(found, { isWhoElse: true }), place)
    }
    if (!followUp && isOnlyFollowUp(question)) {
      return tell(ctx, format`${texts(ctx).nothingBefore}`)
    }
    const found = await ask(followUp?.question ?? question, followUp?.speaker)
    if (isGap(found)) await noteGap(found.question)
    // An answer that stands already is changed, which nobody hears.
    if (isQuiet(ctx) && isNothingToSay(found) && place.instead === undefined) return
    await show(ctx, shownAnswer(found), place)
  }

  async function noteGap(question: string): Promise<void> {
    await tried(
      () => store.noteGap(question, now()),
      'a question that found nothing was not counted',
    )
  }

  async function present(ctx: BotContext, shown: ShownAnswer): Promise<void> {
    await show(ctx, shown, await answerPlace(ctx))
  }

  async function tell(ctx: BotContext, told: Told, given?: AnswerPlace): Promise<void> {
    const place = given ?? (await answerPlace(ctx))
    const { claim, shown, ...message } = told
    const stands = await put(ctx, message, placeIn(ctx, place))
    const kept = { claim, shown, language: languageOf(ctx), statements: [] }
    await keep({ ...stands, ...keptPlace(place), ...kept })
  }

  async function answerPlace(ctx: BotContext): Promise<AnswerPlace> {
    const { chat, message, editedMessage } = ctx
    const asking = message ?? editedMessage
    if (!chat || !asking) throw new Error(`update ${ctx.update.update_id} has no message to answer`)
    const kept = editedMessage && (await store.sentAnswerTo(chat.id, asking.message_id))
    return {
      question: asking.message_id,
      user: askerOf(ctx),
      instead: kept?.message,
      // An edited question goes on from what it went on from.
      context: editedMessage
        ? kept?.context
        : await tried(() => conversations.before(ctx), 'a conversation could not be read'),
    }
  }

  function ask(question: string, speaker?: SpeakerRef): Promise<Answer> {
    return search.ask(question, { ...moment(), limit: STATEMENTS, speaker })
  }

  function askThread(question: string, speaker?: SpeakerRef): Promise<Answer> {
    return search.thread(question, { ...moment(), speaker })
  }

  function askWhoElse(question: string, speaker?: SpeakerRef): Promise<Answer> {
    return search.whoElse(question, { ...moment(), speaker })
  }

  function moment() {
    return { now: now(), zone }
  }

  async function show(ctx: BotContext, shown: ShownAnswer, place: AnswerPlace): Promise<void> {
    const { answer: found, view } = shown
    const heldAt = now()
    const statement = shownStatement(shown)
    const earlier = statement && !isGroup(ctx) ? await search.earlier(statement) : undefined
    const around = statement && (await store.textAround(statement.id, AROUND_LENGTH))
    const rendered = renderAnswer(found, {
      ...view,
      texts: texts(ctx),
      brief: isGroup(ctx),
      draws: pictures !== undefined,
      bot: { username: ctx.me.username, inline: ctx.me.supports_inline_queries },
      earlier,
      around,
      isReportable: deps.admins.size > 0,
    })
    const stands = await put(ctx, rendered, placeIn(ctx, place))
    await keep({
      ...stands,
      ...keptPlace(place),
      answer: { ...found, statements: [] },
      statements: shown.statements,
      shown: around?.id,
      language: languageOf(ctx),
    })
    await tried(
      () => conversations.goOn(ctx, { answer: found, shown: statement, heldAt }),
      'a conversation could not be kept',
    )
  }

  async function keep(sent: Omit<SentAnswer, 'sentAt'>): Promise<void> {
    // The answer stands; without this only its buttons will say that it is forgotten.
    await tried(
      () => store.saveSentAnswer({ ...sent, sentAt: now() }),
      'a sent answer could not be kept',
    )
  }

  /** Does what an answer can do without. */
  async function tried<T>(work: () => Promise<T>, failed: string): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      log.warn(describeFailure(error), failed)
      return undefined
    }
  }
}

function keptPlace({ question, user, context }: AnswerPlace) {
  return { questionMessage: question, user, context }
}

/** Whether a question asked for something that the archive has not. */
function isGap({ level }: Answer): boolean {
  return ['nothing', 'others', 'mentioned', 'unknown-speaker'].includes(level)
}

/** The one statement in the message; a page of a thread has several. */
function shownStatement({ answer, view }: ShownAnswer): AnswerStatement | undefined {
  if (view?.thread) return undefined
  if (view?.shown) return view.shown.statement
  const { level, statements } = answer
  return level === 'answer' || level === 'near' ? statements[0] : undefined
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
