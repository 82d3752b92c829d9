import { expect, test } from 'vitest'
import { createMemoryStore } from './memory-store.ts'
import { startTestBot, type TestBot } from './start-test-bot.ts'

test.each([
  ['was kicked', (group: Group) => group.kicksBot()],
  ['may not write', (group: Group) => group.mutesBot()],
  ['finds the topic closed', (group: Group, thread: number) => group.closesTopic(thread)],
])('a bot that %s is silent, and that is no error', async (_, happen) => {
  await using bot = await startTestBot()
  const group = bot.api.group({ title: 'Harbour forum', forum: true })
  const thread = group.opensTopic('Winter')
  const anna = bot.api.user({ first_name: 'Anna' })
  const held = bot.api.hold('sendMessage')
  group.says(anna, '/ask snow', { thread })
  await held.arrived
  happen(group, thread)
  held.release()
  await seen(bot, /a chat (is gone|does not let the bot write)/)
  expect(group.unread()).toEqual([])
})

test('a topic that is deleted meanwhile is no error', async () => {
  await using bot = await startTestBot()
  const group = bot.api.group({ title: 'Harbour forum', forum: true })
  const thread = group.opensTopic('Winter')
  const anna = bot.api.user({ first_name: 'Anna' })
  const held = bot.api.hold('sendMessage')
  const { message } = group.says(anna, '/ask snow', { thread })
  await held.arrived
  group.deletes(message)
  group.deletesTopic(thread)
  held.release()
  await seen(bot, /does not let the bot write/)
  expect(group.unread()).toEqual([])
})

test('a question that is deleted meanwhile is answered all the same', async () => {
  await using bot = await startTestBot()
  const group = bot.api.group({ title: 'Harbour friends' })
  const anna = bot.api.user({ first_name: 'Anna' })
  const held = bot.api.hold('sendMessage')
  const { message } = group.says(anna, '/ask snow')
  await held.arrived
  group.deletes(message)
  held.release()
  expect((await group.receives()).text).toContain('snow')
})

test('an answer that was deleted is given anew when its question is edited', async () => {
  await using bot = await startTestBot()
  const anna = bot.api.user({ first_name: 'Anna' })
  const { message } = anna.says('snow')
  anna.deletes(await anna.receives())
  anna.edits(message, 'strike')
  expect((await anna.receives()).text).toMatch(/^My archive/)
  await bot.stop()
  expect(bot.logged.join('')).not.toContain('"level":50')
})

test.each(['page:3', 'show', 'set:colour:red', 'set:quiet:on', '\u0000'])(
  'a button of another version, with "%s", says that it is old',
  async (data) => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says('harbour')
    await anna.receives()
    expect(await anna.presses({ data })).toMatchObject({
      text: 'I do not remember this answer any more. Please ask again.',
    })
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('"level":50')
  },
)

test.each([
  [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'],
  [429, 'Too Many Requests: retry after 5'],
])(
  'a press that cannot be acknowledged (%i) still does what it says, at once',
  async (code, description) => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says('harbour')
    await anna.receives()
    bot.api.fail('answerCallbackQuery', { code, description, parameters: { retry_after: 5 } })
    void anna.presses('Next →').catch(() => undefined)
    expect((await anna.receives(1000)).text).toContain('2 of 3')
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('"level":50')
  },
)

test('a group that moves while it is answered takes its settings with it', async () => {
  const store = createMemoryStore()
  await using bot = await startTestBot({ store })
  const group = bot.api.group({ title: 'Harbour friends', type: 'group' })
  const anna = bot.api.user({ first_name: 'Anna' })
  await store.saveChatSettings(group.id, { language: 'ru', askers: 'everyone', quiet: false })
  const held = bot.api.hold('sendMessage')
  group.says(anna, '/ask strike')
  await held.arrived
  const moved = group.upgrades()
  held.release()
  expect((await moved.receives()).text).toMatch(/^Архив сейчас недоступен/)
  expect(await store.chatSettings(moved.id)).toMatchObject({ language: 'ru' })
})

test('a button in what a group was before it moved brings a new message, and changes no other', async () => {
  await using bot = await startTestBot()
  const group = bot.api.group({ title: 'Harbour friends', type: 'group' })
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
  const ask = async (where: Group) => {
    where.says(anna, '/ask harbour')
    return where.receives()
  }
  await ask(group)
  const old = await ask(group)
  const moved = group.upgrades()
  moved.says(anna, 'so much snow')
  // An edit in the wrong place would find a message of the bot there.
  expect((await ask(moved)).message_id).toBe(old.message_id)
  const before = moved.history()
  await group.presses(anna, 'Next →', old)
  const brought = await moved.receives()
  expect(brought.text).toContain('2 of 3')
  expect(brought.reply_to_message).toBeUndefined()
  expect(moved.history()).toEqual([...before, expect.objectContaining({ text: brought.text })])
  await bot.stop()
  expect(bot.logged.join('')).not.toContain('"level":50')
})

type Group = ReturnType<TestBot['api']['group']>

/** Waits until the log says so, and sees that it is no error. */
async function seen(bot: TestBot, words: RegExp): Promise<void> {
  await expect.poll(() => bot.logged.join('')).toMatch(words)
  await bot.stop()
  expect(bot.logged.join('')).not.toContain('"level":50')
}
