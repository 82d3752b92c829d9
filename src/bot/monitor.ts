import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { Inbox } from './inbox.ts'
import { listen } from './listen.ts'
import type { Contact } from './contact.ts'

export type MonitorOptions = {
  /** The webhook's port serves it as well; any other port of its own, at `host`. */
  readonly port: number
  readonly host: string
  /** What is measured, as `/metrics` gives it. */
  readonly metrics: (state: { readonly updates: number }) => Promise<{
    readonly type: string
    readonly text: string
  }>
  /** For how many seconds Telegram may not answer before the bot is not well. */
  readonly patience?: number | undefined
}

/** Answers a request of whoever watches the process; undefined where the path is none of this. */
export type Monitor = (path: string, isOpen?: boolean) => Promise<Reply | undefined>

export type Reply = { readonly status: number; readonly type: string; readonly body: string }

export type Monitored = {
  readonly inbox: Pick<Inbox, 'isFull' | 'size'>
  readonly contact: Pick<Contact, 'trouble'>
}

/** `/healthz`, and `/metrics` where they are wanted. */
export function createMonitor(
  { inbox, contact }: Monitored,
  { metrics, patience = PATIENCE }: Partial<Pick<MonitorOptions, 'metrics' | 'patience'>> = {},
): Monitor {
  return async (path, isOpen = true) => {
    if (/^\/healthz?\/?(\?|$)/.test(path)) {
      const health = { ...healthOf(isOpen), waiting: inbox.size() }
      const status = health.status === 'ok' ? 200 : 503
      return { status, type: 'application/json', body: JSON.stringify(health) }
    }
    if (!metrics || !/^\/metrics\/?(\?|$)/.test(path)) return undefined
    const { type, text } = await metrics({ updates: inbox.size() })
    return { status: 200, type, body: text }
  }

  /** What is wrong, and why. Telegram's short troubles are waited out, and no reason to start the bot anew. */
  function healthOf(isOpen: boolean): { readonly status: string; readonly why?: string } {
    if (!isOpen) return { status: 'stopping' }
    if (inbox.isFull()) return { status: 'busy', why: 'too many updates wait to be answered' }
    const trouble = contact.trouble()
    if (!trouble || trouble.seconds < patience) return { status: 'ok' }
    const { seconds, why } = trouble
    return { status: 'out of reach', why: `Telegram has not answered for ${seconds} s: ${why}` }
  }
}

/** Whether a request only looks; of `HEAD` Node leaves out the body by itself. */
export function isLook({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

const PATIENCE = 120

/** Serves a monitor on a port of its own. */
export async function serveMonitor(
  monitor: Monitor,
  { port, host, log }: Pick<MonitorOptions, 'port' | 'host'> & { readonly log: Log },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = isLook(request) ? monitor(request.url ?? '') : Promise.resolve(undefined)
    asked
      .catch((error: unknown) => {
        log.warn(describeFailure(error), 'what is measured could not be told')
        return { status: 500, type: 'text/plain', body: '' }
      })
      .then((reply = { status: 404, type: 'text/plain', body: '' }) => sendReply(response, reply))
      .catch(() => response.destroy())
  })
  const open = await listen(server, { port, host, setting: 'METRICS_PORT' })
  return {
    port: open,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

export function sendReply(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type }).end(body)
}
