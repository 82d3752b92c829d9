import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPeriod } from '../../src/search/period.ts'
import { readQuestion } from '../../src/search/question.ts'

// A Tuesday.
const today = Temporal.PlainDate.from('2026-11-24')

test.each([
  ['in May 2017', '2017-05-01', '2017-05-31'],
  ['on 31 May 2017', '2017-05-31', '2017-05-31'],
  ['2017-05-31', '2017-05-31', '2017-05-31'],
  ['in 2017', '2017-01-01', '2017-12-31'],
  ['sanctions 2014', '2014-01-01', '2014-12-31'],
  ['since 2020', '2020-01-01', undefined],
  ['after May 2017', '2017-06-01', undefined],
  ['before 2019', undefined, '2018-12-31'],
  ['until 2019', undefined, '2019-12-31'],
  ['from May 2017 to June 2018', '2017-05-01', '2018-06-30'],
  ['between 2010 and 2012', '2010-01-01', '2012-12-31'],
  ['between May 3 and May 9 2017', '2017-05-03', '2017-05-09'],
  ['in 2010–2012', '2010-01-01', '2012-12-31'],
  ['yesterday', '2026-11-23', '2026-11-23'],
  ['last week', '2026-11-16', '2026-11-22'],
  ['two weeks ago', '2026-11-09', '2026-11-15'],
  ['the last 3 days', '2026-11-21', '2026-11-24'],
  ['last year', '2025-01-01', '2025-12-31'],
  ['this month', '2026-11-01', '2026-11-30'],
  ['in December', '2025-12-01', '2025-12-31'],
  ['on Friday', '2026-11-20', '2026-11-20'],
  ['в мае 2017 года', '2017-05-01', '2017-05-31'],
  ['31 мая 2017', '2017-05-31', '2017-05-31'],
  ['в 2014 году', '2014-01-01', '2014-12-31'],
  ['с 2020 года', '2020-01-01', undefined],
  ['до 2015 года', undefined, '2014-12-31'],
  ['с мая 2017 по июнь 2018', '2017-05-01', '2018-06-30'],
  ['на прошлой неделе', '2026-11-16', '2026-11-22'],
  ['вчера', '2026-11-23', '2026-11-23'],
  ['за последние 3 дня', '2026-11-21', '2026-11-24'],
])('“%s” is from %s until %s', (text, from, until) => {
  const period = findPeriod(`what did Roe say ${text}`, today)
  expect([period?.from, period?.until]).toEqual([from, until])
})

test.each([
  'about the sun',
  'on the march',
  'may I',
  'now',
  'the 2020 election law',
  'next week',
  'second amendment',
])('“%s” names no period', (text) => {
  expect(findPeriod(text, today)).toBeUndefined()
})

test('the words of a period are not the topic', () => {
  const { words, since, until } = readQuestion(
    'what did Roe say about the harbour in May 2017?',
    today,
  )
  expect(words.filter(({ part }) => part === 'topic').map(({ word }) => word)).toEqual([
    'roe',
    'harbour',
  ])
  expect([since, until]).toEqual(['2017-05-01', '2017-05-31'])
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

test('any text is read without failing, in bounded words, and its period in order', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'since',
      'May',
      '2017',
      'last',
      'week',
      'с',
      'по',
      'мая',
      '"',
      '«',
      'from:',
      '-',
      'between',
      'and',
      '31',
      '99999',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { words, since, until } = readQuestion(pieces.join(' '), today)
      return (
        words.length <= 60 && [since, until].every((day) => !day || /^\d{4}-\d\d-\d\d$/.test(day))
      )
    }),
  )
})
