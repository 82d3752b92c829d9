import { sequentialize } from '@grammyjs/runner'
import { Bot } from 'grammy'
import { createAnswering } from './answering.ts'
import { createAsk } from './ask.ts'
import { type BotContext, withSettings } from './context.ts'
import type { BotDeps } from './deps.ts'
import { createErrorHandler } from './errors.ts'
import { createGroup } from './group.ts'
import { once } from './once.ts'
import { createPress } from './press.ts'
import { createStart } from './start.ts'

/** `apiRoot`: a Bot API server other than Telegram's own, such as `http://localhost:8081`. */
export type BotOptions = { readonly token: string; readonly apiRoot?: string | undefined }

/**
 * The bot with all it can do, not yet running.
 *
 * Updates of one chat are handled one after another, of different chats at the same time.
 */
export function createBot({ token, apiRoot }: BotOptions, deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, {
    client: {
      // More than a long poll takes.
      timeoutSeconds: 60,
      ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, '') }),
    },
  })
  const answering = createAnswering(deps)
  bot.use(
    once(),
    sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')),
    withSettings(deps),
  )
  bot.drop(
    isBot,
    createStart(answering),
    createAsk(answering),
    createGroup(answering),
    createPress(deps, answering),
  )
  bot.catch(createErrorHandler(deps.log, answering))
  return bot
}

/** Two bots that answer each other would never stop. An anonymous admin writes as a bot too, but for a chat. */
function isBot({ from, senderChat }: BotContext): boolean {
  return from?.is_bot === true && !senderChat
}
