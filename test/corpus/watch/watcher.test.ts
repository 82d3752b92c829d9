import { expect, test } from 'vitest'
import { openPress } from './press.ts'

const DAWN = Temporal.Instant.from('2026-11-24T06:00:00Z')

test('a feed is read at once, then asked only for what changed, and each new entry is stored once', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  expect(await press.watchFor({ minutes: 1 })).toEqual(['/feed', '/a'])
  expect(press.told).toEqual(['new /a'])

  await press.watchFor({ minutes: 10 })
  expect(press.told.slice(1)).toEqual(['unchanged /feed', 'unchanged /feed'])
  expect(press.site.visits.at(-1)?.headers['if-none-match']).toMatch(/^"/)

  press.feed('/feed', [
    { path: '/b', says: 'The crane has come at last', date: DAWN.add({ hours: 2 }) },
    { path: '/a', says: 'We open in spring', date: DAWN },
  ])
  await press.watchFor({ minutes: 10 })
  expect(press.told.filter((line) => line.startsWith('new'))).toEqual(['new /a', 'new /b'])
  expect(await press.words()).toEqual(['The crane has come at last', 'We open in spring'])
})

test.each([false, true])(
  'entries that are dated, identified and ordered anew are not new (whole text in the feed: %s)',
  async (isWhole) => {
    const press = await openPress()
    await press.store.addSource(press.url('/feed'))
    const a = { path: '/a', says: 'We open in spring', date: DAWN, isWhole }
    const b = { path: '/b', says: 'The crane has come at last', date: DAWN, isWhole }
    press.feed('/feed', [a, b])
    await press.watchFor({ hours: 1 })
    const news = await press.store.unmatchedNews(99)
    expect(news).toHaveLength(2)
    const later = DAWN.add({ hours: 3 })
    press.feed('/feed', [
      { ...b, id: 'other-b', date: later },
      { ...a, id: 'other-a', date: later },
    ])
    await press.watchFor({ hours: 6 })
    expect(press.told.filter((line) => /^(new|changed)/.test(line))).toHaveLength(2)
    expect(await press.words()).toEqual(['The crane has come at last', 'We open in spring'])
    expect(await press.store.unmatchedNews(99)).toEqual(news)
  },
)

test.each([false, true])(
  'an entry that has moved to another address is the same article, though it was changed (whole text in the feed: %s)',
  async (isWhole) => {
    const press = await openPress()
    await press.store.addSource(press.url('/feed'))
    press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN, isWhole }])
    await press.watchFor({ hours: 1 })
    const news = await press.store.unmatchedNews(99)
    expect(news).toHaveLength(1)
    const [before] = await press.store.findStatements({ limit: 1 })
    // The old page stands there still.
    const moved = { path: '/b', id: '/a', date: DAWN, isWhole }
    press.feed('/feed', [{ ...moved, says: 'We open in early spring', title: 'It opens' }])
    await press.watchFor({ hours: 25 })
    expect(await press.words()).toEqual(['We open in early spring'])
    expect(await press.store.statement(before?.id ?? '')).toMatchObject({
      changedTo: expect.any(String),
    })
    press.feed('/feed', [{ ...moved, says: 'We open in late spring', title: 'It opens' }])
    await press.watchFor({ hours: 25 })
    expect(await press.words()).toEqual(['We open in late spring'])
    const [now] = await press.store.findStatements({ limit: 1 })
    expect(now?.url).toBe(press.url('/b'))
  },
)

test('another article under an id that its feed has used before is an article of its own', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', id: '1', says: 'We open in spring', date: DAWN }])
  await press.watchFor({ hours: 1 })
  press.feed('/feed', [{ path: '/b', id: '1', date: DAWN.add({ hours: 3 }), title: 'Snow' }])
  press.served.set(
    '/b',
    `<!doctype html><html lang="en"><head><title>Snow</title></head><body><article><h1>Snow</h1>
    <p>“Roads are blocked by snow across northern counties tonight,” said Roads Minister Ian Stone, whose ploughs cleared motorways until morning.</p>
    <p>Schools stay closed, buses run late, and drivers should wait at home until gritting crews finish.</p></article></body></html>`,
  )
  await press.watchFor({ hours: 3 })
  expect(await press.words()).toHaveLength(2)
})

test('a page that changes after it was read is found out, though its feed says nothing of it', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  await press.watchFor({ minutes: 30 })
  press.page('/a', 'We open in summer')
  await press.watchFor({ hours: 2 })
  expect(press.told.filter((line) => /^(new|changed)/.test(line))).toEqual(['new /a', 'changed /a'])
  expect(await press.words()).toEqual(['We open in summer'])
  // Looked at four times since, and then no more.
  const asked = await press.watchFor({ hours: 24 * 9 })
  expect(asked.filter((path) => path === '/a')).toHaveLength(3)
  expect(await press.store.watchedPages(press.url('/feed'))).toEqual([])
})

test('a page is looked at again though the sources of its host are always due', async () => {
  const press = await openPress()
  for (const path of ['/feed', '/other']) await press.store.addSource(press.url(path))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  press.feed('/other', [{ path: '/b', says: 'The crane has come at last', date: DAWN }])
  await press.watchFor({ minutes: 1 })
  press.page('/a', 'We open in summer')
  // Whenever one of them has been read the other is due again.
  for (const path of ['/feed', '/other']) press.takes(path, { minutes: 20 })
  const watcher = press.watcher()
  const end = press.now.add({ hours: 6 })
  while (Temporal.Instant.compare(press.now, end) < 0) {
    await watcher.look(new AbortController().signal)
    await watcher.settled()
    press.now = press.now.add({ seconds: 5 })
  }
  expect(await press.words()).toContain('We open in summer')
})

