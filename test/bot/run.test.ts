import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { runBot } from '../../src/bot/run.ts'
import { en } from '../../src/telegram/text/en.ts'
import { ru } from '../../src/telegram/text/ru.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { createMemoryStore } from './memory-store.ts'
import { botDeps } from './bot-deps.ts'
import { startTestBot } from './start-test-bot.ts'

describe('a stop', () => {
  test('waits for the answer that is on its way', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const held = bot.api.hold('sendMessage')
    anna.says('snow')
    await held.arrived
    const stopped = bot.stop()
    held.release()
    await stopped
    expect(anna.unread().map(({ text }) => text)).toEqual([expect.stringContaining('snow')])
  })

  test('leaves nothing behind that the next start would answer again', async () => {
    await using api = await startFakeApi()
    await using first = await startTestBot({ api })
    const anna = api.user({ first_name: 'Anna' })
    await api.quiet()
    // The poll after the one that brings the question, which would confirm it, never arrives.
    api.cut('getUpdates')
    anna.says('snow')
    await anna.receives()
    await first.stop()
    await using second = await startTestBot({ api })
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await second.stop()
  })

  test('cuts what waits too long for a busy Telegram, and the next start answers it', async () => {
    await using api = await startFakeApi()
    const store = createMemoryStore()
    await using first = await startTestBot({ api, store, drain: 50 })
    const anna = api.user({ first_name: 'Anna' })
    api.fail('sendMessage', { code: 429, parameters: { retry_after: 25 } })
    anna.says('snow')
    await expect.poll(() => first.logged.join('')).toContain('a message is sent again')
    await first.stop()
    await using second = await startTestBot({ api, store })
    expect((await anna.receives()).text).toContain('snow')
    await second.stop()
  })

  test('leaves to Telegram what could be neither recorded nor answered', async () => {
    await using api = await startFakeApi()
    const full = () => Promise.reject(new Error('the database is full'))
    const store = { ...createMemoryStore(), receiveUpdates: full }
    await using first = await startTestBot({ api, store, drain: 50 })
    const anna = api.user({ first_name: 'Anna' })
    await api.quiet()
    // The poll after the one that brings the question, which would confirm it, never arrives.
    api.cut('getUpdates')
    api.fail('sendMessage', { code: 429, parameters: { retry_after: 25 } })
    anna.says('snow')
    await expect.poll(() => first.logged.join('')).toContain('a message is sent again')
    await first.stop()
    await using second = await startTestBot({ api })
    expect((await anna.receives()).text).toContain('snow')
    await second.stop()
  })

  test('while Telegram is out of reach does not wait for it', async () => {
    await using api = await startFakeApi()
    api.fail('getMe', { code: 502, times: 1000 })
    await using bot = await startTestBot({ api })
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('the bot is running')
  })
})

describe('the start', () => {
  test('waits until Telegram is there', async () => {
    await using api = await startFakeApi()
    api.cut('getMe')
    await using bot = await startTestBot({ api })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    expect((await anna.receives()).text).toContain('snow')
    expect(bot.logged[0]).toContain('Telegram does not answer as it should')
  })

  test('needs no methods that a small Bot API server lacks', async () => {
    await using api = await startFakeApi()
    const missing = { code: 404, description: 'Not Found', times: 10 }
    api.fail('deleteWebhook', missing)
    api.fail('setMyCommands', missing)
    await using bot = await startTestBot({ api })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    expect((await anna.receives()).text).toContain('snow')
    expect(bot.logged.join('')).toContain('going on without it')
  })

  test('sets a menu for every language and asks for no updates but those it handles', async () => {
    await using bot = await startTestBot()
    await expect.poll(() => bot.api.callsTo('setMyCommands').length).toBe(12)
    const { settings } = bot.api.telegram
    const menu = (
      type: 'default' | 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators',
    ) =>
      ['', 'en', 'ru'].map((language) =>
        settings
          .commands({ scope: { type }, language })
          .map(({ command }) => command)
          .join(' '),
      )
    const inPrivate = Object.keys(en.commands)
      .filter((name) => name !== 'settings')
      .join(' ')
    expect(menu('default')).toEqual(Array(3).fill(inPrivate))
    expect(menu('all_private_chats')).toEqual(Array(3).fill(inPrivate))
    expect(menu('all_group_chats')).toEqual(Array(3).fill('ask verify help'))
    expect(menu('all_chat_administrators')).toEqual(
      Array(3).fill('ask verify follow following time zone settings help'),
    )
    const [first] = settings.commands({ scope: { type: 'all_group_chats' }, language: 'ru' })
    expect(first?.description).toBe(ru.commands.ask)
    expect(bot.api.callsTo('getUpdates')[0]?.payload['allowed_updates']).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'inline_query',
      'chosen_inline_result',
      'guest_message',
    ])
  })

  test.each([
    [401, 'Unauthorized', /check BOT_TOKEN and BOT_API_ROOT \(401 Unauthorized\)/],
    [404, 'Not Found', /check BOT_TOKEN and BOT_API_ROOT \(404 Not Found\)/],
  ])('ends with clear words when Telegram answers %i', async (code, description, words) => {
    await using api = await startFakeApi()
    api.fail('getMe', { code, description })
    await using bot = await startTestBot({ api })
    await expect(bot.running).rejects.toThrow(words)
  })
})

