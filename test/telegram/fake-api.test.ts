import { Bot } from 'grammy'
import { expect, test } from 'vitest'
import { startFakeApi } from './fake-api.ts'
import { botOf, refusalOf } from './fake/bot-under-test.ts'
import { visible } from './fake/visible.ts'

test('a wrong token, an unknown method and a wrong path are refused', async () => {
  await using api = await startFakeApi()
  const paths = ['/bot1:WRONG/getMe', `/bot${api.token}/getTea`, '/elsewhere']
  const answers = await Promise.all(
    paths.map(async (path) => (await fetch(api.root + path, { method: 'POST' })).json()),
  )
  expect(answers).toEqual([
    { ok: false, error_code: 401, description: 'Unauthorized' },
    { ok: false, error_code: 404, description: 'Not Found: method not found' },
    { ok: false, error_code: 404, description: 'Not Found' },
  ])
})

test('a bot that starts with bot.start() answers, falls quiet and stops', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const bot = new Bot(api.token, { client: { apiRoot: api.root } })
  const seen: string[] = []
  bot.command('start', (ctx) => ctx.reply(`hello from @${ctx.me.username}`))
  bot.on('message:text', (ctx) => void seen.push(ctx.message.text))
  const running = bot.start()

  anna.says('/start')
  expect(visible(await anna.receives())).toBe(`hello from @${api.me.username}`)
  anna.says('never mind')
  await api.quiet()
  expect(seen).toEqual(['never mind'])
  expect(anna.unread()).toEqual([])
  expect(api.callsTo('getMe')).toHaveLength(1)
  await bot.stop()
  await running
})

test('menus are kept by scope and language', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const english = [{ command: 'ask', description: 'Ask' }]
  const russian = [{ command: 'ask', description: 'Спросить' }]
  await client.setMyCommands(english)
  await client.setMyCommands(russian, { language_code: 'ru' })
  expect(await client.getMyCommands()).toEqual(english)
  expect(await client.getMyCommands({ language_code: 'ru' })).toEqual(russian)
  expect(await client.getMyCommands({ scope: { type: 'all_group_chats' } })).toEqual([])
  const wrong = client.setMyCommands([{ command: 'Ask', description: 'Ask' }])
  expect(await refusalOf(wrong)).toBe('400 Bad Request: BOT_COMMAND_INVALID')
})
