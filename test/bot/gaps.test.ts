import { describe, expect, test } from 'vitest'
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

test('so are those of threads, of guests, and what is searched for in place of a claim', async () => {
  await using bot = await startArchiveBot()
  const { anna, says, presses } = talk(bot)
  await says('/timeline Gandalf cheese')
  await says('/timeline Marlow toll')
  await says('/compare Marlow | Sokolov cheese')
  await anna.summons('@fake_onrecord_bot what did Marlow say about wine?')
  await says('/verify Marlow: “Wine is cheaper than any bridge or ferry”')
  await presses('Search for it')
  expect((await bot.store.gaps(10)).map(({ question }) => question).toSorted()).toEqual([
    'gandalf cheese',
    'marlow | sokolov cheese',
    'marlow: “wine is cheaper than any bridge or ferry”',
    'what did marlow say about wine?',
  ])
})

describe.each([
  [
    'en',
    'In the last 90 days every question found something.',
    '**13 questions of the last 90 days found nothing**',
    '2 × _what did marlow say about cheese 1?_ (last on 15 January 2020)',
    'Page 2 of 2',
    ['Next →', '← Previous'],
  ],
  [
    'ru',
    'За 90 дней на каждый вопрос что-нибудь нашлось.',
    '**За 90 дней без ответа: 13 вопросов**',
    '2 × _what did marlow say about cheese 1?_ (последний раз 15 января 2020 года)',
    'Страница 2 из 2',
    ['Дальше →', '← Назад'],
  ],
] as const)('/admin gaps in %s', (language_code, none, title, most, last, [next, previous]) => {
  test('tells what was asked most and not found, a page at a time', async () => {
    await using bot = await startArchiveBot({ admins: new Set([7001]) })
    const { says, presses } = talk(bot, { language_code })
    expect(await says('/admin gaps')).toBe(none)
    for (const number of [1, 1, ...Array.from({ length: 12 }, (_, index) => index + 2)]) {
      await bot.store.noteGap(
        `What did Marlow say about cheese ${number}?`,
        Temporal.Instant.from('2020-01-15T12:00:00Z'),
      )
    }
    const first = await says('/admin gaps')
    expect(first).toContain(`${title}\n\n${most}\n1 × `)
    expect(first).toContain(`[${next}]`)
    const second = await presses(next)
    expect(second).toContain(last)
    expect(second).not.toContain('cheese 1?')
    expect(await presses(previous)).toBe(first)
  })
})
