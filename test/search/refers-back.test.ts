import { describe, expect, test } from 'vitest'
import { refersBack } from '../../src/search/refers-back.ts'

const TODAY = Temporal.PlainDate.from('2017-09-20')

function timeOf(sentence: string): string | undefined {
  const found = refersBack(sentence, [{ start: 0, end: sentence.length }], TODAY)
  return found && `${found.from} ${found.until}`
}

describe('a speaker refers to earlier words', () => {
  test.each([
    ['As I said in May, the bridge is safe.', '2017-05-01 2017-05-31'],
    ['I told you in 2016 that the bridge is safe.', '2016-01-01 2016-12-31'],
    ['The bridge is safe, as I’ve already said last year.', '2016-01-01 2016-12-31'],
    ['In May I said the bridge is safe.', '2017-05-01 2017-05-31'],
    ['As I warned back in June 2015, the bridge is old.', '2015-06-01 2015-06-30'],
    ['Как я говорил в мае, мост безопасен.', '2017-05-01 2017-05-31'],
    ['Мост безопасен, как я уже говорила в прошлом году.', '2016-01-01 2016-12-31'],
    ['Ещё в мае 2015 года я предупреждал, что мост стар.', '2015-05-01 2015-05-31'],
    ['Я обещал вам в июне, что мост откроют.', '2017-06-01 2017-06-30'],
    // The month is not over: up to the day before.
    ['As I said in September, the bridge is safe.', '2017-09-01 2017-09-19'],
  ])('%s', (sentence, time) => {
    expect(timeOf(sentence)).toBe(time)
  })
})

describe('no reference', () => {
  test.each([
    'I said that taxes rise in May.',
    'He said in May that the bridge is safe.',
    'As I said, the bridge is safe.',
    'As I said before May, the bridge is safe.',
    'I say in May what I like.',
    'I was told in May that the bridge is safe.',
    'Я сказал, что мост откроют в мае.',
    'Он говорил в мае, что мост безопасен.',
    'Как я говорил, мост безопасен.',
  ])('%s', (sentence) => {
    expect(timeOf(sentence)).toBeUndefined()
  })

  test('outside of the speaker’s own words', () => {
    const passage = 'As I said in May, she recalled, “the bridge is safe”.'
    expect(refersBack(passage, [{ start: 34, end: 51 }], TODAY)).toBeUndefined()
  })
})
