import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { article, saidOn } from '../store/records.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

describe('/speakers', () => {
  test('lists who speaks, with counts and the latest date', async () => {
    await using bot = await startArchiveBot()
    const { says } = talk(bot)
    expect(await says('/speakers')).toBe(`**2 speakers**, most statements first

**Ada Marlow** · 3 statements, latest 10 June 2021
**Viktor Sokolov** · 2 statements, latest 10 June 2021
[Ada Marlow] [Viktor Sokolov]`)
    expect(await talk(bot, { language_code: 'ru' }).says('/speakers'))
      .toBe(`**2 имени**; сначала те, у кого больше высказываний

**Ada Marlow** · 3 высказывания, последнее: 10 июня 2021 года
**Viktor Sokolov** · 2 высказывания, последнее: 10 июня 2021 года
[Ada Marlow] [Viktor Sokolov]`)
  })

  test('is narrowed by the beginning of a name in any script, typed after it or in reply', async () => {
    await using bot = await startArchiveBot()
    const { anna, says } = talk(bot)
    const found = `1 speaker with a name that begins with _сок_

**Viktor Sokolov** · 2 statements, latest 10 June 2021
[Viktor Sokolov]`
    expect(await says('/speakers сок')).toBe(found)
    anna.says('/speakers')
    anna.says('сок', { replyTo: await anna.receives() })
    expect(visible(await anna.receives())).toBe(found)
    expect(await says('/speakers zz')).toBe(
      'I have nobody whose name begins with _zz_. /speakers lists everybody.',
    )
    expect(await says('/speakers !')).toContain('I have nobody')
  })

  test('has pages', async () => {
    const store = await openArchive()
    const names = ['Abel', 'Birk', 'Cato', 'Dahl', 'Elk', 'Fink', 'Gran']
    const says = names.map((name) => ({ text: `It rains, says ${name}.`, by: `Otto ${name}` }))
    await store.saveArticles([article({ key: 'rain', says })])
    await using bot = await startArchiveBot({ store })
    const { says: say, presses } = talk(bot)
    const first = await say('/speakers')
    expect(first).toContain('**9 speakers**')
    expect(first).toContain('Page 1 of 2')
    expect(first).toMatch(/\[Otto Elk\] \[Otto Fink\]\n\[Next →\]$/)
    expect(await presses('Next →')).toMatch(/Otto Gran[^]*Page 2 of 2[^]*\[← Previous\]$/)
    expect(await presses('← Previous')).toBe(first)
  })

  test('leads to a speaker, and on to what was said on a topic', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot)
    await says('/speakers')
    expect(await presses('Ada Marlow')).toContain('Harbour Minister (since 1 March 2019)')
    expect(await presses('ferry')).toContain('Ada Marlow · ferry — 1 of 2')
    await says('/speaker Marlow')
    expect(await presses('Everything from Ada Marlow')).toContain('Ada Marlow — 1 of 3')
  })
})

describe('/speaker', () => {
  test('tells offices, statements and what the speaker speaks about most', async () => {
    await using bot = await startArchiveBot()
    const { says } = talk(bot)
    expect(await says('/speaker marlow')).toBe(`**Ada Marlow**
Harbour Minister (since 1 March 2019)
Earlier: Mayor of Ellery (2010 – 2018)
3 statements, 10 June 2019 – 10 June 2021
Speaks most about:
[ferry]
[Everything from Ada Marlow]`)
    expect(await talk(bot, { language_code: 'ru' }).says('/speaker Ада Марлоу'))
      .toBe(`**Ada Marlow**
Harbour Minister (с 1 марта 2019 года)
Раньше: Mayor of Ellery (с 2010 года по 2018 год)
3 высказывания; 10 июня 2019 года – 10 июня 2021 года
Частые темы:
[ferry]
[Всё, что есть: Ada Marlow]`)
    expect(await says('/speaker Nora Quist')).toBe(`**Nora Quist**
I have no statement by this speaker.`)
  })

  test('asks which of several, and says when there is nobody', async () => {
    const store = await openArchive()
    await store.saveArticles([article({ key: 'b', says: [{ text: 'No.', by: 'Tom Marlow' }] })])
    await using bot = await startArchiveBot({ store })
    const { says, presses } = talk(bot)
    expect(await says('/speaker marlow')).toBe(`Several people fit. Whom do you mean?
[Ada Marlow · Harbour Minister]
[Tom Marlow]`)
    expect(await presses('Tom Marlow')).toContain('1 statement')
    expect(await says('/speaker Zzyzx')).toBe(
      'I have nobody called **Zzyzx**.\n/speakers lists whom I have.',
    )
    expect(await says('/speaker')).toMatch(/^Write a name after the command:/)
  })
})

test('/latest with a name leads through what that speaker said last', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot)
  expect(await says('/latest marlow')).toMatch(/^\*\*Ada Marlow\*\*[^]*10 June 2021[^]*1 of 3\n/)
  expect(await says('/latest somebody')).toMatch(/^I have nobody called \*\*somebody\*\*/)
})

test('/latest leads through what was said last', async () => {
  await using bot = await startArchiveBot()
  const { says, presses } = talk(bot)
  expect(await says('/latest')).toMatch(/^\*\*Viktor Sokolov\*\*\n> Sokolov said[^]*\n1 of 5\n/)
  expect(await presses('Next →')).toMatch(/> “A ferry that nobody takes[^]*\n2 of 5\n/)
})

