import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openFetcher, serveSite, serveSockets, textOf } from './web.ts'

const LIMIT = 100_000
const packers = {
  gzip: (body: Uint8Array) => gzipSync(body),
  // The best quality, its default, takes half a second for a bomb.
  br: (body: Uint8Array) =>
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  deflate: (body: Uint8Array) => deflateSync(body),
}

const packed =
  (coding: string, body: Uint8Array) =>
  (_request: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(200, { 'content-encoding': coding }).end(body)

async function read(page: Parameters<typeof serveSite>[0][string], options = {}): Promise<string> {
  const site = await serveSite({ '/': page })
  return textOf(
    openFetcher({ allowPrivateHosts: [site.host], maxBytes: LIMIT, ...options }).get(site.url()),
  )
}

test.each(Object.entries(packers))('a page packed as %s is unpacked', async (coding, pack) => {
  expect(await read(packed(coding, pack(Buffer.from('Привет'))))).toBe('Привет')
})

test.each(Object.entries(packers))(
  'a small %s that unpacks to much is not',
  async (coding, pack) => {
    const bomb = pack(Buffer.alloc(5_000_000))
    expect(bomb.length).toBeLessThan(LIMIT)
    expect(await read(packed(coding, bomb))).toContain('it is larger than 0.1 MB')
  },
)

test('a bomb stops the sending as soon as it is too large', async () => {
  const piece = gzipSync(Buffer.alloc(1_000_000))
  const sent = await countSent((response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    return piece
  })
  expect(sent).toBeLessThan(20_000_000)
})

test('an endless body is read no further than allowed', async () => {
  const sent = await countSent((response) => {
    response.writeHead(200)
    return Buffer.alloc(64 * 1024)
  })
  expect(sent).toBeLessThan(20_000_000)
})

test('an endless packed body that unpacks to nothing is read no further than allowed', async () => {
  const empty = gzipSync('')
  const sent = await countSent((response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    return Buffer.concat(Array.from({ length: 1000 }, () => empty))
  })
  expect(sent).toBeLessThan(20_000_000)
})

test('a body of exactly the size allowed is read, one byte more is not', async () => {
  expect((await read('x'.repeat(LIMIT))).length).toBe(LIMIT)
  expect(await read('x'.repeat(LIMIT + 1))).toContain('it is larger than')
  expect(
    await read((_request, response) => {
      response.write('x'.repeat(LIMIT))
      response.end('x')
    }),
  ).toContain('it is larger than')
})

test('a body that says it is too large is not begun', async () => {
  const problem = await read((_request, response) => {
    response.writeHead(200, { 'content-length': '5000000000' }).flushHeaders()
  })
  expect(problem).toContain('it is larger than')
})

test.each([
  ['zstd', 'it is packed as "zstd", which was not asked for'],
  ['gzip, gzip', 'it is packed as "gzip, gzip", which was not asked for'],
  ['gzip', 'its body is not packed in the way that its header says'],
  ['br', 'its body is not packed in the way that its header says'],
])('a body that only says it is packed as %s is refused', async (coding, reason) => {
  expect(await read(packed(coding, Buffer.alloc(99, 0xff)))).toContain(reason)
})

test('what breaks off is not taken for the whole', async () => {
  const cut = packed('gzip', gzipSync('x'.repeat(1000)).subarray(0, 20))
  expect(await read(cut)).toContain('broke off before the end')
  const dropped = await read((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
  })
  expect(dropped).toContain('broke off before the end')
  const unfinished = await read((_request, response) => {
    response.write('half', () => response.destroy())
  })
  expect(unfinished).toContain('broke off before the end')
})

test('a silent server, a body that stands still and one that drips for ever are waited for only so long', async () => {
  const problems = await Promise.all([
    read(() => {}, { timeouts: { headers: 30 } }),
    read((_request, response) => void response.write('half'), { timeouts: { idle: 30 } }),
    read(
      (_request, response) => {
        const drip = setInterval(() => response.write('.'), 5)
        response.on('close', () => clearInterval(drip))
      },
      { timeouts: { total: 60 } },
    ),
  ])
  expect(problems).toEqual([
    expect.stringContaining('no answer within 0.03 s'),
    expect.stringContaining('the answer stood still for 0.03 s'),
    expect.stringContaining('it was not all here within 0.06 s'),
  ])
})

test('headers that drip for ever are waited for only so long', async () => {
  const problem = await readRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const drip = setInterval(() => socket.write('x-drip: 1\r\n'), 5)
    socket.on('close', () => clearInterval(drip))
  })
  expect(problem).toContain('it was not all here within 0.1 s')
})

test('headers without end are not collected', async () => {
  const problem = await readRaw((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1000)}\r\n`.repeat(200)}`)
  })
  expect(problem).toContain('the headers of its answer are too large')
})

test('a connection that never comes about is waited for only so long', async () => {
  const fetcher = openFetcher({ resolve: () => new Promise(() => {}), timeouts: { total: 30 } })
  expect(await textOf(fetcher.get('http://news.example/'))).toContain('not all here within 0.03 s')
})

test('what is not HTTP is said not to be', async () => {
  expect(await readRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))).toContain(
    'the answer is not HTTP',
  )
})

test('an https address at a port without TLS is said to be one', async () => {
  const site = await serveSite({ '/': 'here' })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(`https://${site.host}/`))).toBe(
    `https://${site.host}/ was not read: its host does not speak TLS at this port.`,
  )
})

test('a port where nobody listens is said to be one', async () => {
  const fetcher = openFetcher({ allowPrivateHosts: ['127.0.0.1:1'] })
  expect(await fetcher.get('http://127.0.0.1:1/')).toEqual({
    outcome: 'refused',
    problem: 'http://127.0.0.1:1/ was not read: nothing answers at this host and port.',
    retryAt: expect.anything(),
  })
})

test('a name without an address is said to be one', async () => {
  const fetcher = openFetcher({ resolve: () => Promise.resolve([]) })
  expect(await textOf(fetcher.get('http://news.example/'))).toBe(
    'http://news.example/ was not read: there is no such host; check the address, or the network.',
  )
})

/** The bytes that a page which repeats a piece for ever gets rid of before its reader hangs up. */
async function countSent(start: (response: ServerResponse) => Uint8Array): Promise<number> {
  let sent = 0
  const problem = await read((_request, response) => {
    const piece = start(response)
    const send = (): void => {
      if (response.closed) return
      sent += piece.length
      if (response.write(piece)) setImmediate(send)
      else response.once('drain', send)
    }
    send()
  })
  expect(problem).toContain('it is larger than 0.1 MB')
  return sent
}

/** What a fetcher says of a server that answers everything but robots.txt with what it likes. */
async function readRaw(answer: (socket: Socket) => void): Promise<string> {
  const port = await serveSockets((socket, first) => {
    if (first.includes('GET /robots.txt')) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    else answer(socket)
  })
  const fetcher = openFetcher({
    allowPrivateHosts: [`127.0.0.1:${port}`],
    timeouts: { total: 100 },
  })
  return textOf(fetcher.get(`http://127.0.0.1:${port}/`))
}
