import { createHmac, timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { finished } from 'node:stream/promises'
import type { Update } from 'grammy/types'
import { z } from 'zod'
import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { Inbox } from './inbox.ts'
import { listen } from './listen.ts'
import { type Monitor, isLook, sendReply } from './monitor.ts'

/** Where Telegram brings updates to. */
export type WebhookOptions = {
  /** The address on the internet; what stands behind it passes requests on to `port` of this machine. */
  readonly url: string
  readonly port: number
}

type ServeOptions = {
  readonly port: number
  readonly secret: string
  readonly monitor: Monitor
  readonly log: Log
}

export type WebhookServer = {
  /** The port, also when it was left to the machine. */
  readonly port: number
  /** Takes no more updates; resolves when those on their way are recorded. */
  close(): Promise<void>
}

/**
 * The secret that Telegram shows with each update: made from the token, so that there is nothing to set up, and every
 * process of the bot, also after a restart, has the same.
 */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('onrecord webhook').digest('hex')
}

/**
 * Serves `POST` with updates, at any path because proxies change it, and a monitor for whoever watches the process.
 *
 * An update is answered with 200 once it is recorded, not once it is handled: Telegram waits for no search.
 */
export async function serveWebhook(
  inbox: Inbox,
  { port, secret, monitor, log }: ServeOptions,
): Promise<WebhookServer> {
  let isOpen = true
  /** Updates that are recorded, until Telegram has heard that they are. */
  const accepting = new Set<Promise<void>>()

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (isLook(request)) await watch(request.url ?? '', response)
      else if (request.method === 'POST') await receive(request, response)
      else answer(response, 404)
    } catch (error) {
      log.warn(describeFailure(error), 'a request to the webhook failed')
      answer(response, 500)
    }
  }

  async function watch(path: string, response: ServerResponse): Promise<void> {
    const reply = await monitor(path, isOpen)
    if (reply) sendReply(response, reply)
    else answer(response, 404)
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
      return answer(response, 401)
    }
    const update = readUpdate(await readBody(request))
    // What is no update will not become one.
    if (!update) return answer(response, 400)
    // Telegram brings it again, later.
    if (!isOpen || inbox.isFull()) return answer(response, 503)
    const accepted = accept(update, response)
    accepting.add(accepted)
    await accepted.finally(() => accepting.delete(accepted))
  }

  async function accept(update: Update, response: ServerResponse): Promise<void> {
    await inbox.accept([update])
    answer(response, 200)
    await finished(response).catch(() => undefined)
  }

  const server = createServer((request, response) => void serve(request, response))
  const open = await listen(server, { port, setting: 'WEBHOOK_PORT' })
  return {
    port: open,
    async close() {
      isOpen = false
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.allSettled(accepting)
      // What has come in part only comes again: nobody waits for the rest of it.
      server.closeAllConnections()
      await closed
    },
  }
}

/** In a time that tells nothing about how much of it is right. */
function isSecret(shown: string | string[] | undefined, secret: string): boolean {
  const [given, expected] = [Buffer.from(String(shown)), Buffer.from(secret)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** `undefined` when it is longer than any update. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > UPDATE_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function readUpdate(body: string | undefined): Update | undefined {
  try {
    return UpdateBody.safeParse(JSON.parse(body ?? '')).data
  } catch {
    return undefined
  }
}

function answer(response: ServerResponse, status: number, body: object = {}): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const UPDATE_BYTES = 1_000_000

/** What is in it is Telegram's word; only Telegram knows the secret. */
const UpdateBody = z.custom<Update>(
  (value) => z.looseObject({ update_id: z.int() }).safeParse(value).success,
)