test('a page and an entry that vanish take nothing back; what is shown says so', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  await press.watchFor({ minutes: 30 })
  press.served.delete('/a')
  press.feed('/feed', [])
  await press.watchFor({ hours: 2 })
  expect(await press.words()).toEqual(['We open in spring'])
  const [statement] = await press.store.findStatements({ limit: 1 })
  expect(statement).toMatchObject({ state: 'current', fate: 'gone' })
})

test('a source that fails is asked ever more rarely, not before it wants to be, and all the same after a restart', async () => {
  const press = await openPress()
  const feed = press.url('/feed')
  await press.store.addSource(feed)
  press.served.set('/feed', { status: 500 })
  expect(await press.watchFor({ hours: 5 })).toHaveLength(6)
  const [failing] = await press.store.sources()
  expect(failing).toMatchObject({ failures: 6, problem: expect.stringContaining('fault (500)') })
  expect(failing?.failingSince?.toString()).toBe('2026-11-24T08:00:00Z')

  press.served.set('/feed', { status: 503, headers: { 'retry-after': '36000' } })
  await press.watchFor({ hours: 4 })
  expect(await press.watchFor({ hours: 6 })).toEqual([])
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  await press.watchFor({ hours: 2 })
  expect(await press.words()).toEqual(['We open in spring'])
  const [well] = await press.store.sources()
  expect(well).toMatchObject({ failures: 0, failingSince: undefined, problem: undefined })
})

test('a page that cannot be read keeps neither the others nor its feed, and is tried again until it can', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [
    { path: '/a', says: 'We open in spring', date: DAWN },
    { path: '/b', date: DAWN },
  ])
  press.served.set('/b', { status: 500 })
  const asked = await press.watchFor({ hours: 3 })
  expect(asked.filter((path) => path === '/b').length).toBeLessThan(7)
  expect(await press.words()).toEqual(['We open in spring'])
  press.page('/b', 'The crane has come at last')
  await press.watchFor({ hours: 6 })
  expect(await press.words()).toEqual(['The crane has come at last', 'We open in spring'])
  const found = await press.store.findStatements({ limit: 9 })
  expect(found.map(({ publisher, publishedOn }) => [publisher, publishedOn])).toEqual(
    Array.from({ length: 2 }, () => ['Ellery Post', '2026-11-24']),
  )
})

test('a page behind a wall is given up after some days, and its feed is asked only for what changed', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/b', date: DAWN }])
  press.served.set('/b', { status: 403 })
  const asked = await press.watchFor({ hours: 24 * 9 })
  expect(asked.filter((path) => path === '/b')).toHaveLength(11)
  const whole = press.site.visits.filter(({ path, headers }) => {
    return path === '/feed' && headers['if-none-match'] === undefined
  })
  expect(whole.length).toBeLessThan(14)
})

test('a slow body is read whole', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  press.slow('/feed')
  await press.watchFor({ minutes: 1 })
  expect(await press.words()).toEqual(['We open in spring'])
})

test('a feed is asked as often as it changes: every five minutes at most, once a day at least', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  const asksIn = async (hours: number) =>
    (await press.watchFor({ hours })).filter((path) => path === '/feed')
  for (let day = 0; day < 12; day += 1) {
    press.feed('/feed', [{ path: `/${day}`, says: `We open on day ${day}`, date: press.now }])
    await asksIn(24)
  }
  const daily = await asksIn(24)
  expect(daily.length).toBeGreaterThanOrEqual(4)
  expect(daily.length).toBeLessThanOrEqual(8)
  await asksIn(24 * 60)
  const quiet = await asksIn(24 * 10)
  expect([10, 11]).toContain(quiet.length)
})

test('bytes that change while the articles stay are no change', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  let asked: string[] = []
  for (let day = 0; day < 5; day += 1) {
    press.touch('/feed')
    asked = await press.watchFor({ hours: 24 })
  }
  expect(asked.filter((path) => path === '/feed').length).toBeLessThan(10)
})

test('of two processes one watches; the other when that one is silent', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/feed'))
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  const [one, other] = [press.watcher(), press.watcher()]
  const { signal } = new AbortController()
  expect([await one.look(signal), await other.look(signal)]).toEqual([true, false])
  await one.settled()
  press.now = press.now.add({ seconds: 31 })
  expect([await other.look(signal), await one.look(signal)]).toEqual([true, false])
  await other.release()
  expect(await one.look(signal)).toBe(true)
  expect(press.site.paths()).toEqual(['/feed', '/a'])
})

test('a paused source is left alone, and a removed one forgotten', async () => {
  const press = await openPress()
  const feed = press.url('/feed')
  await press.store.addSource(feed)
  press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: DAWN }])
  await press.watchFor({ minutes: 30 })
  await press.store.pauseSource(feed, true)
  expect(await press.watchFor({ hours: 48 })).toEqual([])
  await press.store.pauseSource(feed, false)
  expect(await press.watchFor({ minutes: 5 })).toContain('/feed')
  await press.store.removeSource(feed)
  expect(await press.watchFor({ hours: 48 })).toEqual([])
})

test('a page can be watched as well as a feed', async () => {
  const press = await openPress()
  await press.store.addSource(press.url('/a'))
  press.page('/a', 'We open in spring')
  await press.watchFor({ minutes: 20 })
  press.page('/a', 'We open in summer')
  await press.watchFor({ hours: 3 })
  expect(press.told.filter((line) => !line.startsWith('unchanged'))).toEqual([
    'new /a',
    'changed /a',
  ])
})
