import { once } from 'node:events'
import { createServer } from 'node:http'
import type { WebhookOptions } from '../../src/bot/webhook.ts'

/** A webhook on a port of this machine that nobody uses. */
export async function freeWebhook(): Promise<WebhookOptions> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`)
  await new Promise((resolve) => server.close(resolve))
  return { url: `http://127.0.0.1:${address.port}/telegram`, port: address.port }
}
