import { z } from 'zod'
import { UPDATES_PER_POLL } from '../../../../src/telegram/limits.ts'
import { WEBHOOK_SECRET_PATTERN } from '../limits.ts'
import { method } from '../method.ts'
import { badRequest, conflict } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import type { UpdateKind } from '../updates.ts'

const Kinds = z.array(z.custom<UpdateKind>((value) => typeof value === 'string')).optional()

/** How updates come to the bot: it asks for them, or they are brought to its webhook. */
export const updateMethods = [
  method(
    'getUpdates',
    z.object({
      offset: z.int().default(0),
      limit: z.int().min(1).max(UPDATES_PER_POLL).default(UPDATES_PER_POLL),
      timeout: z.number().min(0).default(0),
      allowed_updates: Kinds,
    }),
    ({ allowed_updates: kinds, ...request }, { updates, webhook }, signal) => {
      if (webhook.active()) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      }
      if (kinds) updates.allow(kinds)
      return updates.poll(request, signal)
    },
  ),

  method(
    'setWebhook',
    z.object({
      url: z.string().default(''),
      secret_token: z.string().optional(),
      allowed_updates: Kinds,
      drop_pending_updates: z.boolean().default(false),
    }),
    (wanted, telegram) => {
      if (wanted.url !== '') checkWebhook(wanted.url, wanted.secret_token)
      if (wanted.allowed_updates) telegram.updates.allow(wanted.allowed_updates)
      if (wanted.drop_pending_updates) dropPending(telegram)
      telegram.updates.endPoll(conflict('terminated by setWebhook request'))
      telegram.webhook.set(
        wanted.url === '' ? undefined : { url: wanted.url, secret: wanted.secret_token },
      )
      return true
    },
  ),

  method(
    'deleteWebhook',
    z.object({ drop_pending_updates: z.boolean().default(false) }),
    (wanted, telegram) => {
      if (wanted.drop_pending_updates) dropPending(telegram)
      telegram.webhook.set(undefined)
      return true
    },
  ),

  method('getWebhookInfo', z.unknown(), (_, { webhook, updates }) => {
    const kinds = updates.allowed()
    return { ...webhook.info(), ...(kinds && { allowed_updates: [...kinds] }) }
  }),
]

function checkWebhook(url: string, secret: string | undefined): void {
  const { protocol, hostname } = URL.parse(url) ?? {}
  // As a local Bot API server does: plain HTTP, but to this machine only.
  const local = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname ?? '')
  if (protocol !== 'https:' && !local) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  if (secret !== undefined && !WEBHOOK_SECRET_PATTERN.test(secret)) {
    throw badRequest('secret token contains unallowed characters')
  }
}

function dropPending({ updates }: Telegram): void {
  updates.confirm(Infinity)
}
