import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { article, saidOn } from '../store/records.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const TOLLS = ['2010', '2012', '2014', '2016', '2022'].map((year) =>
  article({
    key: `toll-${year}`,
    published: `${year}-05-02`,
    says: [{ text: `The toll of ${year} is fair.`, saidOn: saidOn(`${year}-05-01`) }],
  }),
)

async function startTollBot() {
  const store = await openArchive()
  await store.saveArticles(TOLLS)
  return startArchiveBot({ store })
}

describe.each([
  ['en', 'Next →', '← Previous', 'Oldest first', 'of'],
  ['ru', 'Дальше →', '← Назад', 'Сначала старые', 'из'],
])('a thread in %s', (language_code, next, previous, order, of) => {
  test('has pages, and each statement leads back to its own', async () => {
    await using bot = await startTollBot()
    const { says, presses } = talk(bot, { language_code })
    const first = await says('/timeline Ada Marlow toll')
    expect(first).toContain(`${order}, 1–4 ${of} 6`)
    expect(first.match(/> The toll [^\n]*/g)).toEqual([
      '> The toll of 2010 is fair.',
      '> The toll of 2012 is fair.',
      '> The toll of 2014 is fair.',
      '> The toll of 2016 is fair.',
    ])
    const second = await presses(next)
    expect(second).toContain(`${order}, 5–6 ${of} 6`)
    expect(second).toMatch(/stays\.[^]*The toll of 2022[^]*\[5\] \[6\]\n\[← /)
    expect(await presses('6')).toContain('> The toll of 2022 is fair.')
    expect(await presses(language_code === 'en' ? '↩ Back' : '↩ Вернуться')).toBe(second)
    expect(await presses(previous)).toBe(first)
  })
})

test('a thread says which of its statements is withdrawn since', async () => {
  const store = await openArchive()
  await store.saveArticles(TOLLS)
  await using bot = await startArchiveBot({ store })
  const { says, presses } = talk(bot)
  await says('/timeline Ada Marlow toll')
  await store.saveArticles([article({ key: 'toll-2022', published: '2022-05-02', says: [] })])
  expect(await presses('Next →')).toContain('6 · This statement is not on record any more.')
})

test('a question after a thread goes on from it', async () => {
  await using bot = await startTollBot()
  const { says } = talk(bot)
  await says('/timeline Ada Marlow toll')
  expect(await says('and about the ferry?')).toContain('Ada Marlow · ferry — 1 of 2')
})

test('in a group a thread is shown to who names the bot, in reply', async () => {
  await using bot = await startTollBot()
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
  const group = bot.api.group({ title: 'Harbour friends' })
  const asked = group.says(anna, '/compare@fake_onrecord_bot Ada Marlow | Sokolov toll')
  const answer = await group.receives()
  expect(answer.reply_to_message?.message_id).toBe(asked.message.message_id)
  expect(visible(answer)).toContain('🟧 **Viktor Sokolov**: 1 statement')
})

test('a timeline is asked for behind the mention of the bot, too', async () => {
  await using bot = await startTollBot()
  const group = bot.api.group({ title: 'Harbour friends' })
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
  group.says(anna, '@fake_onrecord_bot /timeline Ada Marlow toll')
  expect(visible(await group.receives())).toContain('Oldest first, 1–4 of 6')
})

test.each([
  ['en', /The newest (\d+) of 136, oldest first: 1–4 of \1\. A period/],
  ['ru', /Новейшие (\d+) из 136, сначала старые: 1–4 из \1\. Остальные/],
])('a long thread says at once that it is the newest part, in %s', async (language_code, told) => {
  const store = await openArchive()
  const days = Array.from({ length: 130 }, (_, at) =>
    Temporal.PlainDate.from('2009-01-01').add({ months: at }),
  )
  await store.saveArticles([
    ...TOLLS,
    ...days.map((day) =>
      article({
        key: `toll-of-${day.toString()}`,
        published: day.toString(),
        says: [`The toll of ${day.toString()} is fair.`],
      }),
    ),
  ])
  await using bot = await startArchiveBot({ store })
  const { says } = talk(bot, { language_code })
  expect(await says('/timeline Ada Marlow toll')).toMatch(told)
  expect(await says('/timeline Ada Marlow toll 2010')).toContain(
    language_code === 'en' ? 'Oldest first, 1–4 of 13' : 'Сначала старые, 1–4 из 13',
  )
})

test.each([
  ['/timeline Gandalf toll', 'I have nobody called **Gandalf**.'],
  ['/timeline Гендальф пошлина', 'I have nobody called **Гендальф**.'],
  ['/compare Sokolov | Gandalf toll', 'I have nobody called **Gandalf**.'],
  ['/compare Gandalf Grey toll | Sokolov', 'I have nobody called **Gandalf Grey**.'],
  ['/timeline the war on terror', 'I have nothing about _war on terror_.'],
  ['/timeline 2018', 'Write a name and a topic'],
])('%s names nobody known', async (words, told) => {
  await using bot = await startTollBot()
  const { says } = talk(bot)
  expect(await says(words)).toContain(told)
})

test('a name that nearly is somebody known leads to the thread of that one', async () => {
  await using bot = await startTollBot()
  const { says, presses } = talk(bot)
  expect(await says('/timeline Marlo toll')).toContain('Did you mean **Ada Marlow**?')
  expect(await presses('Ada Marlow')).toContain('Oldest first, 1–4 of 6')
})
