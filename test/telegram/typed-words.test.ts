import { expect, test } from 'vitest'
import { typedWords } from '../../src/telegram/typed-words.ts'

test.each([
  ['what did Putin say about NATO and Russia?', ['nato', 'russia'], ['NATO', 'Russia']],
  ['Bündnis, ЁЛКА', ['bundnis', 'елка'], ['Bündnis', 'ЁЛКА']],
  ['embassador', ['ambassador'], ['ambassador']],
  ['snow SNOW', ['snow'], ['snow']],
])('of %j the words %j are shown as %j', (question, words, typed) => {
  expect(typedWords(words, question)).toEqual(typed)
})
