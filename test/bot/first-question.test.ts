import { expect, test } from 'vitest'
import { firstQuestion } from '../../src/bot/first-question.ts'

test.each([
  ['did Brook speak of ferries? what did Vale say? and who else?', 'did Brook speak of ferries?'],
  ['really? did Brook speak of ferries? what did Vale say?', 'did Brook speak of ferries?'],
  ['did Brook speak of ferries? what did Vale say? Thanks!', 'did Brook speak of ferries?'],
  ['what did Brook say about snow? and before that?', undefined],
  ['what did Brook say about snow?', undefined],
  ['did Brook say "why should we pay it? why should they pay it? why?"', undefined],
  ['говорил ли Брук «почему мы за это платим? почему не они за это платят? а?» вчера?', undefined],
])('of "%s" the first is %s', (message, first) => {
  expect(firstQuestion(message)).toBe(first)
})
