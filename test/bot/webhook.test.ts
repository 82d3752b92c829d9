import { createServer } from 'node:http'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { webhookSecret } from '../../src/bot/webhook.ts'
import { type FakeApi, startFakeApi } from '../telegram/fake-api.ts'
import { freeWebhook } from './free-webhook.ts'
import { startTestBot } from './start-test-bot.ts'

describe('with a webhook', () => {
  test('the bot answers what Telegram brings, in order and once', async () => {
    await using api = await startFakeApi()
    await using bot = await startTestBot({ api, webhook: await freeWebhook() })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    anna.says('strike')
    expect((await anna.receives()).text).toContain('snow')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    api.telegram.updates.repeat()
    await api.quiet()
    anna.says('harbour')
    expect((await anna.receives()).text).toContain('harbour')
    await bot.stop()
    expect(api.callsTo('getUpdates')).toEqual([])
    expect(anna.unread()).toEqual([])
  })

  test('the bot answers a webhook at once, and its question when it can', async () => {
    await using api = await startFakeApi()
    await using bot = await startTestBot({ api, webhook: await freeWebhook() })
    const anna = api.user({ first_name: 'Anna' })
    const held = api.hold('sendMessage')
    anna.says('snow')
    await held.arrived
    await expect.poll(() => api.telegram.webhook.idle()).toBe(true)
    const stopped = bot.stop()
    held.release()
    await stopped
    expect(anna.unread()).toHaveLength(1)
  })

  test('nobody without the secret is heard, and the secret is not the token', async () => {
    await using api = await startFakeApi()
    const webhook = await freeWebhook()
    await using bot = await startTestBot({ api, webhook })
    await isRunning(api)
    const post = (headers: Record<string, string>, body: string) =>
      fetch(webhook.url, { method: 'POST', headers, body }).then(({ status }) => status)
    const secret = { 'X-Telegram-Bot-Api-Secret-Token': webhookSecret(api.token) }
    expect(await post({}, '{"update_id":1}')).toBe(401)
    expect(await post({ 'X-Telegram-Bot-Api-Secret-Token': 'a'.repeat(64) }, '{}')).toBe(401)
    expect(await post(secret, 'no json')).toBe(400)
    expect(await post(secret, '{"update_id":"1"}')).toBe(400)
    expect(await post(secret, `{"update_id":1,"x":"${'x'.repeat(1_000_000)}"}`)).toBe(400)
    expect(await post(secret, '{"update_id":1}')).toBe(200)
    expect(webhookSecret(api.token)).not.toContain(api.token.slice(7))
    expect(bot.logged.join('')).not.toContain(webhookSecret(api.token))
  })

  test('its health can be seen', async () => {
    await using api = await startFakeApi()
    const webhook = await freeWebhook()
    await using bot = await startTestBot({ api, webhook, limits: { total: 1 } })
    await isRunning(api)
    const health = () => fetch(new URL('/health', webhook.url)).then((r) => r.json())
    expect(await health()).toEqual({ status: 'ok', waiting: 0 })
    const anna = api.user({ first_name: 'Anna' })
    const held = api.hold('sendMessage')
    anna.says('snow')
    await held.arrived
    const why = 'too many updates wait to be answered'
    expect(await health()).toEqual({ status: 'busy', why, waiting: 1 })
    // What comes now comes again later.
    anna.says('strike')
    await expect.poll(() => api.telegram.webhook.info().last_error_message).toContain('503')
    held.release()
    expect((await anna.receives()).text).toContain('snow')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    expect((await fetch(webhook.url)).status).toBe(404)
    await bot.stop()
  })

  test('half a request does not hold up a stop', async () => {
    await using api = await startFakeApi()
    const webhook = await freeWebhook()
    const bot = await startTestBot({ api, webhook })
    await isRunning(api)
    const socket = connect(webhook.port, 'localhost').on('error', () => undefined)
    // Not `once`, which takes a connection that is cut for a failure.
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write('POST / HTTP/1.1\r\nhost: localhost\r\nx-half: ')
    // It has arrived when two that came later are answered.
    for (const _ of [1, 2]) await fetch(webhook.url)
    await expect(bot.stop()).resolves.toBeUndefined()
    await closed
  })

  test('a port that is taken is told, and an address that Telegram refuses', async () => {
    await using api = await startFakeApi()
    const webhook = await freeWebhook()
    const other = createServer().listen(webhook.port)
    await once(other, 'listening')
    await using taken = await startTestBot({ api, webhook })
    await expect(taken.running).rejects.toThrow(/^WEBHOOK_PORT \d+ cannot be used: free it/)
    other.close()
    api.fail('setWebhook', {
      code: 400,
      description: 'Bad Request: bad webhook: Failed to resolve',
    })
    await using refused = await startTestBot({ api, webhook })
    await expect(refused.running).rejects.toThrow(/^Telegram does not take WEBHOOK_URL http/)
  })
})

test('from polling to a webhook and back nothing has to be done by hand, and nothing is lost', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const webhook = await freeWebhook()
  for (const way of [undefined, webhook, undefined, webhook]) {
    anna.says('snow')
    const bot = await startTestBot({ api, webhook: way })
    expect((await anna.receives()).text).toContain('snow')
    await bot.stop()
  }
  expect(anna.unread()).toEqual([])
})

test('a webhook of an earlier run that is still there is taken back by one that polls', async () => {
  await using api = await startFakeApi()
  api.fail('getUpdates', { code: 409, description: WEBHOOK_IS_ACTIVE })
  await using bot = await startTestBot({ api })
  const anna = api.user({ first_name: 'Anna' })
  anna.says('snow')
  expect((await anna.receives()).text).toContain('snow')
  await bot.stop()
  expect(api.callsTo('deleteWebhook')).toHaveLength(2)
})

test('a program that polls leaves the updates to one that takes over with a webhook', async () => {
  await using api = await startFakeApi()
  await using first = await startTestBot({ api })
  const anna = api.user({ first_name: 'Anna' })
  anna.says('snow')
  await anna.receives()
  // The webhook is set between two polls.
  api.fail('getUpdates', { code: 409, description: WEBHOOK_IS_ACTIVE })
  anna.says('snow')
  await expect(first.running).rejects.toThrow(/^Another program gets this bot's messages/)
  expect((await anna.receives()).text).toContain('snow')
  expect(api.callsTo('deleteWebhook')).toHaveLength(1)
})

const WEBHOOK_IS_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

async function isRunning(api: FakeApi): Promise<void> {
  await expect.poll(() => api.callsTo('setWebhook').length).toBe(1)
}
