import { expect, test } from 'vitest'
import { onlyPublic } from '../../../src/corpus/fetch/guarded-connector.ts'
import { openFetcher, serveSite, textOf } from './web.ts'

// Of 2000::/3, never given out: a connection to it goes nowhere.
const NOWHERE = { address: '3ffe::1', family: 6 }
const LOOPBACK = { address: '127.0.0.1', family: 4 }

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '１２７。0.0.1',
  'localhost',
  'LOCALHOST.',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '0',
  '0.0.0.0',
  '[::]',
  '10.0.0.7',
  '169.254.169.254',
])('http://%s/ is not asked for anything', async (host) => {
  const resolve = (): Promise<(typeof LOOPBACK)[]> => Promise.resolve([LOOPBACK])
  expect(await openFetcher({ resolve }).get(`http://${host}/`)).toEqual({
    outcome: 'refused',
    problem: expect.stringMatching(
      /was not read: .* is not on the public internet; add \S+:80 to ALLOW_PRIVATE_HOSTS if it may be read all the same\.$/,
    ),
  })
})

test('a listed host is read in every notation of its address', async () => {
  const site = await serveSite({ '/': 'here' })
  const fetcher = openFetcher({ allowPrivateHosts: [`0x7f.1:${site.port}`] })
  for (const host of ['127.0.0.1', '2130706433', '127.0.0.1.']) {
    expect(await textOf(fetcher.get(`http://${host}:${site.port}/`))).toBe('here')
  }
})

test('listing a host lists neither its other ports nor other names for its address', async () => {
  const site = await serveSite({ '/': 'here' })
  const resolve = (): Promise<(typeof LOOPBACK)[]> => Promise.resolve([LOOPBACK])
  const fetcher = openFetcher({ resolve, allowPrivateHosts: ['127.0.0.1:1', 'other.example'] })
  expect(await textOf(fetcher.get(site.url()))).toContain(`add ${site.host} to`)
  expect(await textOf(fetcher.get(`http://other.example:${site.port}/`))).toBe('here')
  expect(await textOf(fetcher.get('http://news.example/'))).toContain(
    'news.example (127.0.0.1) is not on the public internet; add news.example:80 to',
  )
})

test('of the addresses of a name only the public ones are connected to', async () => {
  const resolve = onlyPublic(() =>
    Promise.resolve([LOOPBACK, NOWHERE, { address: '10.0.0.7', family: 4 }]),
  )
  expect(await resolve('news.example')).toEqual([NOWHERE])
})

test('a name that is public when it is checked and private afterwards is never connected to', async () => {
  const site = await serveSite({ '*': 'secret' })
  let now = Temporal.Instant.from('2026-11-24T08:00:00Z')
  let lookups = 0
  const fetcher = openFetcher({
    now: () => now,
    resolve: () => Promise.resolve([lookups++ === 0 ? NOWHERE : LOOPBACK]),
    timeouts: { total: 50 },
  })
  const first = await fetcher.get('http://rebinding.example/')
  expect(first).toMatchObject({ outcome: 'refused', retryAt: expect.anything() })
  expect(lookups).toBe(1)
  now = now.add({ hours: 1 })
  expect(await textOf(fetcher.get('http://rebinding.example/'))).toContain('(127.0.0.1) is not on')
  expect(lookups).toBe(2)
  expect(site.visits).toEqual([])
})

test.each([
  'http://10.0.0.7/',
  'http://[::1]/',
  'http://2130706433/',
  '//127.1:80/',
  'http://localhost/',
])('a redirect to %s is not followed', async (location) => {
  const site = await serveSite({
    '/': (_request, response) => response.writeHead(302, { location }).end(),
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const problem = await textOf(fetcher.get(site.url()))
  expect(problem).toMatch(
    /^http:\S+ was not read \(it leads to http:\S+\): .* is not on the public/,
  )
  expect(site.paths()).toEqual(['/'])
})

test.each([
  ['http://user:secret@news.example/', 'it holds a user name or a password'],
  ['http://user@news.example/', 'it holds a user name or a password'],
  ['http://news.example:25/', 'port 25 is not a port of the web (80, 443); add news.example:25 to'],
  ['https://news.example:6379/', 'port 6379 is not'],
  ['ftp://news.example/', 'only http and https addresses can be read'],
  ['file:///etc/passwd', 'only http and https addresses can be read'],
  ['data:text/html,x', 'only http and https addresses can be read'],
  [`http://news.example/${'x'.repeat(3000)}`, 'the address is longer than 2048 characters'],
  ['news.example/page', '"news.example/page" is not an address such as https://'],
  ['', '"" is not an address'],
])('%s is refused before its name is looked up', async (url, reason) => {
  const fetcher = openFetcher({ resolve: () => Promise.reject(new Error('was looked up')) })
  const problem = await textOf(fetcher.get(url))
  expect(problem).toContain(reason)
  expect(problem).not.toContain('secret')
  expect(problem.length).toBeLessThan(500)
})

test('a redirect is held to the same rules as an address', async () => {
  const site = await serveSite({
    '/mail': (_request, response) =>
      response.writeHead(302, { location: 'http://news.example:25/' }).end(),
    '/login': (_request, response) =>
      response.writeHead(302, { location: 'http://a:secret@news.example/' }).end(),
    '/file': (_request, response) => response.writeHead(302, { location: 'file:///x' }).end(),
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/mail')))).toContain('port 25')
  expect(await textOf(fetcher.get(site.url('/login')))).toMatch(
    /leads to http:\/\/news.example\/\)/,
  )
  expect(await textOf(fetcher.get(site.url('/file')))).toContain('only http and https')
})

test('what is no host cannot be listed', () => {
  for (const entry of ['http://x', 'a b', 'x:y', 'a/b', '', 'me@x', '[::1']) {
    expect(() => openFetcher({ allowPrivateHosts: [entry] })).toThrow(TypeError)
  }
})
