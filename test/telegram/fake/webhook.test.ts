import { createServer } from 'node:http'
import { webhookCallback } from 'grammy'
import { expect, test } from 'vitest'
import { startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf } from './bot-under-test.ts'
import { visible } from './visible.ts'

test('a webhook gets its secret, and an update again until it is taken', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const bot = botOf(api)
  bot.on('message', (ctx) => ctx.reply(`you said ${ctx.message.text}`))
  const handle = webhookCallback(bot, 'http', { secretToken: 'right' })
  const statuses: number[] = []
  let broken = true
  await using server = await listening((request, response) => {
    response.on('finish', () => statuses.push(response.statusCode))
    if (broken) response.writeHead(503).end()
    else void handle(request, response)
    broken = false
  })

  expect(await refusalOf(bot.api.setWebhook('http://example.org/hook'))).toBe(
    '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  )
  await bot.api.setWebhook(server.url, { secret_token: 'wrong' })
  anna.says('hello')
  await expect
    .poll(async () => (await bot.api.getWebhookInfo()).last_error_message, { interval: 5 })
    .toBe('Wrong response from the webhook: 401 Unauthorized')
  await bot.api.setWebhook(server.url, { secret_token: 'right' })
  expect(visible(await anna.receives())).toBe('you said hello')
  await api.quiet()
  expect(statuses[0]).toBe(503)
  expect(statuses.at(-1)).toBe(200)

  expect(await refusalOf(bot.api.getUpdates())).toBe(
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  )
  await bot.api.deleteWebhook()
  expect(await bot.api.getUpdates()).toEqual([])
})

async function listening(
  listener: Parameters<typeof createServer>[1],
): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`)
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
