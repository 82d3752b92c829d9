import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { follow } from '../../../src/corpus/fetch/follow.ts'
import { openFetcher, serveSite, textOf } from './web.ts'

const redirect =
  (location: string, status = 302) =>
  (_request: unknown, response: ServerResponse): unknown =>
    response.writeHead(status, { location }).end('moved')

test.each([301, 302, 303, 307, 308])(
  'a %i is followed, relative to where it stands',
  async (status) => {
    const site = await serveSite({
      '/a/old': redirect('new?x=1#top', status),
      '/a/new?x=1': 'here',
    })
    const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
    const fetched = await fetcher.get(site.url('/a/old'), { etag: '"1"' })
    expect(fetched).toMatchObject({
      outcome: 'fetched',
      url: expect.stringContaining('/a/new?x=1'),
    })
    expect(site.visits.at(-1)?.headers).toMatchObject({ 'if-none-match': '"1"' })
  },
)

test('five redirects are followed, a sixth is not', async () => {
  const site = await serveSite({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n - 1}`)])),
    '/0': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/5')))).toBe('here')
  expect(await textOf(fetcher.get(site.url('/6')))).toBe(
    `${site.url('/6')} was not read: it redirects more than 5 times.`,
  )
})

test('a redirect to itself comes to an end', async () => {
  const site = await serveSite({ '/loop': redirect('/loop') })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url('/loop')))).toContain('more than 5 times')
  expect(site.paths()).toHaveLength(6)
})

test.each([
  ['nothing', {}, 'it redirects (302) without saying where to'],
  ['no address', { location: 'http://[' }, 'it redirects (302) without saying where to'],
  ['a name without a slash', { location: 'mailto:me@example.com' }, 'only http and https'],
])('a redirect to %s is refused', async (_what, headers, reason) => {
  const site = await serveSite({
    '/': (_request, response) => response.writeHead(302, headers).end(),
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url()))).toContain(reason)
})

test('a redirect in letters beyond ASCII leads where it says', async () => {
  const location = Buffer.from('/новость').toString('latin1')
  const site = await serveSite({
    '/': redirect(location),
    '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url()))).toBe('here')
})

test('a redirect with an endless body is followed at once', async () => {
  const site = await serveSite({
    '/': (_request, response) => void response.writeHead(302, { location: '/new' }).write('moving'),
    '/new': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url()))).toBe('here')
})

test('from https nobody is led to http, the other way they are', async () => {
  const sent: string[] = []
  const lead = (from: string, to: string): ReturnType<typeof follow> =>
    follow(new URL(from), {
      objection: () => undefined,
      send: (url) => {
        sent.push(url.href)
        const status = url.href === from ? 301 : 200
        return Promise.resolve({ status, bytes: new Uint8Array(), header: () => to })
      },
    })
  expect(await lead('https://news.example/', 'http://news.example/')).toMatchObject({
    result: { reason: 'it redirects from https to the unprotected http://news.example' },
  })
  expect(sent).toEqual(['https://news.example/'])
  expect(await lead('http://news.example/', 'https://news.example/')).toMatchObject({
    url: new URL('https://news.example/'),
    result: { status: 200 },
  })
})
