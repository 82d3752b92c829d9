import type { InlineQueryResult } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { createSearch } from '../../src/search/search.ts'
import { readQuestionParameter } from '../../src/telegram/question-parameter.ts'
import { importRecord } from '../../src/corpus/import.ts'
import { openSqlite } from '../store/engines.ts'
import { visibleCard } from '../telegram/fake/visible.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot, type TestBot } from './start-test-bot.ts'

describe('an inline query', () => {
  test('is answered with cards, of which the statement is sent with its source', async () => {
    await using bot = await startTestBot()
    const answer = await person(bot).types('brook harbour')
    expect(answer.results.map(visibleCard)).toEqual([
      `Ada Brook, harbour master
Said on 4 November 2019 · “The harbour stays open all winter,” Brook said.
---
**Ada Brook**, harbour master
> “The harbour stays open all winter,” Brook said.
Said on 4 November 2019, published 5 November 2019 · [Coast Gazette](https://gazette.example/harbour)
_Harbour open in winter_
[Open in the bot](https://t.me/fake_onrecord_bot?start=s_s1)`,
      `Ada Brook, harbour master
Published June 2018 · Brook called the old harbour wall “a danger to ships”.
---
**Ada Brook**, harbour master
> Brook called the old harbour wall “a danger to ships”.
_In Coast Gazette’s words; only what is in quotation marks is a direct quotation_
Published June 2018; the day it was said is not given · Coast Gazette
_Wall to be rebuilt_
[Open in the bot](https://t.me/fake_onrecord_bot?start=s_s2)`,
      `Ada Brook
Said on 9 March, year not given · Brook said the harbour would be dredged in spring.
---
**Ada Brook**
> Brook said the harbour would be dredged in spring.
_In Northern Wire’s words, not a direct quotation_
Said on 9 March, year not given · Northern Wire
[Open in the bot](https://t.me/fake_onrecord_bot?start=s_s3)`,
    ])
    expect(answer).toMatchObject({ is_personal: true, cache_time: 30, next_offset: '' })
    expect(answer.button).toBeUndefined()
  })

  test('is answered in the language of whoever types, or has chosen', async () => {
    await using bot = await startTestBot()
    const ivan = bot.api.user({ first_name: 'Иван', language_code: 'ru' })
    const [first] = (await ivan.types('harbour')).results
    expect(first && visibleCard(first)).toContain('Сказано 4 ноября 2019 года')
    expect(first && visibleCard(first)).toContain('[Открыть в боте]')
  })

  test.each([
    ['', 'Type a name and a topic', undefined],
    ['👍', 'Type a name and a topic', undefined],
    ['snow', 'Nothing found. Ask me in private', 'snow'],
    ['toll', 'Nothing found. Ask me in private', 'toll'],
    ['gull', 'Nothing found. Ask me in private', 'gull'],
    ['boork', 'Nothing found. Ask me in private', 'boork'],
    ['brook', 'Several people fit. Choose in private', 'brook'],
    ['weather', 'I only find what people said', 'weather'],
    ['strike', 'My archive is not available right now', 'strike'],
    ['s_gone', 'This statement is not on record any more', undefined],
  ])('"%s" has no cards and leads into the private chat: %s', async (query, text, question) => {
    await using bot = await startTestBot()
    const { results, button, cache_time } = await person(bot).types(query)
    expect(results).toEqual([])
    expect(button?.text).toBe(text)
    const start = button?.start_parameter ?? ''
    expect(readQuestionParameter(start)).toBe(question)
    expect(start).toMatch(question === undefined ? /^inline$/ : /^q_/)
    expect(cache_time).toBe(query === 'strike' ? 0 : 30)
  })

  test('says when only the nearest was found', async () => {
    await using bot = await startTestBot()
    const { results, button } = await person(bot).types('cheese')
    expect(results).toHaveLength(1)
    expect(button?.text).toBe('Nothing exact: these are the nearest')
  })

  test('for the permalink of a statement brings that one', async () => {
    await using bot = await startTestBot()
    const { results } = await person(bot).types(' s_s2 ')
    expect(results.map(({ id }) => id)).toEqual(['s2'])
  })

  test('that was answered too late or too often is no error', async () => {
    await using bot = await startTestBot()
    const anna = person(bot)
    const description = 'Bad Request: query is too old and response timeout expired'
    bot.api.fail('answerInlineQuery', { code: 400, description })
    bot.api.fail('answerInlineQuery', { code: 429, parameters: { retry_after: 30 } })
    for (const query of ['harb', 'harbo']) void anna.types(query).catch(() => undefined)
    expect((await anna.types('harbour')).results).toHaveLength(3)
    expect(bot.api.callsTo('answerInlineQuery')).toHaveLength(3)
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('"level":50')
  })

  test('does not wait for a message to the same person', async () => {
    await using bot = await startTestBot()
    const anna = person(bot)
    const held = bot.api.hold('sendMessage')
    anna.says('harbour')
    await held.arrived
    expect((await anna.types('harbour')).results).toHaveLength(3)
    held.release()
  })
})

test('inline results come in pages, each statement once, under their own ids', async () => {
  const store = await openSqlite(':memory:')
  const line = (n: number) => ({
    // An importer's id that fits neither into a card nor into an address.
    id: `${'к'.repeat(70)} ${n}`,
    text: `The harbour of Ellery has ${n} boats.`,
    speaker: 'Ada Marlow',
    date: '2020-01-02',
    kind: 'direct' as const,
    publisher: 'Ellery Post',
  })
  const records = Array.from({ length: 23 }, (_, n) => importRecord(line(n + 1)))
  await store.saveArticles(records)
  const search = createSearch({
    store,
    aliases: { same: [], related: [], names: [] },
    onOutage: () => undefined,
  })
  await using bot = await startTestBot({ store, search })
  const anna = person(bot)
  const pages: (readonly InlineQueryResult[])[] = []
  for (let offset: string | undefined = ''; offset !== undefined;) {
    const { results, next_offset, button } = await anna.types('marlow harbour boats', offset)
    expect(button).toBeUndefined()
    pages.push(results)
    offset = next_offset === '' ? undefined : next_offset
  }
  expect(pages.map(({ length }) => length)).toEqual([10, 10, 3])
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(23)
  await bot.stop()
  await store.close()
})

test('an offset that the bot never gave is the beginning', async () => {
  await using bot = await startTestBot({ search: createSmallSearch() })
  for (const offset of ['-1', 'x', '007', '99999']) {
    expect((await person(bot).types('harbour', offset)).results).toHaveLength(3)
  }
})

function person(bot: TestBot) {
  return bot.api.user({ first_name: 'Anna', language_code: 'en' })
}
