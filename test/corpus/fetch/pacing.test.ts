import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { type Site, openFetcher, serveSite } from './web.ts'

const GAP = 30

test('requests to a host are one after another and apart, robots.txt among them', async () => {
  let open = 0
  let most = 0
  const site = await serveSite({
    '*': (_request, response) => {
      most = Math.max(most, (open += 1))
      setTimeout(() => response.end('here', () => (open -= 1)), 5)
    },
  })
  const fetcher = openFetcher({ gap: GAP, allowPrivateHosts: [site.host] })
  await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.get(site.url(path))))
  expect(site.paths()).toEqual(['/1', '/2', '/3'])
  expect(most).toBe(1)
  expect(Math.min(...pausesOf(site))).toBeGreaterThanOrEqual(GAP)
})

test('the hops of a redirect within a host are apart, too', async () => {
  const site = await serveSite({
    '/old': (_request, response) => response.writeHead(301, { location: '/new' }).end(),
    '/new': 'here',
  })
  const fetcher = openFetcher({ gap: GAP, allowPrivateHosts: [site.host] })
  await fetcher.get(site.url('/old'))
  expect(pausesOf(site)).toHaveLength(2)
  expect(Math.min(...pausesOf(site))).toBeGreaterThanOrEqual(GAP)
})

test('hosts do not wait for each other', async () => {
  const waiting: ServerResponse[] = []
  const site = await serveSite({
    '*': (_request, response) => {
      waiting.push(response)
      if (waiting.length === 2) for (const both of waiting) both.end('here')
    },
  })
  const fetcher = openFetcher({
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    allowPrivateHosts: ['a.example', 'b.example'],
  })
  const hosts = ['a.example', 'b.example']
  const got = await Promise.all(hosts.map((host) => fetcher.get(`http://${host}:${site.port}/`)))
  expect(got.map(({ outcome }) => outcome)).toEqual(['fetched', 'fetched'])
})

test.each([
  ['is kept to', '0.04', 1000, 40],
  ['is kept to up to a bound', '86400', 40, 40],
  ['shorter than our own is not', '0.001', 1000, 20],
  ['that is no number is not', 'slow', 1000, 20],
])('a crawl-delay %s', async (_what, delay, maxCrawlDelay, expected) => {
  const site = await serveSite({
    '/robots.txt': `User-agent: *\nCrawl-delay: ${delay}\nDisallow:`,
    '*': 'here',
  })
  const fetcher = openFetcher({ gap: 20, maxCrawlDelay, allowPrivateHosts: [site.host] })
  await Promise.all(['/1', '/2'].map((path) => fetcher.get(site.url(path))))
  expect(Math.min(...pausesOf(site))).toBeGreaterThanOrEqual(expected)
})

test('who gives up waiting does not let the next overtake the one before', async () => {
  const site = await serveSite({ '/robots.txt': '', '*': 'here' })
  const fetcher = openFetcher({ gap: GAP, allowPrivateHosts: [site.host] })
  await fetcher.get(site.url('/0'))
  const giving = new AbortController()
  const all = [
    fetcher.get(site.url('/1')),
    fetcher.get(site.url('/2'), { signal: giving.signal }),
    fetcher.get(site.url('/3')),
  ]
  giving.abort()
  const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['fetched', 'refused', 'fetched'])
  expect(site.paths()).toEqual(['/0', '/1', '/3'])
  expect(Math.min(...pausesOf(site))).toBeGreaterThanOrEqual(GAP)
})

/** The milliseconds between the requests that a site got, whole ones: timers know no others. */
function pausesOf({ visits }: Site): number[] {
  return visits.slice(1).map(({ at }, index) => Math.ceil(at - (visits[index]?.at ?? at)))
}
