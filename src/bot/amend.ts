import { setTimeout } from 'node:timers/promises'
import type { Bot } from 'grammy'
import { every } from '../lib/every.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { SentAnswer } from '../store/chats.ts'
import type { Amendment, Report } from '../store/corrections.ts'
import {
  describeFailure,
  isGone,
  isMuted,
  isPassing,
  isUnchanged,
  isUneditable,
} from '../telegram/failure.ts'
import { type Formatted, join } from '../telegram/format.ts'
import { BULK_MESSAGES_PER_SECOND } from '../telegram/limits.ts'
import { readStatementParameter } from '../telegram/permalink.ts'
import { renderAnswer } from '../telegram/render.ts'
import { renderOutcome } from '../telegram/render-report.ts'
import { AROUND_LENGTH } from '../telegram/render-statement.ts'
import { renderVerdict } from '../telegram/render-verdict.ts'
import type { Rendered } from '../telegram/rendered.ts'
import { textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { messageOptions } from './message-options.ts'
import { QUESTION_LENGTH } from './readable-question.ts'

/** Puts right what was sent before it was decided that a statement is wrong, and tells who reported it. */
export type Amender = {
  /** Does at most so much of what waits, as fast as Telegram takes messages in bulk. */
  run(limit: number, signal?: AbortSignal): Promise<void>
}

type Deps = Omit<BotDeps, 'askLimit'>

/**
 * What waits is in the store, and is taken out of it one by one, so that any number of runs share it, and what a run has not
 * finished is done by the next start. An edit that is repeated changes nothing; a note or an outcome could then come twice.
 */
export function createAmender(bot: Bot<BotContext>, deps: Deps): Amender {
  const { store, search, log, language, admins } = deps
  const { api } = bot

  return {
    async run(limit, signal) {
      for (let done = 0; done < limit; done += 1) {
        if (signal?.aborted || !(await one())) return
        await setTimeout(1000 / BULK_MESSAGES_PER_SECOND)
      }
    },
  }

  /** False when nothing waits, or Telegram does not take it now. */
  async function one(): Promise<boolean> {
    const report = await store.takeOutcome()
    if (report) {
      const waits = await tried(() => tell(report), 'a reporter could not be told')
      await store.settleOutcome(report.row, waits)
      return !waits
    }
    const amendment = await store.takeAmendment()
    if (!amendment) return false
    const waits = await tried(() => amend(amendment), 'a message could not be put right')
    await store.settleAmendment(amendment, waits)
    return !waits
  }

  async function tried(work: () => Promise<void>, failed: string): Promise<'waits' | undefined> {
    try {
      await work()
    } catch (error) {
      const isExpected = isGone(error) || isMuted(error) || isPassing(error)
      log[isExpected ? 'info' : 'error'](describeFailure(error), failed)
      if (isPassing(error)) return 'waits'
    }
    return undefined
  }

  async function tell(report: Report): Promise<void> {
    const { outcome = 'dismissed', chat, speaker } = report
    const page = await search.page(report.statement)
    if (!page) return
    const texts = await textsIn(chat, report.language)
    const name = page.statement.speaker?.name ?? texts.unknownSpeaker
    const message = renderOutcome(
      { kind: outcome, speaker: name },
      { speaker, article: page.statement },
      texts,
    )
    await api.sendMessage(chat, message.text, messageOptions(message))
  }

  async function amend(amendment: Amendment): Promise<void> {
    const { chat, message } = amendment
    const sent = await store.sentAnswer(chat, message)
    const record = await store.statement(amendment.statement)
    if (!record) return
    const texts = await textsIn(chat, sent?.language)
    const statement = await search.statement(record.id)
    const note = noteOf(amendment, statement, texts)
    // A digest holds more than this statement, and cannot be made again.
    if (!sent) return sendNote(amendment, note, texts)
    const rendered = await renderSent(sent, { statement, id: record.id, note, texts })
    try {
      await api.editMessageText(chat, message, rendered.text, messageOptions(rendered))
      await store.saveSentAnswer({ ...sent, shown: record.id })
    } catch (error) {
      if (isUnchanged(error)) return
      if (!isUneditable(error)) throw error
      await sendNote(amendment, note, texts)
    }
  }

  async function sendNote(
    { chat, message }: Amendment,
    note: Formatted,
    texts: Texts,
  ): Promise<void> {
    const text = join([note, texts.corrections.instead], '\n')
    const reply_parameters = { message_id: message, allow_sending_without_reply: true }
    await api.sendMessage(chat, text.text, { ...messageOptions(text), reply_parameters })
  }

  type Now = {
    readonly statement: AnswerStatement | undefined
    readonly id: string
    readonly note: Formatted
    readonly texts: Texts
  }

  /** The message as it would be sent now, with what was put right. */
  async function renderSent(
    sent: SentAnswer,
    { statement, id, note, texts }: Now,
  ): Promise<Rendered> {
    const around = statement && (await store.textAround(id, AROUND_LENGTH))
    const view = {
      texts,
      note,
      around,
      brief: sent.chat < 0,
      bot: { username: bot.botInfo.username, inline: bot.botInfo.supports_inline_queries },
      isReportable: admins.size > 0,
      draws: deps.pictures !== undefined,
    }
    if (sent.claim !== undefined) {
      const isAskable = sent.claim.length <= QUESTION_LENGTH
      return renderVerdict(await search.verify(sent.claim), { ...view, isAskable })
    }
    const { answer, statements } = sent
    if (!answer || (answer.level !== 'answer' && answer.level !== 'near')) {
      return { ...note, buttons: [] }
    }
    const shown = { statement, index: await indexOf(id, statements), count: statements.length }
    const own = readStatementParameter(answer.question)
    const page = own === undefined || !statement ? undefined : await search.page(own)
    return renderAnswer(answer, { ...view, shown, page })
  }

  /** The place of the statement among those that the buttons lead through, which are known by ids of any age. */
  async function indexOf(id: string, statements: readonly string[]): Promise<number> {
    for (const [index, known] of statements.entries()) {
      if ((await store.statement(known))?.id === id) return index
    }
    return 0
  }

  async function textsIn(chat: number, sentIn: SentAnswer['language']): Promise<Texts> {
    const chosen = (await store.chatSettings(chat)).language
    return textsFor(chosen ?? sentIn, language)
  }
}

/** Amends beside the bot until aborted, beginning with what an earlier run left. */
export async function amendAll(
  bot: Bot<BotContext>,
  deps: Deps,
  signal: AbortSignal,
): Promise<void> {
  const { store, log } = deps
  const amender = createAmender(bot, deps)
  const onError = (error: unknown) =>
    log.error(describeFailure(error), 'what was sent could not be put right')
  await store.resumeTaken().catch(onError)
  await every(PAUSE, () => amender.run(Infinity, signal), { signal, onError })
}

/** Decisions by button are begun at once; those of the command line wait so long. */
const PAUSE = Temporal.Duration.from({ seconds: 20 })

function noteOf(
  { outcome, was }: Amendment,
  statement: AnswerStatement | undefined,
  texts: Texts,
): Formatted {
  const { note } = texts.corrections
  const before = was ?? texts.unknownSpeaker
  return outcome === 'speaker' && statement
    ? note.speaker(before, statement.speaker?.name ?? texts.unknownSpeaker)
    : note.withdrawn(before)
}