test('/about tells what the archive holds', async () => {
  await using bot = await startArchiveBot()
  expect(await talk(bot).says('/about')).toBe(`**What my archive holds**
5 statements by 2 speakers, in 4 articles from 1 publisher
Ellery Post
Published 1 February 2018 – 11 June 2021
Newest article: [Ellery Post](https://post.example/ferry) · _Ferry row in Ellery_ · 11 June 2021
/speakers lists who speaks, /latest shows what was said last.`)
  expect(await talk(bot, { language_code: 'ru' }).says('/about')).toBe(`**Что есть в архиве**
5 высказываний, 2 имени, 4 статьи, 1 издание
Ellery Post
Опубликовано: 1 февраля 2018 года – 11 июня 2021 года
Самая новая статья: [Ellery Post](https://post.example/ferry) · _Ferry row in Ellery_ · 11 июня 2021 года
Кто говорит: /speakers. Что сказано недавно: /latest.`)
})

test('in a group the commands need the bot’s name', async () => {
  await using bot = await startArchiveBot()
  const group = bot.api.group({ title: 'Desk' })
  const anna = bot.api.user({ first_name: 'Anna' })
  for (const command of [
    'speakers',
    'speaker marlow',
    'latest',
    'about',
    'privacy',
    'new',
    'forget',
  ]) {
    group.says(anna, `/${command}`)
  }
  const asked = group.says(anna, '/speaker@fake_onrecord_bot marlow').message
  const answer = await group.receives()
  expect(answer.text).toMatch(/^Ada Marlow/)
  expect(answer.reply_to_message?.message_id).toBe(asked.message_id)
  group.says(anna, '/language@fake_onrecord_bot')
  expect((await group.receives()).text).toBe(
    'In a group its administrators choose the language: /settings',
  )
  expect(group.unread()).toEqual([])
})

describe('a link to a statement', () => {
  const url = 'https://post.example/flood'
  const words = '“The flood was nobody’s fault, nobody could have known it,” Quist said.'
  const flood = (text: string) =>
    article({ key: 'flood', url, published: '2022-03-01', says: [{ text, by: 'Nora Quist' }] })

  test('opens it with the articles it stands in', async () => {
    const store = await openArchive()
    const again = { text: words, by: 'Nora Quist' }
    await store.saveArticles([
      flood(words),
      article({ key: 'wire', publisher: 'Northern Wire', published: '2022-03-02', says: [again] }),
    ])
    await using bot = await startArchiveBot({ store })
    const { says } = talk(bot)
    const id = await idOf(store, 'flood')
    expect(await says(`/start s_${id}`)).toBe(`**Nora Quist**
> ${words}
Published 1 March 2022; the day it was said is not given · [Ellery Post](${url})

Also in:
• Northern Wire · 2 March 2022
[Share] [More from Nora Quist]`)
    expect(await talk(bot, { language_code: 'ru' }).says(`/start s_${id}`)).toContain(
      'То же напечатали:\n• Northern Wire · 2 марта 2022 года',
    )
  })

  test('comes back to its page from the context', async () => {
    const store = await openArchive()
    const text = '“A ferry that nobody takes is a monument,” Marlow said.'
    const again = { text, saidOn: saidOn('2021-06-10') }
    await store.saveArticles([
      article({ key: 'wire', publisher: 'Northern Wire', published: '2021-06-12', says: [again] }),
    ])
    await using bot = await startArchiveBot({ store })
    const { says, presses } = talk(bot)
    const page = await says(`/start s_${await idOf(store, 'monument')}`)
    expect(page).toContain('Also in:\n• Northern Wire · 12 June 2021')
    expect(await presses('Context')).toContain('Nobody in the hall laughed.')
    expect(await presses('↩ Back')).toBe(page)
  })

  test('shows what was changed, also under the link from before', async () => {
    const store = await openArchive()
    await store.saveArticles([flood(words)])
    const before = await idOf(store, 'flood')
    const changed = words.replace('flood', 'great flood')
    await store.saveArticles([flood(changed)])
    await using bot = await startArchiveBot({ store })
    const { says } = talk(bot)
    const page = `> ${changed}
Published 1 March 2022; the day it was said is not given · [Ellery Post](${url})
_The publisher has changed this passage since; these are the present words._

Earlier wording, before the publisher changed it:
>> ${words}`
    expect(await says(`/start s_${before}`)).toContain(page)
    expect(await says(`/start s_${await idOf(store, 'great')}`)).toContain(page)
  })

  test('does not repeat what was withdrawn, and knows what never was', async () => {
    const store = await openArchive()
    await store.saveArticles([flood(words)])
    const id = await idOf(store, 'flood')
    await store.saveArticles([flood('The weather is fine again in all of Ellery today.')])
    await using bot = await startArchiveBot({ store })
    const { says } = talk(bot)
    expect(await says(`/start s_${id}`))
      .toBe(`This statement by **Nora Quist** is not on record any more: its article no longer has the words.
[Ellery Post](${url}) · 1 March 2022`)
    expect(await says('/start s_never')).toMatch(/^I have no statement under this link\./)
    expect(await talk(bot, { language_code: 'ru' }).says('/start s_never')).toMatch(
      /^По этой ссылке высказывания нет\./,
    )
  })
})

async function idOf(store: Awaited<ReturnType<typeof openArchive>>, stem: string): Promise<string> {
  const [found] = await store.findStatements({ stems: [[stem]], limit: 1 })
  return found?.id ?? ''
}
