import { expect, test } from 'vitest'
import { extract } from '../../../src/corpus/extract/extract.ts'
import type { Article } from '../../../src/statement/article.ts'

const days = (article: Article) =>
  extract(article).statements.map(({ saidOn }) => saidOn && [saidOn.date, saidOn.basis])

test('a weekday is the nearest one on or before the day of publication', () => {
  const text = 'Jane Roe said on Thursday that it rained.\n\nAnn Doe said on Sunday that it snowed.'
  expect(days({ text, published: '2022-09-08' })).toEqual([
    ['2022-09-08', 'weekday'],
    ['2022-09-04', 'weekday'],
  ])
})

test('a weekday counts from the day of the dateline, not from a later publication', () => {
  const text = 'PORTVIK, December 30. /TASS/. The port will close, Jane Roe said on Monday.'
  expect(days({ text, published: '2025-01-02' })).toEqual([['2024-12-30', 'weekday']])
})

test('without a year a weekday is a day only if the dateline’s own paragraph names the dateline’s weekday', () => {
  const rest = '\n\nThe mole is safe, Ann Doe said on Tuesday.'
  const told = 'PORTVIK, June 14. /TASS/. The port will close, Jane Roe said on Friday.'
  const untold = 'PORTVIK, June 14. /TASS/. The port will close, Jane Roe said.'
  expect(days({ text: told + rest })).toEqual([
    ['--06-14', 'weekday'],
    ['--06-11', 'weekday'],
  ])
  expect(days({ text: untold + rest })).toEqual([undefined, undefined])
})

test('without a year no day is counted back over the end of February', () => {
  const text =
    'PORTVIK, March 1. /TASS/. It will close, Jane Roe said on Friday.\n\nAnn Doe said on Thursday that it was safe.'
  expect(days({ text })).toEqual([['--03-01', 'weekday'], undefined])
})

test('a weekday inside what was said is not the day of the words', () => {
  const text = 'Jane Roe said that the port would close on Monday. “We leave on Friday,” Roe added.'
  expect(days({ text, published: '2022-09-08' })).toEqual([undefined, undefined])
})

test('“last Tuesday” and “until Tuesday” give no day', () => {
  const text =
    'The port is shut, Jane Roe said last Tuesday.\n\nIt is safe, Ann Doe said until Tuesday.'
  expect(days({ text, published: '2022-09-08' })).toEqual([undefined, undefined])
})

test('a printed date and a printed year are as exact as they are printed', () => {
  const text =
    '“It rains,” Jane Roe said on May 3, 2019.\n\nAnn Doe said in a 2021 interview that it snowed.'
  expect(days({ text, published: '2022-09-08' })).toEqual([
    ['2019-05-03', 'date'],
    ['2021', 'date'],
  ])
})

test('a day holds for the later words of the same speaker only, until they have another', () => {
  const text =
    '“It rains,” Jane Roe said on Monday.\n\n“It snows,” Ann Doe said.\n\n“It pours,” Roe said.\n\n“It stops,” Roe said yesterday.'
  expect(days({ text, published: '2022-09-08' })).toEqual([
    ['2022-09-05', 'weekday'],
    undefined,
    ['2022-09-05', 'carried'],
    ['2022-09-07', 'relative'],
  ])
})

test('a dateline that does not fit the year is a warning and stays as printed', () => {
  const text =
    'PORTVIK, Friday, June 14 (Reuters) - The port will close, Jane Roe said on Thursday.'
  const { warnings } = extract({ text, published: '2020-06-20' })
  expect(warnings).toEqual([expect.stringContaining('says Friday, but 2020-06-14 is a Sunday')])
  expect(days({ text, published: '2020-06-20' })).toEqual([['--06-13', 'weekday']])
})

test.each([
  ['Henry Stroud said in March that the mill was lost.', '2026-03'],
  ['In December, Henry Stroud said the mill was lost.', '2025-12'],
  ['In his 2014 memoir, Henry Stroud wrote that the mill was lost.', '2014'],
  ['Henry Stroud said on Feb. 14 that the mill was lost.', '2026-02-14'],
  ['Henry Stroud said at 5 p.m. on Dec. 3 that the mill was lost.', '2025-12-03'],
  ['В интервью 2021 года Мира Лосева сказала, что мельница сгорела.', '2021'],
  ['14 февраля Мира Лосева сказала, что мельница сгорела.', '2026-02-14'],
  ['В декабре Мира Лосева сказала, что мельница сгорела.', '2025-12'],
])('“%s” was said on %s', (text, date) => {
  expect(days({ text, published: '2026-03-12' })).toEqual([[date, 'date']])
})

test.each([
  'Following the fire on Tuesday, Henry Stroud said the mill was lost.',
  'Asked about a 2019 memo, Henry Stroud said the mill was lost.',
  'On the 2019 fire, Henry Stroud said the mill was lost.',
  'Speaking of the 2019 fire, Henry Stroud said the mill was lost.',
  'Henry Stroud told the May 1 Committee that the mill was lost.',
  'После пожара во вторник Мира Лосева сказала, что мельница сгорела.',
])('“%s” gives the day of an event only', (text) => {
  expect(days({ text, published: '2026-03-12' })).toEqual([undefined])
})

test.each(['"It is lost," Stroud said last week.', 'A month ago, Stroud said it was safe.'])(
  'no earlier day is carried over to “%s”',
  (later) => {
    const text = `Henry Stroud said on Monday that the mill was lost. ${later}`
    expect(days({ text, published: '2026-03-12' })[1]).toBeUndefined()
  },
)
