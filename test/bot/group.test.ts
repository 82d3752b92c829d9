import { describe, expect, test } from 'vitest'
import { startFakeApi } from '../telegram/fake-api.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startTestBot } from './start-test-bot.ts'

const NOTHING = `I have nothing from **Ada Brook** about _snow_.
[Everything from Ada Brook]`

describe('in a group', () => {
  test.each([
    '/ask@fake_onrecord_bot snow',
    '/ask snow',
    '/ASK@Fake_Onrecord_Bot snow',
    '@fake_onrecord_bot snow',
    'snow, @Fake_Onrecord_Bot?',
  ])('the bot answers "%s" with one short message that replies to it', async (text) => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = group.says(anna, text).message
    const answer = await group.receives()
    expect(visible(answer)).toBe(NOTHING)
    expect(answer.reply_to_message?.message_id).toBe(question.message_id)
  })

  test('the bot answers a reply to it', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    group.says(anna, '/ask brook')
    const answer = await group.receives()
    group.says(anna, 'snow', { replyTo: answer })
    expect(visible(await group.receives())).toBe(NOTHING)
  })

  test('the bot is silent when it is not addressed, even where it sees everything', async () => {
    await using api = await startFakeApi({ privacy: false })
    await using bot = await startTestBot({ api })
    const group = api.group({ title: 'Harbour friends' })
    const anna = api.user({ first_name: 'Anna' })
    const ben = api.user({ first_name: 'Ben' })
    const robot = api.user({ first_name: 'Robot', is_bot: true })
    const first = group.says(anna, 'what did Brook say about the harbour?')
    expect(first.delivered).toBe(true)
    group.says(ben, 'harbour', { replyTo: first.message })
    group.says(ben, '/ask@other_bot harbour')
    group.says(ben, '/harbour')
    for (const bare of ['/start', '/help', '/ask']) group.says(ben, bare)
    group.says(robot, '/help@fake_onrecord_bot')
    group.says(ben, 'ask someone@fake_onrecord_bot.example about the harbour')
    group.says(ben, '@fake_onrecord_bot_2 harbour')
    group.says(robot, '@fake_onrecord_bot harbour')
    // Messages of a chat are handled in order: this answer comes first only if the others got none.
    group.says(ben, '/ask strike')
    expect((await group.receives()).text).toMatch(/^My archive/)
    await bot.stop()
    expect(group.unread()).toEqual([])
  })

  test('the bot answers in the topic in which it was asked', async () => {
    await using bot = await startTestBot()
    const forum = bot.api.group({ title: 'Harbour forum', forum: true })
    const thread = forum.opensTopic('Winter')
    const anna = bot.api.user({ first_name: 'Anna' })
    forum.says(anna, '/ask snow', { thread })
    expect((await forum.receives()).message_thread_id).toBe(thread)
  })

  test('the bot explains /ask without words', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    group.says(anna, '@fake_onrecord_bot')
    expect((await group.receives()).text).toMatch(/^Write a question after the command: \/ask@/)
  })

  test('an edited question edits its answer, also when it was not addressed before', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = group.says(anna, 'snow').message
    group.edits(anna, question, '/ask snow')
    const answer = await group.receives()
    expect(visible(answer)).toBe(NOTHING)
    group.edits(anna, question, '/ask strike')
    const edited = await group.receives()
    expect(edited.message_id).toBe(answer.message_id)
    expect(edited.text).toMatch(/^My archive/)
  })

  test('anybody may press the buttons', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const ben = bot.api.user({ first_name: 'Ben' })
    group.says(anna, '/ask harbour')
    await group.receives()
    await group.presses(ben, 'Next →')
    expect(visible(await group.receives())).toContain('2 of 3')
  })
})