describe('polling', () => {
  test('ends with clear words when another program polls with the same token', async () => {
    await using api = await startFakeApi()
    api.fail('getUpdates', { code: 409 })
    await using bot = await startTestBot({ api })
    await expect(bot.running).rejects.toThrow(/^Another program gets this bot's messages/)
  })

  test('ends without a further poll, which would end the poll of the program that took over', async () => {
    await using api = await startFakeApi()
    await using first = await startTestBot({ api })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    await anna.receives()
    await using second = await startTestBot({ api })
    await expect(first.running).rejects.toThrow(/^Another program gets this bot's messages/)
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await second.stop()
  })

  test('a program that takes over answers nothing that the first is answering, and nothing before it', async () => {
    await using api = await startFakeApi()
    const store = createMemoryStore()
    await using first = await startTestBot({ api, store })
    const anna = api.user({ first_name: 'Anna' })
    const held = api.hold('sendMessage')
    anna.says('snow')
    await held.arrived
    await using second = await startTestBot({ api, store })
    await expect.poll(() => second.logged.join('')).toContain('the bot is running')
    anna.says('strike')
    held.release()
    await expect(first.running).rejects.toThrow(/^Another program gets this bot's messages/)
    expect((await anna.receives()).text).toContain('snow')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await second.stop()
    expect(anna.unread()).toEqual([])
  })

  test('goes on after errors and cut connections, and never logs the token', async () => {
    await using api = await startFakeApi()
    api.fail('getUpdates', { code: 500 })
    api.cut('getUpdates')
    await using bot = await startTestBot({ api })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    expect((await anna.receives()).text).toContain('snow')
    api.cut('sendMessage', { times: 2 })
    anna.says('snow')
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await bot.stop()
    expect(bot.logged.join('')).toContain('could not be handled')
    expect(bot.logged.join('')).not.toContain(api.token.slice(7))
  })

  test('goes easy on a server that neither waits nor knows what was confirmed, and answers once', async () => {
    await using server = await startHastyServer()
    const deps = botDeps()
    const bot = createBot({ token: '1:a', apiRoot: `${server.root}/` }, deps)
    const shutdown = new AbortController()
    const running = runBot(bot, { signal: shutdown.signal, deps })
    const [, second = 0, third = 0] = await server.threePolls
    shutdown.abort()
    await running
    expect(third - second).toBeGreaterThan(400)
    expect(server.sent).toHaveLength(1)
  })
})

/** A Bot API that answers each poll at once, and always with the same message; it knows little else. */
async function startHastyServer() {
  const polls: number[] = []
  const sent: string[] = []
  const threePolls = Promise.withResolvers<number[]>()
  const chat = { id: 5, type: 'private', first_name: 'Anna' }
  const message = { message_id: 1, date: 1, chat, from: { ...chat, is_bot: false }, text: 'snow' }
  const results: Record<string, () => unknown> = {
    getMe: () => ({ id: 1, is_bot: true, first_name: 'b', username: 'b_bot' }),
    getUpdates() {
      if (polls.push(performance.now()) === 3) threePolls.resolve(polls)
      return [{ update_id: 7, message }]
    },
    sendMessage: () => ({ ...message, message_id: 1 + sent.push('message') }),
  }
  const server = createServer((request, response) => {
    const result = results[request.url?.split('/').at(-1) ?? '']?.()
    response.statusCode = result ? 200 : 404
    response.end(result ? JSON.stringify({ ok: true, result }) : 'no such page')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`)
  return {
    root: `http://127.0.0.1:${address.port}`,
    threePolls: threePolls.promise,
    sent,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
