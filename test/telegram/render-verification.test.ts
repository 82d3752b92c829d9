import { describe, expect, test } from 'vitest'
import type { AnswerStatement } from '../../src/statement/answer-statement.ts'
import type { Verification } from '../../src/statement/verification.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from '../../src/telegram/limits.ts'
import { renderVerification } from '../../src/telegram/render-verification.ts'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'

const STATEMENT: AnswerStatement = {
  id: 's1',
  speaker: { id: 'ada-brook', name: 'Ada Brook' },
  kind: 'direct',
  passage: 'The harbour stays open all winter.',
  quotes: [],
  publishedOn: '2019-11-04',
  publisher: 'Coast Gazette',
  matched: [],
}
const texts = textsFor('en', 'en')
const same = (text: string) => ({ op: 'same', text }) as const

test('what the quotation puts in is struck out, what it leaves out underlined', () => {
  const { text, entities } = renderVerification(
    {
      verdict: 'altered',
      statement: STATEMENT,
      differences: [
        same('The harbour stays '),
        { op: 'delete', text: 'open ' },
        { op: 'insert', text: 'shut ' },
        same('all winter'),
      ],
    },
    texts,
  )
  const marked = ['underline', 'strikethrough'].map((type) => {
    const entity = entities.find((each) => each.type === type)
    return entity && text.slice(entity.offset, entity.offset + entity.length)
  })
  expect(marked).toEqual(['open ', 'shut '])
  expect(text).toContain('Ada Brook')
})

test('publisher’s words are not called other words', () => {
  const statement: AnswerStatement = { ...STATEMENT, kind: 'reported' }
  const differences = [same(STATEMENT.passage)]
  const { text } = renderVerification({ verdict: 'altered', statement, differences }, texts)
  expect(text).toContain(texts.publishersWords)
})

describe.each(TEXT_LANGUAGES)('in %s', (language) => {
  const long: AnswerStatement = { ...STATEMENT, passage: 'It rains. '.repeat(400).trim() }
  const times = (count: number) => Array.from({ length: count }, () => word).flat()
  const word = [
    same('it '),
    { op: 'delete', text: 'rains ' },
    { op: 'insert', text: 'snows ' },
  ] as const
  const verifications: Verification[] = [
    { verdict: 'not-on-record' },
    { verdict: 'unavailable' },
    { verdict: 'exact', statement: STATEMENT, differences: [same(STATEMENT.passage)] },
    { verdict: 'altered', statement: long, differences: times(200) },
    { verdict: 'stitched', statement: long, other: long, differences: times(9) },
  ]
  test.each(verifications)('$verdict fits into a message', (verification) => {
    const { text, entities } = renderVerification(verification, textsFor(language, 'en'))
    expect(text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
    expect(entities.length).toBeLessThanOrEqual(MESSAGE_ENTITIES)
  })
})
