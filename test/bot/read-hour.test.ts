import { expect, test } from 'vitest'
import { readHour } from '../../src/bot/read-hour.ts'

test.each([
  ['8', 480],
  ['8:30', 510],
  ['0830', 510],
  ['at 8', 480],
  ['at 8.30 pm', 1230],
  ['8 a.m.', 480],
  ['12 am', 0],
  ['в 8:30', 510],
  ['8 утра', 480],
  ['в 8 часов утра', 480],
  ['9 вечера', 1260],
  ['12 дня', 720],
  ['2 ночи', 120],
  ['11 ночи', 1380],
  ['12 ночи', 0],
  ['13 утра', undefined],
  ['25', undefined],
  ['noon', undefined],
])('%s is an hour', (words, minute) => {
  expect(readHour(words)).toEqual(minute === undefined ? undefined : { minute })
})

test('two hours are from when until when', () => {
  expect(readHour('в 22–7 утра')).toEqual({ from: 1320, until: 420 })
})
