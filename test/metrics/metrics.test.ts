import { expect, test } from 'vitest'
import { createSourceOrders } from '../../src/corpus/watch/source-orders.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { measureSearch } from '../../src/metrics/measure-search.ts'
import { createSearch } from '../../src/search/search.ts'
import { startTestBot } from '../bot/start-test-bot.ts'
import { openArchive } from '../bot/archive.ts'
import { freeWebhook } from '../bot/free-webhook.ts'

const NOW = Temporal.Instant.from('2021-06-12T06:00:00Z')
const SECRET = 'https://post.example/feed/s3cr3t?key=t0k3n'

/** A bot that is measured, and what its port tells. */
async function startMeasuredBot(options: Parameters<typeof startTestBot>[0] = {}) {
  const store = await openArchive()
  const metrics = createMetrics({ store, now: () => NOW, zone: 'UTC' })
  const search = measureSearch(
    createSearch({ store, aliases: {}, onOutage: () => undefined }),
    metrics,
  )
  const sources = createSourceOrders({
    store,
    list: { path: '/nowhere/sources.txt', allowPrivateHosts: [] },
  })
  const { port } = await freeWebhook()
  const bot = await startTestBot({
    search,
    store,
    sources,
    now: () => NOW,
    monitor: { port, host: '127.0.0.1', metrics: metrics.print },
    ...options,
  })
  const olga = bot.api.user({ first_name: 'Olga' })
  olga.says('/language')
  await olga.receives()
  const at = options.webhook?.port ?? port
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${at}${path}`, { method })
    return { status: response.status, text: await response.text() }
  }
  return { ...bot, store, metrics, get }
}

test('what is asked, read, sent and watched is measured, and nothing of who asked what is told', async () => {
  await using bot = await startMeasuredBot()
  const anna = bot.api.user({ first_name: 'Anna' })
  anna.says('what did Marlow say about the ferry?')
  await anna.receives()
  anna.says('what did Marlow say about zebras?')
  await anna.receives()
  anna.says('/verify “A ferry that nobody takes is a monument,” Marlow said.')
  await anna.receives()
  bot.metrics.ingested('new', 2)
  await bot.store.addSource(SECRET)
  const problem = `${SECRET} was not read`
  await bot.store.saveSourceState(SECRET, {
    failures: 3,
    failingSince: NOW,
    problem,
    readAt: NOW.subtract({ seconds: 90 }),
  })
  const { status, text } = await bot.get('/metrics')
  expect(status).toBe(200)
  const figure = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )
  expect(figure('onrecord_answer_seconds_count{way="ask",kind="answer"}')).toBe(1)
  expect(figure('onrecord_answer_seconds_count{way="verify",kind="exact"}')).toBe(1)
  expect(figure('onrecord_articles_read_total{outcome="new"}')).toBe(2)
  expect(figure('onrecord_articles')).toBe(4)
  expect(figure('onrecord_updates_waiting')).toBe(0)
  expect(figure('onrecord_outbox_waiting')).toBe(0)
  expect(figure('onrecord_sources{state="failing"}')).toBe(1)
  expect(figure('onrecord_source_failures{host="post.example"}')).toBe(3)
  expect(figure('onrecord_source_last_success_timestamp_seconds{host="post.example"}')).toBe(
    NOW.epochMilliseconds / 1000 - 90,
  )
  // What is told of the process are numbers, in which anybody's id can stand.
  const told = text.replaceAll(/^(?:process|nodejs)_.*$/gm, '')
  for (const secret of ['zebras', 'ferry', 's3cr3t', 't0k3n', String(anna.id), bot.api.token]) {
    expect(told).not.toContain(secret)
  }
  await bot.store.removeSource(SECRET)
  expect((await bot.get('/metrics')).text).not.toContain('post.example')
})

test('whoever watches the process sees how it is', async () => {
  await using bot = await startMeasuredBot()
  expect(await bot.get('/healthz')).toEqual({ status: 200, text: '{"status":"ok","waiting":0}' })
  expect(await bot.get('/healthz', 'HEAD')).toEqual({ status: 200, text: '' })
  expect(await bot.get('/metrics', 'HEAD')).toEqual({ status: 200, text: '' })
  expect((await bot.get('/')).status).toBe(404)
  expect((await bot.get('/healthz', 'POST')).status).toBe(404)
})

test('a bot that Telegram has not answered for long is not well, says why, and is well again', async () => {
  const { port } = await freeWebhook()
  const monitor = { port, host: '127.0.0.1', metrics: createNothing, patience: 0 }
  await using bot = await startMeasuredBot({ monitor })
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json()
  let isAway = true
  bot.api.disturb('getUpdates', () =>
    isAway ? { fail: { code: 502, description: 'Bad Gateway' } } : undefined,
  )
  bot.api.user({ first_name: 'Anna' }).says('/about')
  await expect.poll(health).toEqual({
    status: 'out of reach',
    why: expect.stringMatching(/^Telegram has not answered for \d+ s: 502 Bad Gateway$/),
    waiting: 0,
  })
  isAway = false
  bot.api.user({ first_name: 'Boris' }).says('/about')
  await expect.poll(health, { timeout: 5000 }).toMatchObject({ status: 'ok' })
})

test('on the port of the webhook only where that is set', async () => {
  const webhook = await freeWebhook()
  {
    await using bot = await startMeasuredBot({ webhook, monitor: undefined })
    expect((await bot.get('/metrics')).status).toBe(404)
    expect((await bot.get('/healthz')).status).toBe(200)
  }
  const { metrics } = await startMeasuredBot()
  const monitor = { port: webhook.port, host: '127.0.0.1', metrics: metrics.print }
  await using bot = await startMeasuredBot({ webhook, monitor })
  expect((await bot.get('/metrics')).text).toContain('onrecord_updates_waiting 0')
})

test('a port that is taken is said in one line', async () => {
  const webhook = await freeWebhook()
  const monitor = { port: webhook.port, host: '127.0.0.1', metrics: createNothing }
  await using first = await startMeasuredBot({ monitor })
  await using other = await startTestBot({ monitor })
  await expect(other.running).rejects.toThrow(
    /^METRICS_PORT \d+ cannot be used: free it or set another/,
  )
  await first.stop()
})

const createNothing = async () => ({ type: 'text/plain', text: '' })
