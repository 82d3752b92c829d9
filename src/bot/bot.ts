import { Bot } from 'grammy'
import { createTurns } from '../lib/turns.ts'
import { createAdmin } from './admin.ts'
import { type Amender, createAmender } from './amend.ts'
import { createAnswering } from './answering.ts'
import { createAsk } from './ask.ts'
import { createBrowse } from './browse.ts'
import { createCarriedQuestion } from './carried-question.ts'
import { createConnections } from './connections.ts'
import { createCheck } from './check.ts'
import { createChecking } from './checking.ts'
import { type BotContext, withSettings } from './context.ts'
import type { BotDeps } from './deps.ts'
import { createDrawing } from './drawing.ts'
import { createDigestPress } from './digest-press.ts'
import { createErrorHandler } from './errors.ts'
import { createDecide } from './decide.ts'
import { createGroup } from './group.ts'
import { createGuest } from './guest.ts'
import { createHour } from './hour.ts'
import { createInline } from './inline.ts'
import { limitAsking } from './limit.ts'
import { createMoved } from './moved.ts'
import { createPersonal } from './personal.ts'
import { createPicture } from './picture.ts'
import { createPress } from './press.ts'
import { createRendering } from './rendering.ts'
import { createReport } from './report.ts'
import { createSends } from './sends.ts'
import { createSettings } from './settings.ts'
import { createStart } from './start.ts'
import { createSubscribe } from './subscribe.ts'
import { createThread } from './thread.ts'

/** `apiRoot`: a Bot API server other than Telegram's own, such as `http://localhost:8081`. */
export type BotOptions = { readonly token: string; readonly apiRoot?: string | undefined }

/** The bot with all it can do, not yet running, and what puts right what it sent. */
export type BotParts = { readonly bot: Bot<BotContext>; readonly amender: Amender }

export function createBot({ token, apiRoot }: BotOptions, deps: BotDeps): BotParts {
  const connections = createConnections(apiRoot)
  const bot = new Bot<BotContext>(token, {
    client: {
      baseFetchConfig: { agent: connections.agent, compress: true },
      // More than a long poll takes.
      timeoutSeconds: 60,
      ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, '') }),
    },
  })
  const rendering = createRendering(deps)
  const changes = createTurns()
  const amender = createAmender(deps, { bot, rendering, changes })
  const answering = createAnswering(deps, { rendering, changes })
  const drawing = createDrawing(deps, answering)
  const checking = createChecking(rendering, answering)
  const sends = createSends(deps)
  bot.api.config.use(connections.transformer, sends.transformer)
  bot.use(sends.middleware, withSettings(deps))
  bot.drop(
    isNoPerson,
    createMoved(deps),
    limitAsking(deps, answering, deps.askLimit),
    createSettings(deps, answering),
    createCarriedQuestion(answering),
    createReport(deps, answering),
    createDecide(amender, deps, answering),
    createStart(deps, answering),
    createBrowse(deps, answering, drawing),
    createThread(deps, answering, drawing),
    createPersonal(deps, answering),
    createSubscribe(deps, answering),
    createHour(deps, answering),
    createDigestPress(deps, answering),
    createAdmin(deps, answering),
    createAsk(answering, checking),
    createGroup(answering, checking),
    createCheck(deps, answering, checking),
    createPicture(drawing, answering),
    createPress(deps, answering),
    createInline(deps, answering),
    createGuest(deps, answering),
  )
  bot.catch(createErrorHandler(deps.log, answering))
  return { bot, amender }
}

/**
 * Two bots that answer each other would never stop; an anonymous admin writes as a bot too, but for a chat. And what somebody
 * sends by one of the bot's own cards is no question to it.
 */
function isNoPerson({ from, senderChat, message, me }: BotContext): boolean {
  return (from?.is_bot === true && !senderChat) || message?.via_bot?.id === me.id
}
