import { expect, test } from 'vitest'
import { startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf, running } from './bot-under-test.ts'

test('scheduled faults strike the next calls, and only those', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  anna.says('/start')
  const { api: client } = botOf(api)
  const send = (text: string) => refusalOf(client.sendMessage(anna.id, text))

  api.fail('sendMessage', { code: 429, parameters: { retry_after: 3 } })
  api.fail('sendMessage', { code: 403, chat: anna.id + 1 })
  api.cut('sendMessage', { when: 'before' })
  api.cut('sendMessage', { when: 'after' })
  expect(await send('limited')).toBe('429 Too Many Requests: retry after 3')
  expect(await send('lost')).toBe('cut')
  expect(await send('arrived')).toBe('cut')
  expect(await send('well')).toBe('sent')
  expect(anna.unread().map(({ text }) => text)).toEqual(['arrived', 'well'])
})

test('a held call waits for its release', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  anna.says('/start')
  const held = api.hold('sendMessage')
  const sent = botOf(api).api.sendMessage(anna.id, 'hi')
  await held.arrived
  expect(anna.unread()).toEqual([])
  held.release()
  await sent
  expect(anna.unread()).toHaveLength(1)
})

test('quiet proves that the runner has handled a message without a word', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const held = Promise.withResolvers<void>()
  const seen: string[] = []
  await using bot = running(api, async (ctx) => {
    await held.promise
    seen.push(ctx.message?.text ?? '')
  })
  anna.says('nothing to say')
  await expect(api.quiet({ busy: bot.busy, milliseconds: 30 })).rejects.toThrow('not quiet')
  held.resolve()
  await api.quiet({ busy: bot.busy })
  expect(seen).toEqual(['nothing to say'])
  expect(anna.unread()).toEqual([])
})
