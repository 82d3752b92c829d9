import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/statement.ts'
import { inlineKeyboard } from '../../src/telegram/buttons.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from '../../src/telegram/limits.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { sampleAnswer, sampleStatement } from './sample-answers.ts'

const SENTENCE = 'The bridge of Ostwick opens in June, and the ferry closes for good. '

test('whatever an answer holds, its message stays within Telegram’s limits', () => {
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom('en', 'ru'),
      fc.constantFrom(undefined, 'asked', 'else'),
      (answer, language, list) => {
        const { text, entities, buttons } = renderAnswer(answer, {
          texts: textsFor(language, 'en'),
          list,
        })
        expect(text.trim()).not.toBe('')
        expect(text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
        expect(entities.length).toBeLessThanOrEqual(MESSAGE_ENTITIES)
        for (const { offset, length } of entities) {
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(text.length)
        }
        const labels = inlineKeyboard(buttons)
          ?.inline_keyboard.flat()
          .map((button) => button.text)
        expect(labels ?? []).not.toContain('')
      },
    ),
    { numRuns: 150 },
  )
})

test('what stands in the quotation block is the passage from its beginning, as whole sentences', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
      const passage = SENTENCE.repeat(count).trim()
      const { text, entities } = renderAnswer(sampleAnswer([sampleStatement({ passage })]), {
        texts: textsFor('en', 'en'),
      })
      const block = entities.find(({ type }) => type.endsWith('blockquote'))
      if (!block) throw new Error(`no quotation in ${text}`)
      const quoted = text.slice(block.offset, block.offset + block.length)
      expect(passage.startsWith(quoted)).toBe(true)
      expect(`${quoted} `.length % SENTENCE.length).toBe(0)
      expect(text.includes('\n… continues at the source\n')).toBe(quoted !== passage)
    }),
  )
})

test('a sentence too long for a message is not cut: the message says so', () => {
  const passage = `${'and so on '.repeat(500)}until June.`
  const { text, entities } = renderAnswer(sampleAnswer([sampleStatement({ passage })]), {
    texts: textsFor('en', 'en'),
  })
  expect(text).toContain('The passage is one piece of 5,011 characters, too long for a message')
  expect(entities.map(({ type }) => type)).not.toContain('blockquote')
  expect(text).not.toContain('and so on')
})

test.each([
  ['an abbreviation', `${'x '.repeat(900)}said Sen. `, 'Moss was there. '],
  ['an exclamation that is quoted', `${'x '.repeat(900)}“Enough!” `, 'Moss said to him. '],
])('a long passage is not cut after %s', (_, beginning, rest) => {
  const passage = `${SENTENCE}${beginning}${rest}${SENTENCE.repeat(20)}`
  const { text } = renderAnswer(sampleAnswer([sampleStatement({ passage })]), {
    texts: textsFor('en', 'en'),
  })
  const [, quoted] = text.split('\n')
  const cut = passage.slice(quoted?.length)
  expect(cut.trimStart().startsWith(rest)).toBe(false)
  expect(quoted?.endsWith('.')).toBe(true)
})

const bomb = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat({ max: 400 }))
  .map(([unit, times]) => `a${unit.repeat(times)}`)
const person = fc.record({ id: fc.constant('a-b'), name: bomb, role: bomb })
const interpretation = fc.record({
  speakers: fc.array(fc.record({ id: fc.constant('a-b'), name: bomb }), { maxLength: 3 }),
  topic: fc.array(bomb, { maxLength: 3 }),
  phrase: bomb,
  exclude: fc.array(bomb, { maxLength: 3 }),
  repairs: fc.array(fc.record({ from: bomb, to: bomb }), { maxLength: 9 }),
})
const statement = fc
  .record({
    role: bomb,
    title: bomb,
    publisher: bomb,
    passage: bomb,
    name: bomb,
    kind: fc.constantFrom('direct', 'mixed', 'reported'),
    url: bomb.map((path) => `https://post.example/${encodeURIComponent(path.toWellFormed())}`),
  })
  .map(({ name, ...rest }) => sampleStatement({ ...rest, speaker: { id: 'a-b', name } }))
const answers: fc.Arbitrary<Answer> = fc
  .record({
    interpretation,
    statement,
    bomb,
    people: fc.array(person, { minLength: 2, maxLength: 30 }),
  })
  .chain(({ interpretation: understood, statement: one, bomb: word, people }) => {
    const fields = { question: word, interpretation: understood, statements: [], more: 9 }
    const searched = { statements: 9, newest: '2021' }
    const others = people.map(({ id, name }) => ({ id, name, statements: 2 }))
    return fc.constantFrom<Answer>(
      { level: 'answer', ...fields, statements: [one, one] },
      { level: 'near', ...fields, statements: [one], missing: [word, word] },
      { level: 'choose', ...fields, choices: people, moreChoices: 3 },
      { level: 'others', ...fields, searched, others },
      { level: 'mentioned', ...fields, searched, statementsMentioning: 1 },
      { level: 'unknown-speaker', ...fields, name: word, suggestion: { id: 'a-b', name: word } },
      { level: 'nothing', ...fields, searched },
    )
  })
