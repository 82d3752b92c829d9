import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiResponse } from 'grammy/types'
import type { Call } from './calls.ts'
import type { Cut, Faults } from './faults.ts'
import { methods } from './methods.ts'
import { payloadOf } from './payload.ts'
import { Refusal } from './refusal.ts'
import type { Telegram } from './telegram.ts'

/** The HTTP side: `POST /bot<token>/<method>` with a JSON body or a form, answered in Telegram's envelope. */
export type Server = {
  /** Without a slash at the end. */
  root: string
  /** From now on calls of the method get no answer on a connection that was used before, as if it was just being closed. */
  closesIdle(method: string): void
  /** Calls that came and have no answer yet, polls left out. */
  inFlight(): number
  close(): Promise<void>
}

/** Serves on a free port of this machine; every call is put into `telegram.calls` when it comes. */
export async function startServer({ telegram, befall, token }: Deps): Promise<Server> {
  let inFlight = 0
  const used = new WeakSet<object>()
  const onNewOnly = new Set<string>()

  const server = createServer((request, response) => {
    void serve(request, response)
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const counted = /\/getUpdates$/i.test(request.url ?? '') ? 0 : 1
    inFlight += counted
    try {
      const answer = await answerTo(request, response)
      if (answer && 'body' in answer) response.writeHead(answer.code).end(answer.body)
      else if (answer) send(response, answer)
      else response.destroy()
    } finally {
      inFlight -= counted
    }
  }

  /** The answer, of the Bot API or of a gateway before it; undefined when the connection is to be cut. */
  async function answerTo(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<ApiResponse<unknown> | Cut['gateway']> {
    const [, asked, name] = /^\/bot([^/]+)\/(\w+)\/?$/.exec(request.url ?? '') ?? []
    if (asked === undefined || name === undefined) return new Refusal(404, 'Not Found').answer
    if (asked !== token) return new Refusal(401, 'Unauthorized').answer
    const isUsed = used.has(request.socket)
    used.add(request.socket)
    if (isUsed && onNewOnly.has(name.toLowerCase())) return undefined
    const gone = new AbortController()
    response.on('close', () => gone.abort())

    let call: Call | undefined
    try {
      call = { method: name, payload: await payloadOf(request), at: telegram.now() }
      telegram.calls.push(call)
      const cut = await befall(name, call.payload)
      if (cut?.when === 'before') return cut.gateway
      const method = methods.get(name.toLowerCase())
      if (!method) throw new Refusal(404, 'Not Found: method not found')
      const result = await method.run(call.payload, telegram, gone.signal)
      if (cut?.when === 'after') return cut.gateway
      call.answer = { ok: true, result: structuredClone(result) }
      return call.answer
    } catch (error) {
      const refusal = error instanceof Refusal ? error.answer : brokenFake(error)
      if (call) call.answer = refusal
      return refusal
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`)

  return {
    root: `http://127.0.0.1:${address.port}`,
    closesIdle: (method) => void onNewOnly.add(method.toLowerCase()),
    inFlight: () => inFlight,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function send(response: ServerResponse, answer: ApiResponse<unknown>): void {
  response.writeHead(answer.ok ? 200 : answer.error_code, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}

/** A mistake of the fake itself must not look like one of Telegram's refusals. */
function brokenFake(error: unknown): ApiResponse<never> {
  return new Refusal(500, `the fake Bot API is broken: ${String(error)}`).answer
}

type Deps = { telegram: Telegram; befall: Faults['befall']; token: string }
