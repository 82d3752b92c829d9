import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Transformer } from 'grammy'

/** The connections to a Bot API server, which are kept for the next calls. */
export type Connections = {
  readonly agent: HttpAgent
  /** Stands around each call. */
  readonly transformer: Transformer
}

/**
 * Makes connections to a server.
 *
 * A server closes a connection that it thinks idle, and a call on its way there fails as if it was cut. The repeat must not
 * meet the same, because two cuts are all that a message is given: for a while after a cut each call has a new connection.
 */
export function createConnections(apiRoot: string | undefined): Connections {
  const isPlain = apiRoot?.startsWith('http:') ?? false
  const agent = isPlain ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true })
  let lastCut = -Infinity
  return {
    agent,
    async transformer(call, method, payload, signal) {
      if (performance.now() < lastCut + DISTRUST) closeIdle(agent)
      try {
        return await call(method, payload, signal)
      } catch (error) {
        lastCut = performance.now()
        throw error
      }
    },
  }
}

function closeIdle({ freeSockets }: HttpAgent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy()
}

/** Milliseconds: longer than a message waits to be repeated. */
const DISTRUST = 5000
