import { Composer } from 'grammy'
import type { Decision, Report } from '../store/corrections.ts'
import { oneLine } from '../telegram/one-line.ts'
import { type CaseAction, decodeCase } from '../telegram/report-action.ts'
import { acknowledge } from './acknowledge.ts'
import type { Amender } from './amend.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { candidatesFor, tellOperators } from './tell-operators.ts'

/** The operators' private chats: what the buttons below a report decide, and the name of a speaker in reply to it. */
export function createDecide(
  amender: Amender,
  deps: BotDeps,
  { texts }: Pick<Answering, 'texts'>,
): Composer<BotContext> {
  const { store, now, admins } = deps
  const composer = new Composer<BotContext>()
  const operators = composer.filter(({ from }) => admins.has(from?.id ?? 0)).chatType('private')

  operators.on('callback_query:data', async (ctx, next) => {
    const action = decodeCase(ctx.callbackQuery.data)
    if (!action) return next()
    const report = await store.report(action.report)
    // What is open is decided, and only what was decided can be taken back.
    const isOpen = report?.outcome === undefined
    const isTime = report !== undefined && isOpen !== (action.kind === 'undo')
    await acknowledge(ctx, isTime ? undefined : texts(ctx).corrections.tooLate)
    if (isTime) await act(ctx, action, report)
    // It was ended elsewhere, as on the command line: the message says so from now on.
    else if (report) await tellOperators(report.row, ctx.api, deps)
  })

  operators.on('message:text', async (ctx, next) => {
    const repliedTo = ctx.msg.reply_to_message
    const about = repliedTo && (await store.reportAt(ctx.chat.id, repliedTo.message_id))
    if (about?.for !== 'operator') return next()
    await store.amendReport(about.report, { typed: oneLine(ctx.msg.text, NAME_LENGTH) })
    await tellOperators(about.report, ctx.api, deps, { isChoosing: true })
  })
  return composer

  async function act(ctx: BotContext, { kind, digest }: CaseAction, report: Report): Promise<void> {
    const { row } = report
    if (kind === 'choose' || kind === 'back') {
      await tellOperators(row, ctx.api, deps, { isChoosing: kind === 'choose' })
    } else if (kind === 'pick') {
      const candidates = await candidatesFor(report, deps)
      const picked = candidates.find(({ shown }) => shown.digest === digest)
      // The list is another one by now: it is shown.
      if (!picked) await tellOperators(row, ctx.api, deps, { isChoosing: true })
      else await decide(ctx, report, { outcome: 'speaker', speaker: picked.speaker })
    } else if (kind === 'undo') await undo(ctx, report)
    else if (kind === 'withdrawn') await decide(ctx, report, { outcome: 'withdrawn' })
    else if (await store.endReport(row, 'dismissed')) {
      await tellOperators(row, ctx.api, deps)
      await amender.run(AT_ONCE)
    }
  }

  async function undo(ctx: BotContext, { row, statement, outcome }: Report): Promise<void> {
    const found =
      outcome === 'dismissed'
        ? undefined
        : await store.decide(statement, { outcome: 'found' }, now())
    await store.reopenReport(row)
    for (const one of new Set([row, ...(found?.reports ?? [])])) {
      await tellOperators(one, ctx.api, deps)
    }
    await amender.run(AT_ONCE)
  }

  async function decide(ctx: BotContext, report: Report, decision: Decision): Promise<void> {
    const decided = await store.decide(report.statement, decision, now())
    const { reports = [], messages } = decided ?? {}
    for (const row of reports) await tellOperators(row, ctx.api, deps, { messages })
    await amender.run(AT_ONCE)
  }
}

const NAME_LENGTH = 100
/** The rest is done beside, so that the operator need not wait. */
const AT_ONCE = 20
