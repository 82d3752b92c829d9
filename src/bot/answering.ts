import type { Turns } from '../lib/turns.ts'
import { isOnlyFollowUp } from '../search/follow-up-forms.ts'
import type { Answer } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { italic, plain } from '../telegram/format.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotContext } from './context.ts'
import { type Conversations, askerOf, createConversations } from './conversations.ts'
import type { BotDeps } from './deps.ts'
import { firstQuestion } from './first-question.ts'
import { type AnswerPlace, type Keeping, type Kept, createKeeping } from './keeping.ts'
import { isPrivate } from './own-command.ts'
import type { Message, Put } from './put.ts'
import { isNothingToSay, isQuiet } from './quiet.ts'
import { QUESTION_LENGTH, readableQuestion } from './readable-question.ts'
import type { Rendering } from './rendering.ts'
import { type ShownAnswer, keptView, shownAnswer } from './shown-answer.ts'
import { type Speaking, createSpeaking } from './speaking.ts'
import { tried } from './tried.ts'

/** What the ways of asking have in common. */
export type Answering = Speaking &
  Pick<Keeping, 'keepShown'> & {
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
    readonly conversations: Conversations
  }

/**
 * A message that is no answer, with the claimed quotation that it is about, or the answer that its buttons go on from, and the
 * statements that it shows.
 */
type Told = Message & Omit<Kept, 'statements'>

/** Makes what composers answer with; `changes`: the turns in which messages that stand are changed. */
export function createAnswering(
  deps: BotDeps,
  { rendering, changes }: { readonly rendering: Rendering; readonly changes: Turns },
): Answering {
  const { search, store, log, now, zone } = deps
  const conversations = createConversations(deps)
  const speaking = createSpeaking(deps)
  const { texts } = speaking
  const { putAndKeep, keepShown } = createKeeping(deps, { ...speaking, changes })
  const asking = { ask, askThread, askWhoElse }
  return {
    ...speaking,
    ...asking,
    answer,
    tell,
    noteGap,
    show,
    present,
    keepShown,
    conversations,
  }

  async function answer(ctx: BotContext, words: string): Promise<void> {
    const readable = readableQuestion(words)
    if ('problem' in readable) {
      return void (await tell(ctx, plain(problemText(readable, texts(ctx)))))
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
      return void (await tell(ctx, plain(texts(ctx).nothingBefore)))
    }
    const found = await ask(followUp?.question ?? question, followUp?.speaker)
    await noteGap(found)
    // An answer that stands already is changed, which nobody hears.
    if (isQuiet(ctx) && isNothingToSay(found) && place.instead === undefined) return
    const note = first === undefined ? undefined : italic(texts(ctx).oneAtATime)
    await show(ctx, { ...shownAnswer(found), note }, place)
  }

  async function noteGap(found: Answer): Promise<void> {
    if (!isGap(found)) return
    await tried(
      log,
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
    const asked = message ?? editedMessage
    if (!chat || !asked) throw new Error(`update ${ctx.update.update_id} has no message to answer`)
    const kept = editedMessage && (await store.sentAnswerTo(chat.id, asked.message_id))
    return {
      question: asked.message_id,
      user: askerOf(ctx),
      instead: kept?.message,
      // An edited question goes on from what it went on from.
      context: editedMessage
        ? kept?.context
        : await tried(log, () => conversations.before(ctx), 'a conversation could not be read'),
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
    const how = { texts: texts(ctx), brief: !isPrivate(ctx), me: ctx.me, note: shown.note }
    const { message, shows, statement } = await rendering.answer(shown, how)
    await putAndKeep(ctx, message, place, {
      answer: { ...found, statements: [] },
      statements: shown.statements,
      view: keptView(shown),
      shows,
    })
    await tried(
      log,
      () => conversations.goOn(ctx, { answer: found, shown: statement, heldAt }),
      'a conversation could not be kept',
    )
  }
}

/** Whether a question asked for something that the archive has not. */
function isGap({ level, statements }: Answer): boolean {
  if (level === 'answer') return statements.length === 0
  return ['nothing', 'others', 'mentioned', 'unknown-speaker'].includes(level)
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
