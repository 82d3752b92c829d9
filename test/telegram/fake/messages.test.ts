import type { Context, GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import {
  CALLBACK_DATA_BYTES,
  MESSAGE_ENTITIES,
  MESSAGE_TEXT_LENGTH,
} from '../../../src/telegram/limits.ts'
import { startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf } from './bot-under-test.ts'
import { visible } from './visible.ts'

const bold = { type: 'bold' } as const
const button = (callback_data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'Next', callback_data }]] },
})

test.for<[string, string, Parameters<Context['api']['sendMessage']>[2]]>([
  ['', 'message text is empty', {}],
  ['x'.repeat(MESSAGE_TEXT_LENGTH + 1), 'message is too long', {}],
  [
    'abc',
    'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
    { entities: [{ ...bold, offset: 1, length: 3 }] },
  ],
  [
    'a🙂c',
    'entity begins in a middle of a UTF-16 symbol at UTF-16 offset 2',
    { entities: [{ ...bold, offset: 2, length: 1 }] },
  ],
  ['hi', 'BUTTON_DATA_INVALID', button('ы'.repeat(CALLBACK_DATA_BYTES / 2 + 1))],
  ['hi', 'message to be replied not found', { reply_parameters: { message_id: 99 } }],
  ['hi', 'message thread not found', { message_thread_id: 5 }],
  [
    'hi',
    "can't parse parse_mode: the project sends entities, never parse_mode",
    { parse_mode: 'HTML' },
  ],
])('sending %j is refused: %s', async ([text, reason, other]) => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  anna.says('/start')
  const sent = botOf(api).api.sendMessage(anna.id, text, other)
  expect(await refusalOf(sent)).toBe(`400 Bad Request: ${reason}`)
  expect(anna.unread()).toEqual([])
})

test('what just fits is sent, and entities beyond the hundredth are dropped', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  anna.says('/start')
  const text = 'x'.repeat(MESSAGE_TEXT_LENGTH)
  const entities = Array.from({ length: MESSAGE_ENTITIES + 1 }, (_, offset) => ({
    ...bold,
    offset,
    length: 1,
  }))
  const sent = await botOf(api).api.sendMessage(anna.id, text, {
    entities,
    ...button('ы'.repeat(CALLBACK_DATA_BYTES / 2)),
    reply_parameters: { message_id: 99, allow_sending_without_reply: true },
  })
  expect(sent.text).toBe(text)
  expect(sent.entities).toEqual(entities.slice(0, MESSAGE_ENTITIES))
})

test('white space around a text goes, and its entities move along', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  anna.says('/start')
  const entities = [{ ...bold, offset: 0, length: 5 }]
  const sent = await botOf(api).api.sendMessage(anna.id, '  abc def \n', { entities })
  expect(visible(sent)).toBe('**abc** def')
})

test('an edit must change something, and something that is there', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const { message: hers } = anna.says('/start')
  const { api: client } = botOf(api)
  const sent = await client.sendMessage(anna.id, 'one', button('next'))
  await client.editMessageText(anna.id, sent.message_id, 'two', button('next'))

  const edits = [
    client.editMessageText(anna.id, sent.message_id, 'two', button('next')),
    client.editMessageText(anna.id, 99, 'two'),
    client.editMessageText(anna.id, hers.message_id, 'two'),
  ]
  expect(await Promise.all(edits.map(refusalOf))).toEqual([
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    '400 Bad Request: message to edit not found',
    "400 Bad Request: message can't be edited",
  ])
  expect(visible(await anna.receives())).toBe('one\n[Next]')
  expect(visible(await anna.receives())).toBe('two\n[Next]')
})

test('a chat that is closed to the bot says why', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const stranger = api.user({ first_name: 'Stranger' })
  const blocker = api.user({ first_name: 'Blocker' })
  blocker.says('/start')
  blocker.blocks()
  const group = api.group({ title: 'Debate' })
  group.kicksBot()
  const basic = api.group({ title: 'Small', type: 'group' })
  const upgraded = basic.upgrades()

  const sends = [1, stranger.id, blocker.id, group.id, basic.id].map((id) =>
    client.sendMessage(id, 'hi'),
  )
  expect(await Promise.all(sends.map(refusalOf))).toEqual([
    '400 Bad Request: chat not found',
    "403 Forbidden: bot can't initiate conversation with a user",
    '403 Forbidden: bot was blocked by the user',
    '403 Forbidden: bot was kicked from the supergroup chat',
    '400 Bad Request: group chat was upgraded to a supergroup chat',
  ])
  const moved = await client.sendMessage(basic.id, 'hi').catch((error: GrammyError) => error)
  expect(moved).toMatchObject({ parameters: { migrate_to_chat_id: upgraded.id } })
})
