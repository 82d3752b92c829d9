import { describe, expect, test } from 'vitest'
import { readQuestionParameter } from '../../src/telegram/question-parameter.ts'
import { visibleCard } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

describe('a guest', () => {
  test('answers with the first statement and the way to it', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    const sent = visibleCard(await anna.summons('@fake_onrecord_bot harbour'))
    expect(sent).toContain('> “The harbour stays open all winter,” Brook said.')
    expect(sent).toContain('[Open in the bot](https://t.me/fake_onrecord_bot?start=s_s1)')
  })

  test('takes no command that it has not here for a question', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    for (const command of ['/help@fake_onrecord_bot', '/speakers@fake_onrecord_bot']) {
      expect(visibleCard(await anna.summons(command))).toContain('Write a question after my name')
    }
  })

  test('answers a miss in one line, with the way on', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'ru' })
    const [, sent = ''] = visibleCard(await anna.summons('@fake_onrecord_bot snow')).split('---\n')
    expect(sent.split('\n')).toEqual([
      '**Ada Brook**: по запросу _snow_ ничего не нашлось.',
      expect.stringMatching(/^\[Спросить лично\]/),
    ])
    const [, parameter = ''] = /start=([^)]+)/.exec(sent) ?? []
    expect(readQuestionParameter(parameter)).toBe('snow')
  })

  test('takes the message that is replied to for the question', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    await anna.summons('@fake_onrecord_bot', { replied: 'harbour' })
    expect(search.asked).toEqual(['harbour'])
    expect(visibleCard(await anna.summons('@fake_onrecord_bot'))).toContain(
      'Write a question after my name: @fake_onrecord_bot _what',
    )
  })

  test('checks a quotation', async () => {
    await using bot = await startArchiveBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    const replied = 'Marlow: “A ferry that nobody wants is a monument”'
    const sent = visibleCard(await anna.summons('@fake_onrecord_bot', { replied }))
    expect(sent).toContain(
      '**On record with other words.**\n> A ferry that nobody ~~wants ~~__takes __',
    )
    expect(sent).toMatch(
      /\[Open in the bot\]\(https:\/\/t\.me\/fake_onrecord_bot\?start=s_[\w-]+\)$/,
    )
  })

  test('obeys a command behind the mention', async () => {
    await using bot = await startArchiveBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    const claim = '“A ferry that nobody takes is a monument”'
    for (const said of [`/verify ${claim}`, `/verify@fake_onrecord_bot Marlow: ${claim}`]) {
      const sent = visibleCard(await anna.summons(`@fake_onrecord_bot ${said}`))
      expect(sent).toContain('**On record as part of a longer statement; all of it is below.**')
    }
    const search = createSmallSearch()
    await using other = await startTestBot({ search })
    const ben = other.api.user({ first_name: 'Ben', language_code: 'en' })
    await ben.summons('@fake_onrecord_bot /timeline Brook harbour')
    expect(search.asked).toEqual(['Brook harbour'])
  })

  test('does not take the chat for another one with its id', async () => {
    const store = createMemoryStore()
    await using bot = await startTestBot({ store })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    await store.saveChatSettings(-1_009, { language: 'ru', askers: 'administrators', quiet: true })
    const sent = await anna.summons('@fake_onrecord_bot snow', { chat: -1_009 })
    expect(visibleCard(sent)).toContain('I have nothing from')
  })

  test('that answers too late is no error', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.fail('answerGuestQuery', {
      code: 400,
      description: 'Bad Request: query is too old and response timeout expired',
    })
    void anna.summons('@fake_onrecord_bot harbour').catch(() => undefined)
    await anna.summons('@fake_onrecord_bot snow')
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('"level":50')
  })
})
