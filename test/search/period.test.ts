import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPeriod } from '../../src/search/period.ts'
import { readQuestion } from '../../src/search/question.ts'
import { anyCharacter } from '../any-character.ts'
import { periodOf, today } from './period-of.ts'

test.each([
  ['what does Roe think of December', 'none'],
  ['Roe about July last year', '2025-01-01–2025-12-31'],
  ['Roe on last year', 'none'],
  ['Roe in 1961 or in 1963', '1961-01-01–1963-12-31'],
  ['Roe in the 2016 election', 'none'],
  ['Roe not in 2017', 'none'],
  ['Roe except 2017', 'none'],
  ['Roe no later than 2017', '–2017-12-31'],
  ['Роу не раньше 2017 года', '2017-01-01–'],
  ['Роу не позднее 2017 года', '–2017-12-31'],
  ['Роу в ночь с 4 на 5 мая 2017', '2017-05-04–2017-05-05'],
  ['Roe all of 2017', '2017-01-01–2017-12-31'],
  ['Roe in the previous month', '2026-10-01–2026-10-31'],
  ['Roe on autumn and winter', 'none'],
  ['Roe on 3 and 4 May 2017', '2017-05-03–2017-05-04'],
  ['Roe about the middle in 2014', '2014-01-01–2014-12-31'],
  ['заявления 2017 года о паромах', '2017-01-01–2017-12-31'],
  ['quotes from 2017', '2017-01-01–2017-12-31'],
  ['Roe on ferries from 2017', '2017-01-01–'],
  ['Roe’s speech of 4 March 1961', '1961-03-04–1961-03-04'],
  ['заявления Роу 2017 года', '2017-01-01–2017-12-31'],
  ['in 2017 Roe spoke of ferries', '2017-01-01–2017-12-31'],
  ['31 мая Роу о паромах', '2026-05-31–2026-05-31'],
  ['may 31', '2026-05-31–2026-05-31'],
  ['what will Roe do about 2016 in 2017', '2017-01-01–2017-12-31'],
])('“%s” is %s', (text, expected) => {
  expect(periodOf(text)).toBe(expected)
})

test.each([
  ['what did Roe say about the harbour in May 2017?', 'roe harbour'],
  ['what did Roe say last May about the harbour', 'roe harbour'],
  ['what did Roe say about the harbour earlier this year', 'roe harbour'],
  ['Roe harbour between 1961 and 1962', 'roe harbour'],
  ['in the last week of May 2017 Roe harbour', 'roe harbour'],
  ['Roe harbour from 2010 onwards', 'roe harbour'],
  ['что Роу сказал о гавани в начале 60-х годов', 'роу гавани'],
  ['что Роу сказал о гавани в течение прошлого года', 'роу гавани'],
  ['что Роу сказал о гавани между 1961 и 1962 годами', 'роу гавани'],
])('the words of a period are not the topic: “%s”', (question, topic) => {
  const { words, since } = readQuestion(question, today)
  expect(since).toBeDefined()
  expect(
    words
      .filter(({ part }) => part === 'topic')
      .map(({ word }) => word)
      .join(' '),
  ).toBe(topic)
})

test('operators say outright who, when and what not', () => {
  const question = readQuestion(
    'from:"Jane Roe" about:harbour since:2017-05 until:2018 -tunnel "deep water"',
    today,
  )
  expect(question).toMatchObject({
    namedWords: 2,
    since: '2017-05-01',
    until: '2018-12-31',
    exclude: ['tunnel'],
    phrase: 'deep water',
  })
  expect(question.words.filter(({ part }) => part === 'topic').map(({ word }) => word)).toEqual([
    'jane',
    'roe',
    'harbour',
  ])
})

const aDay = fc
  .integer({ min: 0, max: 160_000 })
  .map((days) => Temporal.PlainDate.from('1600-01-01').add({ days }))
  .filter((day) => Temporal.PlainDate.compare(day, today) <= 0)

test('a day is read back in every form in which it can be written', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const { year, month, day: number } = day
      const english = day.toLocaleString('en', { month: 'long' })
      const forms = [
        day.toString(),
        `${number}.${month}.${year}`,
        `on ${number} ${english} ${year}`,
        `${english} ${number}, ${year}`,
        day.toLocaleString('en', { dateStyle: 'full' }),
        day.toLocaleString('ru', { dateStyle: 'full' }),
        day.toLocaleString('ru', { dateStyle: 'long' }),
      ]
      for (const form of forms)
        expect(periodOf(`Roe ${form}`)).toBe(`${day.toString()}–${day.toString()}`)
    }),
  )
})

test.each([
  ['since:yesterday', '2026-11-23', undefined],
  ['until:"last week"', undefined, '2026-11-22'],
  ['since:2017-2 until:2017-2', '2017-02-01', '2017-02-28'],
  ['since:31.05.2017', '2017-05-31', undefined],
  ['с:вчера', '2026-11-23', undefined],
])('the operators “%s” are from %s until %s', (text, from, until) => {
  const { since, until: last } = readQuestion(`from:Roe ${text}`, today)
  expect([since, last]).toEqual([from, until])
})

test.each(['since:banana', 'since:2017-02-31', 'until:2017-13', 'since:2017-05-31x'])(
  '“%s” is no date, and stays among the words',
  (text) => {
    const { words, since, until } = readQuestion(`from:Roe ${text}`, today)
    expect([since, until]).toEqual([undefined, undefined])
    expect(words.some(({ part }, at) => at > 0 && part === 'topic')).toBe(true)
  },
)

test('any text is read without failing, in bounded words, and its period in order', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc.constantFrom(
      ...'since until before after from to between and in the of last past this ago week weeks year day'.split(
        ' ',
      ),
      ...'early end first half quarter May may summer winter sixties 60s 1960s 2017 1961 17 31 99999'.split(
        ' ',
      ),
      ...'с по до между и в мая мае летом прошлый последние недели год года назад начале 60-х'.split(
        ' ',
      ),
      ...`" « from: - – , / 2017-05-31 31.05.2017 02/30/2017 '61 Friday yesterday few`.split(' '),
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ')
      const { words } = readQuestion(text, today)
      const { from = '', until = '9', spans } = findPeriod(text, today) ?? { spans: [] }
      expect(words.length).toBeLessThanOrEqual(60)
      expect(from <= until).toBe(true)
      for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('')
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['what did Quill say in octobre', '2026-10-01'],
  ['Quill since septmber 2020', '2020-09-01'],
  ['Quill last novmber', '2025-11-01'],
  ['Квилл в октябе 2020', '2020-10-01'],
])('a misspelt month is read where only a month can stand: %s', (text, since) => {
  expect(readQuestion(text, Temporal.PlainDate.from('2026-11-24')).since).toBe(since)
})

test.each(['Quill on Octobers', 'what did Quill say in Augusta', 'Quill on the embers'])(
  'and not elsewhere: %s',
  (text) => {
    expect(readQuestion(text, Temporal.PlainDate.from('2026-11-24')).since).toBeUndefined()
  },
)
