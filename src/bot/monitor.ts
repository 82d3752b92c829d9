import { type ServerResponse, createServer } from 'node:http'
import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { Inbox } from './inbox.ts'
import { listen } from './listen.ts'

export type MonitorOptions = {
  /** The webhook's port serves it as well; any other port of its own, at `host`. */
  readonly port: number
  readonly host: string
  /** What is measured, as `/metrics` gives it. */
  readonly metrics: (state: { readonly updates: number }) => Promise<{
    readonly type: string
    readonly text: string
  }>
}

/** Answers a request of whoever watches the process; undefined where the path is none of this. */
export type Monitor = (path: string, isOpen?: boolean) => Promise<Reply | undefined>

export type Reply = { readonly status: number; readonly type: string; readonly body: string }

/** `/healthz`, and `/metrics` where they are wanted. */
export function createMonitor(
  inbox: Pick<Inbox, 'isFull' | 'size'>,
  metrics?: MonitorOptions['metrics'],
): Monitor {
  return async (path, isOpen = true) => {
    if (/^\/healthz?\/?(\?|$)/.test(path)) {
      const isWell = isOpen && !inbox.isFull()
      const body = JSON.stringify({ status: isWell ? 'ok' : 'busy', waiting: inbox.size() })
      return { status: isWell ? 200 : 503, type: 'application/json', body }
    }
    if (!metrics || !/^\/metrics\/?(\?|$)/.test(path)) return undefined
    const { type, text } = await metrics({ updates: inbox.size() })
    return { status: 200, type, body: text }
  }
}

/** Serves a monitor on a port of its own. */
export async function serveMonitor(
  monitor: Monitor,
  { port, host, log }: Pick<MonitorOptions, 'port' | 'host'> & { readonly log: Log },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = request.method === 'GET' ? monitor(request.url ?? '') : Promise.resolve(undefined)
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
