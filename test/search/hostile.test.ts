import { describe, test } from 'vitest'
import fc from 'fast-check'
import { followUpForms, isOnlyFollowUp } from '../../src/search/follow-up-forms.ts'
import { readQuestion } from '../../src/search/question.ts'
import { refersBack } from '../../src/search/refers-back.ts'
import { tellClaim } from '../../src/search/tell-claim.ts'
import { readableQuestion } from '../../src/bot/readable-question.ts'

const TODAY = Temporal.PlainDate.from('2020-01-15')
/** As long as a message may be. */
const LENGTH = 4096
const PIECES = [
  ...'A А a а 1 . , : - — – ? ! ( ) " “ ” « » ‘ ’'.split(' '),
  ' ',
  '\n',
  '\u0301',
  'A. B ',
  'Ёж ',
  'what ',
  'anything ',
  'I said ',
  'я уже ',
  'from:',
  'May ',
  '@bot ',
]

/** A few runs of pieces, repeated so that together they are as long as a message may be. */
const hostile = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom('', ' b c d e f g h', 'x', ':'),
  )
  .map(([runs, end]) => {
    const each = (LENGTH - end.length) / runs.length
    const parts = runs.map((run) => run.join('').repeat(LENGTH).slice(0, each))
    return `${parts.join('')}${end}`
  })

/** A word of this size kept the bot busy for a minute. */
const LONG_WORD = `${'A'.repeat(LENGTH)} b c d e f g h`

describe('whatever is typed is read in no time', () => {
  test.each<[string, (text: string) => unknown]>([
    ['as a claim or a question', (text) => tellClaim(text)],
    ['as a forwarded text', (text) => tellClaim(text, { isForwarded: true })],
    ['as a question', (text) => readQuestion(text, TODAY)],
    ['as a follow-up', (text) => [followUpForms(text), isOnlyFollowUp(text)]],
    [
      'as words that refer back',
      (text) => refersBack(text, [{ start: 0, end: text.length }], TODAY),
    ],
    ['as a message', (text) => readableQuestion(text)],
  ])('%s', (_, read) => {
    fc.assert(
      fc.property(hostile, (text) => void read(text)),
      {
        numRuns: 40,
        examples: [[LONG_WORD]],
      },
    )
  })
})
