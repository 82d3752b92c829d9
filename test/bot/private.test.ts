import { describe, expect, test } from 'vitest'
import { type Content, PICTURE } from '../telegram/fake/incoming.ts'
import { visible } from '../telegram/fake/visible.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

const FIRST = `**Ada Brook**, harbour master
> “The harbour stays open all winter,” Brook said.
Said on 4 November 2019, published 5 November 2019 · [Coast Gazette](https://gazette.example/harbour)
_Harbour open in winter_

Ada Brook · harbour — 1 of 3
[Next →]
[Who else?] [More from Ada Brook] [Follow]`

describe('the private chat', () => {
  test('answers any text as a question', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    anna.says('what did Brook say about the harbour?')
    expect(visible(await anna.receives())).toBe(FIRST)
    anna.says('/ask harbour')
    expect(visible(await anna.receives())).toBe(FIRST)
  })

  test('speaks the language of the user, and the default one to everybody else', async () => {
    await using bot = await startTestBot({ language: 'ru' })
    const say = async (language_code: string) => {
      const user = bot.api.user({ first_name: 'Anna', language_code })
      user.says('strike')
      return visible(await user.receives())
    }
    expect(await say('en-GB')).toMatch(/^My archive is not available/)
    expect(await say('ru')).toMatch(/^Архив сейчас недоступен/)
    expect(await say('de')).toMatch(/^Архив сейчас недоступен/)
  })

  test('explains itself at /start and /help', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    anna.says('/start')
    expect(visible(await anna.receives())).toMatch(/^I answer one kind of question: \*\*who said/)
    anna.says('/help@fake_onrecord_bot')
    expect(visible(await anna.receives())).toContain('/ask@fake_onrecord_bot')
    const ivan = bot.api.user({ first_name: 'Иван', language_code: 'ru' })
    ivan.says('/start x1')
    expect(visible(await ivan.receives())).toMatch(/^Я отвечаю на один вопрос: \*\*кто, что/)
  })

  test('says what to do with what is no question', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const anna = bot.api.user({ first_name: 'Anna' })
    const answerTo = async (text: string) => {
      anna.says(text)
      return (await anna.receives()).text
    }
    expect(await answerTo('/ask')).toMatch(/^Write a question after the command: /)
    expect(await answerTo('/settings')).toMatch(/^In which language shall I write to you\?/)
    expect(await answerTo('/nonsense')).toMatch(/^I do not know this command\./)
    expect(await answerTo('👍')).toMatch(/^There are no words in this message\./)
    expect(await answerTo('\u200B\u2060'.repeat(1000))).toMatch(/^There are no words/)
    expect(await answerTo('harbour '.repeat(500))).toMatch(
      /^That is 3,999 characters; I compare 2,000 at most\./,
    )
    expect(search.asked).toEqual([])
  })

  test('reads a question through characters that nobody sees', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says(`\u202Ehar\u200B${'\u2060'.repeat(3000)}bour`)
    expect(visible(await anna.receives())).toBe(FIRST)
    expect(search.asked).toEqual(['harbour'])
  })
})

const FILE = { file_id: 'f', file_unique_id: 'f' }

describe('an edited question', () => {
  test.each([
    ['/help', '**Ask for a name'],
    ['/privacy', '**What I keep**'],
    ['/language ru', 'Теперь я пишу вам по-русски.'],
    ['/about', 'My archive is still empty.'],
    ['/speakers', 'My archive is still empty.'],
    ['/follow', 'Whom or what should I follow?'],
    ['/time', 'Digests come at 09:00'],
    ['/compare', 'Write'],
    ['/nonsense', 'I do not know this command.'],
  ])(
    'that has become %s is answered as that, in the same place, and can go back',
    async (command, told) => {
      await using bot = await startTestBot()
      const anna = bot.api.user({ first_name: 'Anna' })
      const question = anna.says('snow').message
      const answer = await anna.receives()
      anna.edits(question, command)
      const edited = await anna.receives()
      expect(visible(edited)).toContain(told)
      expect(edited.message_id).toBe(answer.message_id)
      anna.edits(question, 'harbour')
      expect((await anna.receives()).message_id).toBe(answer.message_id)
    },
  )

  test('edits its answer', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = anna.says('snow').message
    const answer = await anna.receives()
    anna.edits(question, 'harbour')
    const edited = await anna.receives()
    expect(edited.message_id).toBe(answer.message_id)
    expect(visible(edited)).toBe(FIRST)
  })

  test('leaves the answer alone when it means the same', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = anna.says('snow').message
    await anna.receives()
    anna.edits(question, 'snow!')
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    expect(bot.logged.join('')).not.toContain('could not be handled')
  })

  test('edits what was said when there was nothing to answer', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = anna.says('???').message
    const notice = await anna.receives()
    expect(notice.text).toMatch(/^There are no words/)
    anna.edits(question, 'harbour')
    const edited = await anna.receives()
    expect([edited.message_id, visible(edited)]).toEqual([notice.message_id, FIRST])
  })

  test('gets a new answer when the old one was deleted', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const question = anna.says('snow').message
    const answer = await anna.receives()
    anna.deletes(answer)
    anna.edits(question, 'harbour')
    const next = await anna.receives()
    expect(next.message_id).not.toBe(answer.message_id)
    expect(visible(next)).toBe(FIRST)
  })
})

test('of several questions the first is answered, and the others are asked for one by one', async () => {
  const search = createSmallSearch()
  await using bot = await startTestBot({ search })
  const anna = bot.api.user({ first_name: 'Anna' })
  anna.says('what did Brook say about the harbour?\nwhat did Vale say about the tolls?')
  expect(visible(await anna.receives())).toMatch(/^_To the first of your questions\. [^]*harbour/)
  await anna.presses('Next →')
  expect(visible(await anna.receives())).not.toContain('To the first')
  anna.says('what did Brook say about snow?\nwhat did Vale say about the tolls?')
  expect(visible(await anna.receives())).toMatch(/^_To the first of your questions\. /)
  anna.says('what did Brook say about the harbour? and before that?')
  await anna.receives()
  expect(search.asked).toEqual([
    'what did Brook say about the harbour?',
    'what did Brook say about snow?',
    'what did Brook say about the harbour? and before that?',
  ])
})

describe('what is no text', () => {
  test.each<[string, Content]>([
    [
      'a sticker',
      {
        sticker: {
          ...FILE,
          type: 'regular',
          width: 1,
          height: 1,
          is_animated: false,
          is_video: false,
        },
      },
    ],
    ['a voice message', { voice: { ...FILE, duration: 1 } }],
    ['a contact', { contact: { phone_number: '1', first_name: 'Ben' } }],
    ['a dice', { dice: { emoji: '🎲', value: 1 } }],
  ])('%s is answered with what can be read', async (_, content) => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.sends(content)
    expect((await anna.receives()).text).toMatch(/^I can read text only/)
  })

  test('an album is answered once, or by what its caption asks', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const album = (media_group_id: string) => ({ photo: PICTURE, media_group_id })
    for (let picture = 0; picture < 3; picture += 1) anna.sends(album('1'))
    anna.says('snow', { content: album('2') })
    anna.sends(album('2'))
    expect((await anna.receives()).text).toMatch(/^I can read text only/)
    expect((await anna.receives()).text).toContain('snow')
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })
})
