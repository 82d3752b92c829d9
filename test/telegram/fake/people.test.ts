import { expect, test } from 'vitest'
import { INLINE_RESULTS } from './limits.ts'
import { startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf, running } from './bot-under-test.ts'
import { visible } from './visible.ts'

test('in privacy mode a group is heard only when it speaks to the bot', async () => {
  await using api = await startFakeApi({ username: 'record_bot' })
  const group = api.group({ title: 'Debate' })
  const anna = api.user({ first_name: 'Anna' })
  const ours = await botOf(api).api.sendMessage(group.id, 'hello')
  const hears = (text: string, replyTo?: { message_id: number }) =>
    group.says(anna, text, replyTo && { replyTo }).delivered

  expect({
    'plain talk': hears('what did Ada say about engines?'),
    'our command': hears('/ask@record_bot engines'),
    'bare command': hears('/ask engines'),
    'command of another': hears('/ask@other_bot engines'),
    mention: hears('привет 🙂 @Record_Bot engines'),
    'mention of another': hears('@other_bot engines'),
    'reply to the bot': hears('and steam?', ours),
  }).toEqual({
    'plain talk': false,
    'our command': true,
    'bare command': true,
    'command of another': false,
    mention: true,
    'mention of another': false,
    'reply to the bot': true,
  })
  group.promotesBot()
  expect(hears('plain talk')).toBe(true)
})

test('what people type carries its entities in UTF-16 offsets', async () => {
  await using api = await startFakeApi()
  const text = '🙂 @ada_bot https://example.org/@x /ask@ada_bot'
  const { message } = api.user({ first_name: 'Anna' }).says(text)
  const found = message.entities?.map(({ type, offset, length }) => [
    type,
    text.slice(offset, offset + length),
  ])
  expect(found).toEqual([
    ['mention', '@ada_bot'],
    ['url', 'https://example.org/@x'],
    ['bot_command', '/ask@ada_bot'],
  ])
})

test('a reply in a topic stays there', async () => {
  await using api = await startFakeApi()
  const forum = api.group({ title: 'Forum', forum: true })
  const thread = forum.opensTopic('Engines')
  await using bot = running(api, (ctx) => ctx.reply('here'))
  const said = forum.says(api.user({ first_name: 'Anna' }), '/ask', { thread })
  expect(await forum.receives()).toMatchObject({ message_thread_id: thread, text: 'here' })
  const reply_parameters = { message_id: said.message.message_id }
  const reply = await botOf(api).api.sendMessage(forum.id, 'there', { reply_parameters })
  expect(reply.message_thread_id).toBe(thread)
  expect(bot.errors).toEqual([])
})

test('a pressed button is answered once', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const second = Promise.withResolvers<string>()
  await using bot = running(api, async (ctx) => {
    if (!ctx.callbackQuery) {
      await ctx.reply('one', { reply_markup: next })
      return
    }
    await ctx.editMessageText('two')
    await ctx.answerCallbackQuery('done')
    second.resolve(await refusalOf(ctx.answerCallbackQuery()))
  })
  anna.says('hello')
  await anna.receives()
  expect(await anna.presses('Next')).toEqual({ text: 'done' })
  expect(visible(await anna.receives())).toBe('two')
  expect(await second.promise).toBe(
    '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
  )
  await expect(anna.presses('Next')).rejects.toThrow('no button "Next"; there is none')
  expect(bot.errors).toEqual([])
})

test('an inline query gets its offers, at most fifty and each with its own id', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const refused: string[] = []
  await using bot = running(api, async (ctx) => {
    const id = ctx.inlineQuery?.id ?? ''
    const offers = Array.from({ length: INLINE_RESULTS + 1 }, (_, index) => offer(`${index}`))
    refused.push(await refusalOf(ctx.api.answerInlineQuery(id, offers)))
    refused.push(await refusalOf(ctx.api.answerInlineQuery(id, [offer('1'), offer('1')])))
    await ctx.api.answerInlineQuery(id, [offer('1')], { is_personal: true })
  })
  const answer = await anna.types('engines')
  expect(answer).toMatchObject({ results: [{ id: '1' }], is_personal: true, next_offset: '' })
  expect(refused).toEqual([
    '400 Bad Request: RESULTS_TOO_MUCH',
    '400 Bad Request: RESULT_ID_DUPLICATE',
  ])
  expect(bot.errors).toEqual([])
})

test('waiting in vain fails with what the bot did instead', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const ben = api.user({ first_name: 'Ben' })
  ben.says('/start')
  await botOf(api).api.sendMessage(ben.id, 'to the wrong one')
  await expect(anna.receives(10)).rejects.toThrow(/Anna received nothing.*to the wrong one/s)
})

const next = { inline_keyboard: [[{ text: 'Next', callback_data: 'next' }]] }

function offer(id: string) {
  return {
    type: 'article' as const,
    id,
    title: 'Ada Lovelace',
    input_message_content: { message_text: 'It runs.' },
  }
}
