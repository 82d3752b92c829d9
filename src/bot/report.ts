import { Composer } from 'grammy'
import { type ReportAction, decodeReport, readReportParameter } from '../telegram/report-action.ts'
import { renderReasons } from '../telegram/render-report.ts'
import { plain } from '../telegram/format.ts'
import { oneLine } from '../telegram/one-line.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { ownCommand } from './own-command.ts'
import { put } from './put.ts'
import { toShown } from './rendering.ts'
import { tellOperators } from './tell-operators.ts'

/**
 * A statement that somebody finds wrong: the button below it, or a link from a group, asks why in the private chat, and the
 * operators get the answer. Words in reply are passed on, too.
 */
export function createReport(
  deps: BotDeps,
  { texts, languageOf, keepShown }: Pick<Answering, 'texts' | 'languageOf' | 'keepShown'>,
): Composer<BotContext> {
  const { search, store, now, admins } = deps
  const composer = new Composer<BotContext>()
  const chat = composer.filter(() => admins.size > 0).chatType('private')

  chat.on('callback_query:data', async (ctx, next) => {
    const action = decodeReport(ctx.callbackQuery.data)
    if (!action) return next()
    await acknowledge(ctx)
    await act(ctx, action, ctx.callbackQuery.message?.message_id)
  })

  chat.on('message:text', async (ctx, next) => {
    const command = ownCommand(ctx)
    const id = command?.name === 'start' ? readReportParameter(command.words) : undefined
    if (id !== undefined) return act(ctx, { kind: 'wrong', id }, undefined)
    const repliedTo = ctx.msg.reply_to_message
    const about = repliedTo && (await store.reportAt(ctx.chat.id, repliedTo.message_id))
    if (about?.for !== 'reporter') return next()
    await addWords(ctx, about.report, ctx.msg.text)
  })
  return composer

  async function act(
    ctx: BotContext,
    action: ReportAction,
    instead: number | undefined,
  ): Promise<void> {
    const { corrections } = texts(ctx)
    if (action.kind === 'cancel') return say(ctx, corrections.cancelled, instead)
    const statement = await search.statement(action.id)
    if (!statement) return say(ctx, corrections.gone, action.kind === 'wrong' ? undefined : instead)
    if (action.kind === 'wrong') {
      const stands = await put(ctx, renderReasons(action.id, statement, texts(ctx)))
      return keepShown(ctx, { stands, statements: [await toShown(statement, store)] })
    }
    const { id, reason } = action
    const row = await store.saveReport({
      statement: id,
      reason,
      speaker: statement.speaker?.name ?? statement.mention ?? texts(ctx).unknownSpeaker,
      chat: ctx.chat?.id ?? 0,
      language: languageOf(ctx),
      reportedAt: now(),
    })
    const needsWords = reason === 'other'
    const message = needsWords ? corrections.writeIt : corrections.passedOn
    const stands = await put(ctx, plain(message), { instead })
    await keepShown(ctx, { stands })
    await store.saveReportMessage({ ...stands, report: row, for: 'reporter' })
    // By what is kept, not by what is new: a run before may have ended between the two.
    const isUntold = (await store.operatorMessages(row)).length === 0
    if (isUntold && !needsWords) await tellOperators(row, ctx.api, deps)
  }

  async function addWords(ctx: BotContext, row: number, written: string): Promise<void> {
    const { corrections } = texts(ctx)
    const report = await store.report(row)
    if (!report || report.outcome) return say(ctx, corrections.tooLate)
    const words = [report.words, written].filter((part) => part !== undefined).join(' ')
    await store.amendReport(row, { words: oneLine(words, WORDS_LENGTH) })
    await say(ctx, corrections.wordsPassedOn)
    await tellOperators(row, ctx.api, deps)
  }

  async function say(ctx: BotContext, text: string, instead?: number): Promise<void> {
    const stands = await put(ctx, plain(text), { instead })
    if (instead !== undefined) await keepShown(ctx, { stands })
  }
}

const WORDS_LENGTH = 600
