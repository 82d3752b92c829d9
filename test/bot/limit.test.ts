import { expect, test } from 'vitest'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

test('who asks too much is told once, and answered again after a while', async () => {
  const search = createSmallSearch()
  let now = Temporal.Instant.from('2020-01-15T12:00:00Z')
  await using bot = await startTestBot({
    search,
    now: () => now,
    askLimit: { questions: 2, seconds: 60 },
  })
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'ru' })
  const ben = bot.api.user({ first_name: 'Ben' })
  for (let count = 0; count < 5; count += 1) anna.says('harbour')
  const answer = await anna.receives()
  await anna.receives()
  expect((await anna.receives()).text).toBe(
    'Вопросов слишком много, я не успеваю. Спросите, пожалуйста, через минуту.',
  )
  expect(await anna.presses('Дальше →', answer)).toMatchObject({
    text: expect.stringMatching(/^Вопросов слишком много/),
  })
  ben.says('harbour')
  await ben.receives()
  expect(search.asked).toHaveLength(3)
  expect(anna.unread()).toEqual([])
  now = now.add({ minutes: 1 })
  anna.says('harbour')
  expect((await anna.receives()).text).toContain('Ada Brook')
})

test('in a group only what is said to the bot counts', async () => {
  await using bot = await startTestBot({ askLimit: { questions: 1, seconds: 60 } })
  const group = bot.api.group({ title: 'Harbour friends' })
  group.promotesBot()
  const anna = bot.api.user({ first_name: 'Anna' })
  for (let count = 0; count < 5; count += 1) group.says(anna, 'what a day')
  group.says(anna, '/ask harbour')
  expect((await group.receives()).text).toContain('Ada Brook')
  const second = group.says(anna, '/ask harbour').message
  const notice = await group.receives()
  expect(notice.text).toMatch(/^That is more than I can answer at once/)
  expect(notice.reply_to_message?.message_id).toBe(second.message_id)
})

test('what is kept can be asked, and forgotten, at any time', async () => {
  await using bot = await startTestBot({ askLimit: { questions: 1, seconds: 60 } })
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
  for (let count = 0; count < 3; count += 1) anna.says('harbour')
  await anna.receives()
  expect((await anna.receives()).text).toMatch(/^That is more than I can answer at once/)
  const { browse } = textsFor('en', 'en')
  anna.says('/privacy')
  expect((await anna.receives()).text).toBe(browse.privacy.text)
  anna.says('/forget')
  expect((await anna.receives()).text).toBe(browse.forgotten.all)
})
