import { expect, test } from 'vitest'
import { createBulkSender, createReach } from '../../src/telegram/bulk-sender.ts'
import { startFakeApi } from './fake-api.ts'

const MESSAGE = { text: 'The ferry is late.', entities: [], isQuiet: false }

test.each([
  [401, undefined, 'denied'],
  [404, 'Not Found', 'denied'],
  [403, undefined, 'gone'],
  [400, 'Bad Request: chat not found', 'gone'],
  [400, 'Bad Request: message thread not found', 'topic-gone'],
  [400, 'Bad Request: TOPIC_CLOSED', 'muted'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'muted'],
  [400, "Bad Request: can't parse entities", 'refused'],
  // A proxy may have passed the message on before it lost patience.
  [502, undefined, 'unknown'],
  [504, 'Gateway Timeout', 'unknown'],
])('a refusal with %i %s is told as %s', async (code, description, outcome) => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  api.fail('sendMessage', { code, ...(description !== undefined && { description }) })
  const send = createBulkSender({ token: api.token, apiRoot: api.root })
  expect(await send({ chat: anna.id, thread: 0 }, MESSAGE)).toMatchObject({ outcome })
})

test('without a connection a message surely did not arrive', async () => {
  const api = await startFakeApi()
  const send = createBulkSender({ token: api.token, apiRoot: api.root })
  await api.stop()
  expect(await send({ chat: 1, thread: 0 }, MESSAGE)).toEqual({ outcome: 'unsent' })
})

test('Telegram is there, does not know the bot, or is away', async () => {
  const api = await startFakeApi()
  const { token, root: apiRoot } = api
  expect(await createReach({ token, apiRoot })()).toEqual({ reach: 'there' })
  expect(await createReach({ token: '1:other', apiRoot })()).toEqual({
    reach: 'denied',
    why: '401 Unauthorized',
  })
  await api.stop()
  expect(await createReach({ token, apiRoot })()).toEqual({ reach: 'away' })
})
