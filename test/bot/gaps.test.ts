import { expect, test } from 'vitest'
import { startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

test('questions that find nothing are counted, without who asked', async () => {
  await using bot = await startArchiveBot()
  const [anna, boris] = [talk(bot), talk(bot, { language_code: 'ru' })]
  await anna.says('what did Marlow say about cheese?')
  await boris.says('What did  Marlow say about cheese?')
  await anna.says('from:"Zed Nobody" toll')
  await anna.says('what did Marlow say about the toll?')
  await anna.says('is the weather nice?')
  const now = Temporal.Instant.from('2020-01-15T12:00:00Z')
  expect(await bot.store.gaps(10)).toEqual([
    { question: 'what did marlow say about cheese?', count: 2, lastAt: now },
    { question: 'from:"zed nobody" toll', count: 1, lastAt: now },
  ])
  await bot.store.forgetGaps(now.add({ seconds: 1 }))
  expect(await bot.store.gaps(10)).toEqual([])
})
