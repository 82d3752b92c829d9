import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Transformer } from 'grammy'

/** The connections to a Bot API server, which are kept for the next calls. */
export type Connections = {
  readonly agent: HttpAgent
  /** Closes the idle ones after a call that got no answer. */
  readonly transformer: Transformer
}

/**
 * Makes connections to a server.
 *
 * A server closes a connection that it thinks idle, and a call on its way there fails as if it was cut. The repeat must not
 * meet the same: two cuts are all that a message is given.
 */
export function createConnections(apiRoot: string | undefined): Connections {
  const isPlain = apiRoot?.startsWith('http:') ?? false
  const agent = isPlain ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true })
  return {
    agent,
    async transformer(call, method, payload, signal) {
      try {
        return await call(method, payload, signal)
      } catch (error) {
        for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy()
        throw error
      }
    },
  }
}
