import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { nameKey } from '../../src/language/name-key.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { visibleText } from '../../src/lib/visible-text.ts'
import { followUpForms, isOnlyFollowUp } from '../../src/search/follow-up-forms.ts'
import { readQuestion } from '../../src/search/question.ts'
import { refersBack } from '../../src/search/refers-back.ts'
import { tellClaim } from '../../src/search/tell-claim.ts'
import { readClaim } from '../../src/search/verify/claim.ts'
import { addressedWords } from '../../src/bot/addressed.ts'
import { readCommand } from '../../src/bot/command.ts'
import { readHour } from '../../src/bot/read-hour.ts'
import { readZone } from '../../src/bot/read-zone.ts'
import { readableQuestion } from '../../src/bot/readable-question.ts'

const TODAY = Temporal.PlainDate.from('2020-01-15')
/** As long as a message may be. */
const LENGTH = 4096
const PIECES = [
  ...'A А a а 1 . , : - — – ? ! ( ) " “ ” « » ‘ ’ … \u0301 \u200D \n \t'.split(' '),
  ' ',
  'é',
  'A. B ',
  'U.S.',
  'Ёж ',
  '«a',
  '“a” ',
  '(A) ',
  'a,b ',
  'what ',
  'anything ',
  'I said ',
  'я уже ',
  'he said, ',
  'from:',
  'May ',
  '@bot ',
]
const BOT = { id: 1, username: 'bot' }
const CHAT = { id: -1, type: 'group', title: 'Ellery' } as const

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['as a claim or a question', (text) => tellClaim(text)],
  ['as a forwarded text', (text) => tellClaim(text, { isForwarded: true })],
  ['as a claimed quotation', (text) => readClaim(text)],
  ['as a question', (text) => readQuestion(text, TODAY)],
  ['as a follow-up', (text) => [followUpForms(text), isOnlyFollowUp(text)]],
  ['as words that refer back', (text) => refersBack(text, [{ start: 0, end: text.length }], TODAY)],
  ['as a message', (text) => [readableQuestion(text), visibleText(text), readCommand(text, 'bot')]],
  [
    'as a message of a group',
    (text) => addressedWords({ message_id: 1, date: 1, chat: CHAT, text }, BOT),
  ],
  ['as an hour or a zone', (text) => [readHour(text), readZone(text)]],
  ['as words', (text) => [tokenize(text), nameKey(text)]],
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

/** Words of this size kept the bot busy for a minute, and marks without a letter for seconds. */
const KNOWN = [[`${'A'.repeat(LENGTH)} b c d e f g h`], ['\u0301'.repeat(LENGTH)]] satisfies [
  string,
][]

describe('whatever is typed is read in no time', () => {
  test.each(READERS)('%s', (_, read) => {
    fc.assert(
      fc.property(hostile, (text) => void read(text)),
      { numRuns: 20, examples: KNOWN },
    )
  })
})

/** So long that what takes time in proportion to the length takes a moment, and to its square ten seconds or minutes. */
const LONG = 16 * LENGTH
const PATIENCE_MS = 5_000

describe('the work grows with what is typed, and no faster', () => {
  test.each(READERS)('%s', (_, read) => {
    for (const piece of ['.', '?', ' \n', '\u0301', ':', '“', ' - ', 'A', '“a” ', '@bot']) {
      const text = `Brook said ${piece.repeat(LONG / piece.length)}x”`
      const began = performance.now()
      read(text)
      expect([piece, performance.now() - began < PATIENCE_MS]).toEqual([piece, true])
    }
  })
})
