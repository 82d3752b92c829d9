import { expect, test } from 'vitest'
import { createNamedPeriods } from '../../src/search/named-periods.ts'
import { findPeriod } from '../../src/search/period.ts'
import { today } from './period-of.ts'
import { inShort, searchOver } from './search-over.ts'

const flood = {
  names: ['great flood', 'flood', 'великое наводнение', 'наводнение'],
  from: '2015-03-10',
  until: '2016-02',
}
const drought = { names: ['drought', 'засуха'], from: '2024' }

function periodOf(text: string): string {
  const found = findPeriod(text, today, createNamedPeriods([flood, drought]))
  return found ? `${found.from ?? ''}–${found.until ?? ''}` : 'none'
}

test.each([
  ['what did Roe say during the flood about schools', '2015-03-10–2016-02-29'],
  ['what did Roe say about schools during the Great Flood', '2015-03-10–2016-02-29'],
  ['what did Roe say in the flood', '2015-03-10–2016-02-29'],
  ['what did Roe say about schools before the flood', '–2015-03-09'],
  ['Roe since the flood', '2015-03-10–'],
  ['Roe since the start of the flood', '2015-03-10–'],
  ['what did Roe say after the great flood', '2016-03-01–'],
  ['statements from the flood', '2015-03-10–2016-02-29'],
  ['Roe between the flood and 2020', '2015-03-10–2020-12-31'],
  ['что говорил Роу во время наводнения', '2015-03-10–2016-02-29'],
  ['что говорил Роу о школах до великого наводнения', '–2015-03-09'],
  ['что говорил Роу после наводнения', '2016-03-01–'],
  ['что Роу сказал в период засухи', '2024-01-01–2026-11-24'],
  ['what did Roe say about the flood', 'none'],
  ['what did Roe say about those lost in the flood', 'none'],
  ['what did Roe say about the recovery from the flood', 'none'],
  ['что сказал Роу о погибших в наводнение', 'none'],
  ['Roe flood', 'none'],
  ['"during the flood"', 'none'],
])('%s: %s', (text, period) => {
  expect(periodOf(text)).toBe(period)
})

const statements = [
  said('then', 'The schools stay open.', '2015-06-01'),
  said('later', 'The schools were closed by the flood.', '2019-06-01'),
]

test('a period that the operator named is a hard filter, and the answer says so', async () => {
  const { ask } = await searchOver({ statements, periods: [flood] })
  const answer = await ask('what did Jane Roe say about schools during the flood')
  expect(inShort(answer)).toBe('answer then')
  expect(answer.interpretation).toMatchObject({
    topic: ['schools'],
    from: '2015-03-10',
    until: '2016-02-29',
  })
  const since = await ask('from:"Jane Roe" schools since:flood')
  expect(since.interpretation.from).toBe('2015-03-10')
})

test('without a definition the words stay the topic', async () => {
  const { ask } = await searchOver({ statements })
  const answer = await ask('what did Jane Roe say about schools during the flood')
  expect(inShort(answer)).toBe('answer later')
  expect(answer.interpretation).toMatchObject({ topic: ['schools', 'flood'] })
})

test('a follow-up may name the period', async () => {
  const { search } = await searchOver({ statements, periods: [flood] })
  const interpretation = { speakers: [{ id: 'jane-roe', name: 'Jane Roe' }], topic: ['schools'] }
  const moment = { now: Temporal.Instant.from('2026-11-24T12:00:00Z'), zone: 'UTC' }
  const followUp = await search.followUp('and during the flood?', { interpretation }, moment)
  expect(followUp?.question).toContain('since:2015-03-10 until:2016-02-29')
})

function said(id: string, text: string, date: string) {
  return { id, text, speaker: 'Jane Roe', date, publisher: 'The Example' }
}
