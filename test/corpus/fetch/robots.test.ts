import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { openFetcher, serveSite, textOf } from './web.ts'

const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')

test.each([
  ['for everybody', 'User-agent: *\nDisallow: /private/', '/private/page', 2],
  ['by name, whatever the case', 'User-agent: ONRECORD\nDisallow: /', '/page', 2],
  [
    'by name before the rules for everybody',
    'User-agent: *\nAllow: /\n\nUser-agent: onrecord/1\nDisallow: /',
    '/page',
    5,
  ],
  ['with a byte-order mark', '\uFEFFUser-agent: *\nDisallow: /', '/page', 2],
  [
    'in a group with others',
    'User-agent: a\nUser-agent: b # c: d\nuser-agent : Onrecord\n\nDisallow: /',
    '/page',
    5,
  ],
  ['with an escape too many', 'User-agent: *\nDisallow: /%7Ejane', '/~jane', 2],
  ['without an escape', 'User-agent: *\nDisallow: /~jane', '/%7ejane', 2],
  ['by a pattern', 'User-agent: *\nDisallow: /*?print=', '/page?print=1', 2],
  [
    'in any letters',
    'User-agent: *\nDisallow: /новости',
    '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8',
    2,
  ],
])('what robots.txt forbids %s is not asked for', async (_how, robots, path, line) => {
  const site = await serveSite({ '/robots.txt': robots, '*': 'secret' })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await fetcher.get(site.url(path))).toEqual({
    outcome: 'refused',
    problem: `${site.url(path)} was not read: its site asks robots not to read it (robots.txt, line ${line}).`,
  })
  expect(site.paths()).toEqual([])
})

test.each([
  ['others', 'User-agent: other\nDisallow: /'],
  ['another path', 'User-agent: *\nDisallow: /private/'],
  ['more than it allows again', 'User-agent: *\nDisallow: /\nAllow: /page'],
  [
    'only others after us',
    'User-agent: onrecord\nAllow: /\nUser-agent: a\nUser-agent: b\nDisallow: /',
  ],
  ['nothing', 'User-agent: *\nDisallow:'],
  ['nothing, for it is a page', '<!doctype html><title>Not found</title>'],
])('where robots.txt forbids %s, a page is read', async (_what, robots) => {
  const site = await serveSite({ '/robots.txt': robots, '/page': 'here' })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/page')))).toBe('here')
})

const withStatus =
  (status: number, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(status, headers).end('User-agent: *\nDisallow: /')

test.each([400, 401, 403, 404, 410])(
  'a robots.txt with status %i forbids nothing',
  async (status) => {
    const site = await serveSite({ '/robots.txt': withStatus(status), '/page': 'here' })
    const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
    expect(await textOf(fetcher.get(site.url('/page')))).toBe('here')
  },
)

test.each([
  [500, {}, NOW.add({ minutes: 5 })],
  [503, { 'retry-after': '60' }, NOW.add({ minutes: 1 })],
  [429, { 'retry-after': '60' }, NOW.add({ minutes: 1 })],
])(
  'a robots.txt with status %i forbids everything until it can be read',
  async (status, headers, retryAt) => {
    let now = NOW
    let robots = withStatus(status, headers)
    const site = await serveSite({
      '/robots.txt': (request, response) => robots(request, response),
      '/page': 'here',
    })
    const fetcher = openFetcher({ now: () => now, allowPrivateHosts: [site.host] })
    const refused = {
      outcome: 'refused',
      problem: `${site.url('/page')} was not read: its site's robots.txt cannot be read now (${status}).`,
      retryAt,
    }
    expect(await fetcher.get(site.url('/page'))).toEqual(refused)
    expect(await fetcher.get(site.url('/page'))).toEqual(refused)
    expect(site.visits).toHaveLength(1)
    now = retryAt
    robots = withStatus(404)
    expect(await textOf(fetcher.get(site.url('/page')))).toBe('here')
  },
)

test('a robots.txt that breaks off forbids everything for now', async () => {
  const site = await serveSite({
    '/robots.txt': (_request, response) => {
      response.write('User-agent: *', () => response.destroy())
    },
    '/page': 'secret',
  })
  const fetcher = openFetcher({ now: () => NOW, allowPrivateHosts: [site.host] })
  expect(await fetcher.get(site.url('/page'))).toEqual({
    outcome: 'refused',
    problem: `${site.url('/page')} was not read: its site's robots.txt cannot be read: the connection broke off before the end.`,
    retryAt: NOW.add({ minutes: 5 }),
  })
})

test('a robots.txt is looked for where it has moved to, and holds for the site that was asked', async () => {
  const other = await serveSite({ '/rules': 'User-agent: *\nDisallow: /private' })
  const site = await serveSite({
    '/robots.txt': withStatus(301, { location: other.url('/rules') }),
    '*': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host, other.host] })
  expect(await textOf(fetcher.get(site.url('/private')))).toContain('robots.txt, line 2')
  expect(await textOf(fetcher.get(site.url('/public')))).toBe('here')
})

