import { GrammyError } from 'grammy'
import type { WebhookOptions } from './webhook.ts'

/** Why the bot cannot run, in words for the operator. */
export function startProblem(error: unknown, webhook: WebhookOptions | undefined): Error {
  if (!(error instanceof GrammyError)) {
    return error instanceof Error ? error : new Error(String(error))
  }
  const refusal = `${error.error_code} ${error.description}`
  if (error.error_code === 409) {
    return new Error(`Another program gets this bot's messages: stop that one first (${refusal})`)
  }
  if (error.method === 'setWebhook' && error.error_code === 400) {
    return new Error(`Telegram does not take WEBHOOK_URL ${webhook?.url} (${refusal})`)
  }
  return new Error(
    `The Bot API does not know this bot: check BOT_TOKEN and BOT_API_ROOT (${refusal})`,
  )
}
