import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { guardedConnector } from '../../../src/corpus/fetch/guarded-connector.ts'
import { openFetcher, serveSite } from './web.ts'

const silence = (): void => {}
const stopped = { outcome: 'refused', problem: expect.stringContaining('reading it was stopped') }

test.each([
  ['the answer', { '/': silence }, '/'],
  ['robots.txt', { '/robots.txt': silence }, '/robots.txt'],
])('who aborts while waiting for %s is answered at once', async (_what, pages, path) => {
  const stop = new AbortController()
  const site = await serveSite({
    ...pages,
    [path]: () => stop.abort(),
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await fetcher.get(site.url(), { signal: stop.signal })).toMatchObject(stopped)
})

test('who aborts in the middle of a body, in a pause, in a queue or before is answered at once', async () => {
  const stop = new AbortController()
  const site = await serveSite({
    '/half': (_request, response) => {
      response.write('half')
      setTimeout(() => stop.abort(), 10)
    },
    '*': 'here',
  })
  const options = { allowPrivateHosts: [site.host], gap: 60_000 }
  const { signal } = stop
  const pausing = openFetcher(options)
  const reading = openFetcher({ ...options, gap: 0 })
  const got = await Promise.all([
    pausing.get(site.url('/pause'), { signal }),
    pausing.get(site.url('/queue'), { signal }),
    reading.get(site.url('/half'), { signal }),
  ])
  for (const fetched of got) expect(fetched).toMatchObject(stopped)
  expect(await reading.get(site.url('/late'), { signal })).toMatchObject(stopped)
  expect(site.paths()).toEqual(['/half'])
})

test('who aborts while a name is looked up is answered at once', async () => {
  const stop = new AbortController()
  const fetcher = openFetcher({
    resolve: () => {
      setTimeout(() => stop.abort(), 5)
      return new Promise(() => {})
    },
  })
  expect(await fetcher.get('http://news.example/', { signal: stop.signal })).toMatchObject(stopped)
})

test('one who aborts leaves the others their robots.txt', async () => {
  const stop = new AbortController()
  const site = await serveSite({
    '/robots.txt': (_request, response) => {
      stop.abort()
      setTimeout(() => response.end('User-agent: *\nDisallow: /no'), 5)
    },
    '*': 'here',
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const [first, second] = await Promise.all([
    fetcher.get(site.url('/1'), { signal: stop.signal }),
    fetcher.get(site.url('/2')),
  ])
  expect(first).toMatchObject(stopped)
  expect(second).toMatchObject({ outcome: 'fetched' })
})

test('closing ends what is under way and refuses what comes after', async () => {
  const site = await serveSite({ '/': silence })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const waiting = fetcher.get(site.url())
  setTimeout(() => void fetcher.close(), 10)
  expect(await waiting).toMatchObject(stopped)
  expect(await fetcher.get(site.url())).toMatchObject(stopped)
  await fetcher.close()
})

test('a socket that is still being connected is ended, too', async () => {
  const closing = new AbortController()
  const connect = guardedConnector({
    mayBePrivate: () => true,
    timeout: 60_000,
    signal: closing.signal,
    resolve: () => new Promise(() => {}),
  })
  const { promise, resolve } = Promise.withResolvers<unknown>()
  connect({ hostname: 'news.example', protocol: 'http:', port: '80' }, (...[error]) =>
    resolve(error),
  )
  closing.abort()
  expect(await promise).toMatchObject({ name: 'AbortError' })
})

test('a program that has fetched and forgot to close still ends', async () => {
  const site = await serveSite({ '/robots.txt': '', '/': 'here' })
  const program = `
    import { createFetcher } from './src/corpus/fetch.ts'
    const options = { userAgent: 'onrecord/0', allowPrivateHosts: ['${site.host}'], gap: 20 }
    const { outcome } = await createFetcher(options).get('${site.url()}')
    console.log(outcome)
  `
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect((await run).stdout).toBe('fetched\n')
  expect((await run).stderr).toBe('')
})