test('a robots.txt that leads to a private address is not followed there', async () => {
  const secret = await serveSite({ '*': 'User-agent: *\nAllow: /' })
  const site = await serveSite({
    '/robots.txt': withStatus(301, { location: secret.url('/') }),
    '/': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const problem = await textOf(fetcher.get(site.url()))
  expect(problem).toContain(`robots.txt cannot be read (it leads to ${secret.url()}): `)
  expect(secret.visits).toEqual([])
})

test('a robots.txt that leads to a password does not get it told', async () => {
  const location = 'http://me:secret@news.example/robots.txt'
  const site = await serveSite({ '/robots.txt': withStatus(301, { location }), '/': 'here' })
  const problem = await textOf(openFetcher({ allowPrivateHosts: [site.host] }).get(site.url()))
  expect(problem).toContain('(it leads to http://news.example/robots.txt): it holds a user name')
  expect(problem).not.toContain('secret')
})

test('where a page redirects to, the rules of that place are asked', async () => {
  const other = await serveSite({ '/robots.txt': 'User-agent: *\nDisallow: /', '*': 'secret' })
  const site = await serveSite({ '/': withStatus(302, { location: other.url('/page') }) })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host, other.host] })
  const problem = await textOf(fetcher.get(site.url()))
  expect(problem).toContain(`(it leads to ${other.url('/page')}): its site asks robots`)
  expect(other.paths()).toEqual([])
})

test('robots.txt is read once a day, also by many at once', async () => {
  let now = NOW
  const site = await serveSite({ '*': 'here' })
  const fetcher = openFetcher({ now: () => now, allowPrivateHosts: [site.host] })
  const asked = (): number => site.visits.filter(({ path }) => path === '/robots.txt').length
  await Promise.all([1, 2, 3].map((n) => fetcher.get(site.url(`/${n}`))))
  now = now.add({ hours: 23 })
  await fetcher.get(site.url('/4'))
  expect(asked()).toBe(1)
  now = now.add({ hours: 1 })
  await fetcher.get(site.url('/5'))
  expect(asked()).toBe(2)
})

test('a robots.txt of nothing but names and rules is read without filling the memory', async () => {
  const robots = `${'User-agent: a\n'.repeat(15_000)}User-agent: *\n${'Disallow: /no\n'.repeat(15_000)}`
  const site = await serveSite({ '/robots.txt': robots, '*': 'here' })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/no')))).toContain('line 15002')
  expect(await textOf(fetcher.get(site.url('/yes')))).toBe('here')
})

test('patterns that would take a second to compare are not compared', async () => {
  const robots = `User-agent: *\n${'Disallow: /*a*a*a*a*b$\n'.repeat(20_000)}`
  const site = await serveSite({ '/robots.txt': robots, '*': 'here' })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url(`/${'a'.repeat(1900)}`)))).toContain(
    'robots.txt has too many patterns to be judged.',
  )
  expect(await textOf(fetcher.get(site.url('/a')))).toBe('here')
})

test('of a robots.txt without end the first 500 KiB count, in whole lines', async () => {
  const start = 'User-agent: *\nDisallow: /private\n'
  const filler = `# ${'x'.repeat(97)}\n`.repeat(5200).slice(0, 500 * 1024 - start.length - 12)
  const site = await serveSite({
    // The limit falls inside of the last line: `Disallow: /p` would forbid what it does not.
    '/robots.txt': `${start}${filler.slice(0, -1)}\nDisallow: /public/no\n${'#'.repeat(1_000_000)}`,
    '*': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/private')))).toContain('line 2')
  expect(await textOf(fetcher.get(site.url('/public')))).toBe('here')
})
