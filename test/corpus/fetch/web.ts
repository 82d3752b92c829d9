import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer,
} from 'node:http'
import { type Server, type Socket, createServer as createSocketServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Fetcher, type FetcherOptions, createFetcher } from '../../../src/corpus/fetch.ts'

/** A request that a site got. */
type Visit = {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly at: number
}

export type Site = {
  readonly port: number
  /** `host:port`, as it is listed in ALLOW_PRIVATE_HOSTS. */
  readonly host: string
  readonly visits: Visit[]
  /** The paths that were asked for, in order, but for robots.txt. */
  paths(): string[]
  url(path?: string): string
}

type Page = string | ((request: IncomingMessage, response: ServerResponse) => void)

/**
 * A web server on loopback until the test ends. A page is a text or a listener; robots.txt is missing unless given;
 * `*` answers what nothing else does.
 */
export async function serveSite(pages: Readonly<Record<string, Page>>): Promise<Site> {
  const visits: Visit[] = []
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? ''
    visits.push({ path, headers: request.headers, at: performance.now() })
    const page = pages[path] ?? (path === '/robots.txt' ? undefined : pages['*'])
    if (page === undefined) response.writeHead(404).end()
    else if (typeof page === 'string') response.end(page)
    else page(request, response)
  }
  const server = createServer(answer)
  const port = await listen(server)
  onTestFinished(() => server.closeAllConnections())
  const host = `127.0.0.1:${port}`
  return {
    port,
    host,
    visits,
    paths: () => visits.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    url: (path = '/') => `http://${host}${path}`,
  }
}

/** A server of whatever protocol on loopback until the test ends; its answer to what a connection says first. */
export async function serveSockets(
  answer: (socket: Socket, first: string) => void,
): Promise<number> {
  const sockets: Socket[] = []
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  return listen(
    createSocketServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {}).once('data', (first) => answer(socket, first.toString()))
    }),
  )
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A fetcher that waits for nothing, until the test ends. */
export function openFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({ userAgent: 'onrecord/0.0 (test)', gap: 0, ...options })
  onTestFinished(() => fetcher.close())
  return fetcher
}

/** The body of what was fetched; the problem where it was not. */
export async function textOf(got: ReturnType<Fetcher['get']>): Promise<string> {
  const fetched = await got
  if (fetched.outcome === 'fetched') return new TextDecoder().decode(fetched.bytes)
  return fetched.outcome === 'refused' ? fetched.problem : fetched.outcome
}
