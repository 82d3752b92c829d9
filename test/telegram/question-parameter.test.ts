import fc from 'fast-check'
import { expect, test } from 'vitest'
import { START_PARAMETER_PATTERN } from '../../src/telegram/limits.ts'
import { questionParameter, readQuestionParameter } from '../../src/telegram/question-parameter.ts'

test('a question that fits into a parameter comes out of it as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (question) => {
      const parameter = questionParameter(question)
      if (parameter === undefined) return Buffer.byteLength(question) > 46
      return (
        START_PARAMETER_PATTERN.test(parameter) && readQuestionParameter(parameter) === question
      )
    }),
  )
})

test.each(['что Песков сказал про посла?', 'Линкольн о рабстве в 1865 году, речь — «дом»'])(
  'a Russian question of 46 letters fits: %s',
  (question) => {
    const parameter = questionParameter(question) ?? ''
    expect(parameter).toMatch(START_PARAMETER_PATTERN)
    expect(readQuestionParameter(parameter)).toBe(question)
  },
)

test('what is no question is none', () => {
  for (const parameter of [
    '',
    'q_',
    's_abc',
    'q_?',
    'q__w',
    'w_',
    'inline',
    'xq_YQ',
    'w_zzz',
    'q_zz',
  ]) {
    expect(readQuestionParameter(parameter)).toBeUndefined()
  }
})
