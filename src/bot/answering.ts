import type { Answer } from '../statement/answer.ts'
import type { Turn } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { Turns } from '../lib/turns.ts'
import type { SentAnswer } from '../store/chats.ts'
import type { MessagePlace, ShownForm, ShownStatement } from '../store/shown-statements.ts'
import { isOnlyFollowUp } from '../search/follow-up-forms.ts'
import { format, italic } from '../telegram/format.ts'
import { type TextLanguage, languageFor, textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { wordsOf } from './addressed.ts'
import type { BotContext } from './context.ts'
import { type Conversations, askerOf, createConversations } from './conversations.ts'
import type { BotDeps } from './deps.ts'
import { firstQuestion } from './first-question.ts'
import { type Message, type Place, type Put, put } from './put.ts'
import { placeKey } from './place-key.ts'
import { isNothingToSay, isQuiet } from './quiet.ts'
import { QUESTION_LENGTH, readableQuestion } from './readable-question.ts'
import type { Rendering } from './rendering.ts'
import { type ShownAnswer, keptView, shownAnswer } from './shown-answer.ts'

/** What the ways of asking have in common. */
export type Answering = {
  /** The texts in the language of the chat, or else of who wrote or pressed. */
  readonly texts: (ctx: BotContext) => Texts
  readonly languageOf: (ctx: BotContext) => TextLanguage
  /** Answers the message of the update, which asks `words`. The answer to a message since edited is edited. */
  readonly answer: (ctx: BotContext, words: string) => Promise<void>
  /** Says something else to the message of the update, in the place where its answer would stand, or in another. */
  readonly tell: (ctx: BotContext, told: Told, place?: AnswerPlace) => Promise<Put>
  /** Asks the search; `speaker` is one picked from a list, in place of whom the question names. */
  readonly ask: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Asks the search for what answers the question, oldest first. */
  readonly askThread: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Asks the search who else spoke on what the question is about. */
  readonly askWhoElse: (question: string, speaker?: SpeakerRef) => Promise<Answer>
  /** Counts a question that found nothing, without who asked. */
  readonly noteGap: (found: Answer) => Promise<void>
  /** Shows an answer and keeps it, so that its buttons and edits work later, also after a restart. */
  readonly show: (ctx: BotContext, shown: ShownAnswer, place: AnswerPlace) => Promise<void>
  /** Shows an answer to the message of the update. */
  readonly present: (ctx: BotContext, shown: ShownAnswer) => Promise<void>
  /** Keeps which statements a message shows that is no answer, so that they can be put right there; none any more: without. */
  readonly keepShown: (ctx: BotContext, kept: KeptStatements) => Promise<void>
  readonly conversations: Conversations
}

/**
 * A message that is no answer, with the claimed quotation that it is about, or the answer that its buttons go on from, and the
 * statements that it shows.
 */
type Told = Message &
  Pick<SentAnswer, 'answer' | 'claim' | 'view'> & {
    readonly shows?: readonly ShownStatement[] | undefined
  }

/** A message with statements, and what it is made of; nothing but them, unless said otherwise. */
type KeptStatements = {
  readonly stands: MessagePlace
  readonly form?: ShownForm
  readonly claim?: string | undefined
  readonly statements?: readonly ShownStatement[]
}

/** What is kept of a message beside where it stands. */
type Kept = Pick<SentAnswer, 'answer' | 'claim' | 'view' | 'statements'> & Pick<Told, 'shows'>

/** The message that asked, and the bot's message that is to show the answer if there is one. */
export type AnswerPlace = {
  readonly question: number
  readonly instead?: number | undefined
  /** Who asked. */
  readonly user?: number | undefined
  /** What the question could go on from. */
  readonly context?: Turn | undefined
}

/** Makes what composers answer with; `changes`: the turns in which messages that stand are changed. */
export function createAnswering(
  deps: BotDeps,
  { rendering, changes }: { readonly rendering: Rendering; readonly changes: Turns },
): Answering {
  const { search, store, log, now, zone, language } = deps
  const conversations = createConversations(deps)
  return {
    texts,
    languageOf,
    answer,
    tell,
    ask,
    askThread,
    askWhoElse,
    noteGap,
    show,
    present,
    keepShown,
    conversations,
  }

  async function keepShown(ctx: BotContext, kept: KeptStatements): Promise<void> {
    const { stands, form = 'statements', claim, statements = [] } = kept
    const showing = { ...stands, form, claim, statements, language: languageOf(ctx), sentAt: now() }
    await tried(() => store.saveShown(showing), 'what a message shows could not be kept')
  }

  function texts(ctx: BotContext): Texts {
    return textsFor(languageOf(ctx), language)
  }

  function languageOf(ctx: BotContext): TextLanguage {
    const { language: chosen, spoken } = ctx.settings
    // Who writes for a whole chat has no language but that of the words.
    const asked = ctx.pressedIn ?? ctx.from?.language_code ?? writtenIn(ctx)
    return languageFor(chosen ?? asked ?? spoken, language)
  }

  async function answer(ctx: BotContext, words: string): Promise<void> {
    const readable = readableQuestion(words)
    if ('problem' in readable) {
      return void (await tell(ctx, format`${problemText(readable, texts(ctx))}`))
    }
    const place = await answerPlace(ctx)
    const first = firstQuestion(readable.question)
    const question = first ?? readable.question
    const followUp = place.context && (await search.followUp(question, place.context, moment()))
    if (followUp?.asksWhoElse) {
      const found = await askWhoElse(followUp.question, followUp.speaker)
      return show(ctx, shownAnswer(found, { isWhoElse: true }), place)
    }
    if (!followUp && isOnlyFollowUp(question)) {
      return void (await tell(ctx, format`${texts(ctx).nothingBefore}`))
    }
    const found = await ask(followUp?.question ?? question, followUp?.speaker)
    await noteGap(found)
    // An answer that stands already is changed, which nobody hears.
    if (isQuiet(ctx) && isNothingToSay(found) && place.instead === undefined) return
    const note = first === undefined ? undefined : format`${italic(texts(ctx).oneAtATime)}`
    await show(ctx, { ...shownAnswer(found), note }, place)
  }

  async function noteGap(found: Answer): Promise<void> {
    if (!isGap(found)) return
    await tried(
      () => store.noteGap(found.question, now()),
      'a question that found nothing was not counted',
    )
  }

  async function present(ctx: BotContext, shown: ShownAnswer): Promise<void> {
    await show(ctx, shown, await answerPlace(ctx))
  }

  async function tell(ctx: BotContext, told: Told, given?: AnswerPlace): Promise<Put> {
    const place = given ?? (await answerPlace(ctx))
    const { answer: kept, claim, view, shows, ...message } = told
    const answered = kept && { ...kept, statements: [] }
    return putAndKeep(ctx, message, place, { answer: answered, claim, view, statements: [], shows })
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
    const { answer: found } = shown
    const heldAt = now()
    const how = { texts: texts(ctx), brief: isGroup(ctx), me: ctx.me, note: shown.note }
    const { message, shows, statement } = await rendering.answer(shown, how)
    await putAndKeep(ctx, message, place, {
      answer: { ...found, statements: [] },
      statements: shown.statements,
      view: keptView(shown),
      shows,
    })
    await tried(
      () => conversations.goOn(ctx, { answer: found, shown: statement, heldAt }),
      'a conversation could not be kept',
    )
  }

  /** Puts a message where its answer stands and keeps what it is, both before the same message is changed again. */
  async function putAndKeep(
    ctx: BotContext,
    message: Message,
    place: AnswerPlace,
    { shows, ...kept }: Kept,
  ): Promise<Put> {
    return inTurn(ctx, place, async () => {
      const stands = await put(ctx, message, placeIn(ctx, place))
      const { question: questionMessage, user, context } = place
      const sent = { ...stands, ...kept, questionMessage, user, context, sentAt: now() }
      // The answer stands; without this only its buttons will say that it is forgotten.
      await tried(
        () => store.saveSentAnswer({ ...sent, language: languageOf(ctx) }, shows),
        'a sent answer could not be kept',
      )
      return stands
    })
  }

  function inTurn<T>({ chat }: BotContext, { instead }: AnswerPlace, job: () => Promise<T>) {
    if (!chat || instead === undefined) return job()
    return changes.take(placeKey({ chat: chat.id, message: instead }), job)
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

/** Whether a question asked for something that the archive has not. */
function isGap({ level, statements }: Answer): boolean {
  if (level === 'answer') return statements.length === 0
  return ['nothing', 'others', 'mentioned', 'unknown-speaker'].includes(level)
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

/** The language in which somebody writes for a whole chat, where its letters tell it. */
function writtenIn({ senderChat, msg }: BotContext): TextLanguage | undefined {
  if (!senderChat || !msg) return undefined
  return /\p{Script=Cyrillic}/u.test(wordsOf(msg)) ? 'ru' : undefined
}
