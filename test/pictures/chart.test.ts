import { expect, test } from 'vitest'
import { type Chart, drawChart } from '../../src/pictures/chart.ts'
import { faces, linesOf } from './drawn.ts'

test('a single month has one bar, its name and its number', () => {
  const texts = textsOf({ months: [{ month: '2017-05', statements: 5 }] })
  const [title, unit, ...rest] = texts
  const parts = [title, unit, rest.slice(0, 6).join(' '), rest[6], rest.slice(7).join(' ')]
  expect(parts).toEqual(['Ada Marlow', 'a month', '0 1 2 3 4 5', '5', 'May 2017'])
  expect(barsOf({ months: [{ month: '2017-05', statements: 5 }] })).toBe(1)
})

test('months are named in the language, with the year where it begins', () => {
  const months = [
    { month: '2018-02', statements: 1 },
    { month: '2017-11', statements: 2 },
  ]
  expect(textsOf({ months, language: 'ru' }).slice(-6).join(' ')).toBe(
    'нояб 2017 дек янв 2018 февр',
  )
})

test('a month without statements is a gap', () => {
  const months = [
    { month: '2017-01', statements: 1 },
    { month: '2017-04', statements: 0 },
    { month: '2017-12', statements: 1 },
  ]
  expect(barsOf({ months })).toBe(2)
  expect(textsOf({ months }).filter((text) => /^[A-Z][a-z]{2}$/.test(text))).toHaveLength(12)
})

test.each([
  [24, 'a month', 12],
  [120, 'a month', 10],
  [240, 'a month', 10],
  [480, 'a year', 8],
  [2400, 'a year', 10],
])('%i months are shown %s with few labels', (count, unit, labels) => {
  const months = Array.from({ length: count }, (_, index) => ({
    month: `${1800 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    statements: 1,
  }))
  const texts = textsOf({ months })
  expect(texts).toContain(unit)
  expect(ticksOf({ months })).toBe(labels)
})

test('levels are whole numbers, and thousands are grouped', () => {
  expect(textsOf({ months: [{ month: '2017-05', statements: 1 }] }).slice(2, 4)).toEqual(['0', '1'])
  const many = textsOf({ months: [{ month: '2017-05', statements: 12_345 }], language: 'ru' })
  expect(many).toContain('12\u00A0345')
})

test('nothing to count is no chart', () => {
  expect(drawChart(chartOf({ months: [] }), faces)).toBeUndefined()
  expect(
    drawChart(chartOf({ months: [{ month: '2017-05', statements: 0 }] }), faces),
  ).toBeUndefined()
})

function chartOf(chart: Partial<Chart>): Chart {
  const subtitle = { month: 'a month', year: 'a year' }
  return { title: 'Ada Marlow', subtitle, months: [], language: 'en', ...chart }
}

function textsOf(chart: Partial<Chart>): string[] {
  return linesOf(drawChart(chartOf(chart), faces)?.svg ?? '').map(({ text }) => text)
}

function barsOf(chart: Partial<Chart>): number {
  return drawChart(chartOf(chart), faces)?.svg.match(/<rect [^>]*fill="#14507a"/g)?.length ?? 0
}

function ticksOf(chart: Partial<Chart>): number {
  return (
    drawChart(chartOf(chart), faces)?.svg.match(/<rect [^>]*width="2" height="10"/g)?.length ?? 0
  )
}
