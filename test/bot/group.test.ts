import { describe, expect, test } from 'vitest'
import { questionParameter } from '../../src/telegram/question-parameter.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

/** A line, and the way to the details for that question. */
const nothing = (question: string) => `I have nothing from **Ada Brook** about _snow_.
[Everything from Ada Brook]
[Open in private chat](https://t.me/fake_onrecord_bot?start=${questionParameter(question)}) [Tell me when it appears]`
const NOTHING = nothing('snow')

describe('in a group', () => {
  test.each([
    '/ask@fake_onrecord_bot snow',
    '/ask snow',
    '/ASK@Fake_Onrecord_Bot snow',
    '@fake_onrecord_bot snow',
    'snow, @Fake_Onrecord_Bot?',
    'snow @fake_onrecord_bot',
    '/ask snow @fake_onrecord_bot',
  ])('the bot answers "%s" with one short message that replies to it', async (text) => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = group.says(anna, text).message
    const answer = await group.receives()
    expect(visible(answer)).toBe(nothing(text.endsWith('?') ? 'snow?' : 'snow'))
    expect(answer.reply_to_message?.message_id).toBe(question.message_id)
  })

  test('a message keeps the language of who asked, whoever presses its buttons', async () => {
    await using bot = await startArchiveBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    const olga = bot.api.user({ first_name: 'Olga', language_code: 'ru' })
    group.says(anna, '/ask ferry')
    await group.receives()
    await group.presses(olga, 'Next →')
    expect(visible(await group.receives())).toContain('Said on')
    group.says(olga, '/speakers@fake_onrecord_bot')
    expect(visible(await group.receives())).toContain('2 имени')
    await group.presses(anna, 'Ada Marlow')
    expect(visible(await group.receives())).toContain('высказывания')
    // What an administrator chooses for the group holds for every message.
    group.promotes(olga)
    group.says(olga, '/settings')
    await group.receives()
    await group.presses(anna, 'English')
    await group.presses(olga, 'English')
    expect(visible(await group.receives())).toContain('Settings for this group')
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

  test('who writes for a whole chat is answered in the language of the words', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const owner = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    group.says(owner, '/ask что Брук говорила про snow?', { as: group.chat })
    expect(visible(await group.receives())).toContain('ничего не нашлось')
    group.says(owner, '/ask snow', { as: group.chat })
    expect(visible(await group.receives())).toContain('I have nothing')
  })

  test('the bot obeys a command behind its name', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const replied = group.says(anna, 'Nobody said this').message
    group.says(anna, '@fake_onrecord_bot /verify “The harbour stays open”')
    await group.receives()
    group.says(anna, '@fake_onrecord_bot, /verify', { replyTo: replied })
    await group.receives()
    for (const text of [
      '/verify “It is shut”, @fake_onrecord_bot',
      '/verify @fake_onrecord_bot “It is open”',
    ]) {
      group.says(anna, text)
      await group.receives()
    }
    expect(search.claims).toEqual([
      '“The harbour stays open”',
      'Nobody said this',
      '“It is shut”',
      '“It is open”',
    ])
    group.says(anna, '@fake_onrecord_bot /ask snow')
    expect(visible(await group.receives())).toBe(NOTHING)
    // A command of nobody is a question, and so is answered.
    group.says(anna, '@fake_onrecord_bot /what snow')
    expect(visible(await group.receives())).toBe(NOTHING)
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
    expect((await group.receives()).text).toMatch(
      /^Write a question after my name: @fake_onrecord_bot/,
    )
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

  test('the details of a miss, and what stands around a passage, are a press away in private', async () => {
    const textAround = async (id: string) => ({ id, before: '', after: '' })
    await using bot = await startTestBot({ store: { ...createMemoryStore(), textAround } })
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    group.says(anna, '/ask snow')
    const [, parameter = ''] = /start=([\w-]+)/.exec(visible(await group.receives())) ?? []
    anna.says(`/start ${parameter}`)
    expect((await anna.receives()).text).toMatch(/^I have nothing from[^]*Searched: 3 statements/)
    const ivan = bot.api.user({ first_name: 'Иван', language_code: 'ru' })
    group.says(ivan, '/ask harbour')
    expect(visible(await group.receives())).toMatch(
      /\[Открыть в личном чате\]\(https:\/\/t.me\/fake_onrecord_bot\?start=s_s1\)/,
    )
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

  describe('a message of somebody else is the question', () => {
    test.each(['@fake_onrecord_bot', '/ask@fake_onrecord_bot', '@fake_onrecord_bot ?!'])(
      'when it is answered with "%s"',
      async (text) => {
        await using bot = await startTestBot()
        const group = bot.api.group({ title: 'Harbour friends' })
        const anna = bot.api.user({ first_name: 'Anna' })
        const ben = bot.api.user({ first_name: 'Ben' })
        const said = group.says(ben, 'so much snow').message
        const asked = group.says(anna, text, { replyTo: said }).message
        const answer = await group.receives()
        expect(visible(answer)).toContain(NOTHING.split('\n')[0])
        expect(answer.reply_to_message?.message_id).toBe(asked.message_id)
      },
    )

    test('also under a picture, and only the part that is quoted', async () => {
      const search = createSmallSearch()
      await using bot = await startTestBot({ search })
      const group = bot.api.group({ title: 'Harbour friends' })
      const anna = bot.api.user({ first_name: 'Anna' })
      const ben = bot.api.user({ first_name: 'Ben' })
      const said = group.says(ben, 'first snow, then strike', { picture: true }).message
      group.says(anna, '@fake_onrecord_bot', { replyTo: said })
      await group.receives()
      const long = group.says(ben, 'first snow, then strike').message
      group.says(anna, '@fake_onrecord_bot', { replyTo: long, quote: 'strike' })
      await group.receives()
      group.says(anna, '@fake_onrecord_bot harbour', { picture: true })
      await group.receives()
      group.says(anna, '@fake_onrecord_bot snow', { replyTo: long })
      await group.receives()
      expect(search.asked).toEqual(['first snow, then strike', 'strike', 'harbour', 'snow'])
    })

    test('but not the message that opened the topic, nor one without words', async () => {
      const search = createSmallSearch()
      await using bot = await startTestBot({ search })
      const forum = bot.api.group({ title: 'Harbour forum', forum: true })
      const thread = forum.opensTopic('Winter')
      const anna = bot.api.user({ first_name: 'Anna' })
      forum.says(anna, '@fake_onrecord_bot', { thread })
      expect((await forum.receives()).text).toMatch(/^Write a question after my name/)
      const picture = forum.says(anna, '', { thread, picture: true }).message
      forum.says(anna, '@fake_onrecord_bot', { thread, replyTo: picture })
      expect((await forum.receives()).text).toMatch(/^Write a question after my name/)
      expect(search.asked).toEqual([])
    })
  })

  test('an administrator who stays unnamed and a channel are answered', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const channel = { id: -1_002_000_000_001, type: 'channel', title: 'Tides' } as const
    for (const as of [group.chat, channel]) {
      group.says(anna, '/ask snow', { as })
      expect(visible(await group.receives())).toBe(NOTHING)
    }
  })

  test('a card of the bot that somebody sends is no question', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const group = bot.api.group({ title: 'Harbour friends' })
    const anna = bot.api.user({ first_name: 'Anna' })
    group.says(anna, '/ask snow')
    const answer = await group.receives()
    const card = group.says(anna, 'Ada Brook: harbour', { viaBot: true, replyTo: answer })
    expect(card.delivered).toBe(true)
    group.says(anna, '/ask strike')
    expect((await group.receives()).text).toMatch(/^My archive/)
    anna.says('Ada Brook: harbour', { viaBot: true })
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    expect(search.asked).toEqual(['snow', 'strike', 'strike'])
  })
})
