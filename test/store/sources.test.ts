import { expect, test } from 'vitest'
import { openSqlite } from './engines.ts'

const FEED = 'https://post.example/feed.xml'
const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')

test('a source that leaves the list goes, unless it was added as well', async () => {
  const store = await openSqlite(':memory:')
  await store.listSources([FEED, 'https://post.example/2'])
  expect(await store.addSource(FEED)).toBe('known')
  expect(await store.removeSource('https://post.example/2')).toBe('listed')
  await store.listSources([])
  expect((await store.sources()).map(({ address }) => address)).toEqual([FEED])
  await store.listSources([FEED])
  expect(await store.removeSource(FEED)).toBe('listed')
  await store.listSources([])
  expect(await store.sources()).toEqual([])
})

test('of what fails for long and recovers the operators hear once each, and again if it could not be told', async () => {
  const store = await openSqlite(':memory:')
  await store.addSource(FEED)
  const failing = { failures: 3, failingSince: NOW, problem: 'it was not read', dueAt: NOW }
  await store.saveSourceState(FEED, failing)
  expect(await store.takeSourceNews(NOW.subtract({ seconds: 1 }), NOW)).toEqual([])
  const [news] = await store.takeSourceNews(NOW, NOW)
  expect(news).toEqual({
    address: FEED,
    news: 'failing',
    problem: 'it was not read',
    failingSince: NOW,
  })
  expect(await store.takeSourceNews(NOW, NOW)).toEqual([])
  if (news) await store.returnSourceNews(news)
  expect(await store.takeSourceNews(NOW, NOW)).toHaveLength(1)
  await store.saveSourceState(FEED, { failures: 0, readAt: NOW, dueAt: NOW })
  expect(await store.takeSourceNews(NOW, NOW)).toEqual([{ address: FEED, news: 'recovered' }])
  expect(await store.takeSourceNews(NOW, NOW)).toEqual([])
})

test('what began to fail a little later is told with what has failed for long', async () => {
  const store = await openSqlite(':memory:')
  const since = [0, 3, 9].map((hours) => NOW.add({ hours }))
  for (const [at, failingSince] of since.entries()) {
    await store.addSource(`${FEED}?${at}`)
    await store.saveSourceState(`${FEED}?${at}`, { failures: 1, failingSince })
  }
  const news = await store.takeSourceNews(NOW, NOW.add({ hours: 6 }))
  expect(news.map(({ address }) => address)).toEqual([`${FEED}?0`, `${FEED}?1`])
})

test('the pages of a source go with it', async () => {
  const store = await openSqlite(':memory:')
  await store.addSource(FEED)
  const page = { address: 'https://post.example/a', dueAt: NOW, failures: 0, checks: 1 }
  await store.saveWatchedPages(FEED, [page])
  expect(await store.duePages(NOW)).toEqual([{ ...page, source: FEED }])
  await store.pauseSource(FEED, true)
  expect(await store.duePages(NOW)).toEqual([])
  await store.removeSource(FEED)
  await store.addSource(FEED)
  expect(await store.watchedPages(FEED)).toEqual([])
})
