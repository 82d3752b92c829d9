import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/statement/answer.ts'
import { inlineKeyboard } from '../../src/telegram/buttons.ts'
import {
  CALLBACK_DATA_BYTES,
  MESSAGE_ENTITIES,
  MESSAGE_TEXT_LENGTH,
} from '../../src/telegram/limits.ts'
import { renderProfile, renderSpeakers } from '../../src/telegram/render-browse.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import { type TextLanguage, textsFor } from '../../src/telegram/text/texts-for.ts'
import { anyCharacter } from '../any-character.ts'
import { sampleAnswer, sampleStatement } from './sample-answers.ts'

const SENTENCE = 'The bridge of Ostwick opens in June, and the ferry closes for good. '

test('whatever an answer holds, its message stays within Telegram’s limits', () => {
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom('en', 'ru'),
      fc.constantFrom(undefined, 'asked', 'else', 'thread'),
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

test.each(['en', 'ru'])('a page and a context stay within the limits too, in %s', (language) => {
  const texts = textsFor(language, 'en')
  const long = { role: 'r '.repeat(200), title: 't '.repeat(400), publisher: 'p '.repeat(90) }
  const kinds = {
    kind: 'mixed' as const,
    publishedOn: '2021-03-03',
    url: `https://a.example/${'x'.repeat(2000)}`,
  }
  const one = sampleStatement({ ...long, ...kinds, passage: `“${SENTENCE.repeat(29)}” she said.` })
  const article = { ...long, isCurrent: true, kind: 'direct' as const, publishedOn: '2021-03-04' }
  const occurrences = Array.from({ length: 8 }, (_, index) => ({
    ...article,
    url: `https://b.example/${index}`,
  }))
  const earlier = sampleStatement({ passage: SENTENCE.repeat(5).trim() })
  const page = { state: 'current' as const, statement: one, earlier, occurrences, total: 5000 }
  const repairs = [1, 2, 3].map(() => ({ from: 'f'.repeat(90), to: 't'.repeat(90) }))
  const topic = ['w'.repeat(300)]
  const answer = sampleAnswer([one], { interpretation: { speakers: [], topic, repairs }, more: 99 })
  const around = {
    id: 'a',
    before: SENTENCE.repeat(8).slice(0, 400),
    after: ` ${SENTENCE.repeat(8)}`.slice(0, 400),
  }
  const asked = { ...answer, level: 'near' as const, missing: topic }
  const opened = sampleAnswer([one], { interpretation: { speakers: [], topic: [] } })
  for (const [shown, view] of [
    [opened, { page }],
    [asked, { around, withContext: true }],
  ] as const) {
    const { text, entities } = renderAnswer(shown, { texts, ...view })
    expect(text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
    expect(entities.length).toBeLessThanOrEqual(MESSAGE_ENTITIES)
  }
})

test('a page of a thread stays within the limits, with passages in whole sentences', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(statement, { nil: undefined }), { minLength: 1, maxLength: 9 }),
      answers,
      fc.nat({ max: 8 }),
      fc.constantFrom('en', 'ru'),
      (statements, answer, at, language) => {
        const thread = { statements, index: at % statements.length }
        const { text, entities, buttons } = renderAnswer(answer, {
          texts: textsFor(language, 'en'),
          thread,
        })
        expect(text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
        expect(entities.length).toBeLessThanOrEqual(MESSAGE_ENTITIES)
        const passages = statements.map((one) => one?.passage.replaceAll('\r\n', '\n') ?? '')
        for (const { type, offset, length } of entities) {
          if (type !== 'blockquote') continue
          const quoted = text.slice(offset, offset + length)
          expect(passages.some((passage) => passage.startsWith(quoted))).toBe(true)
        }
        const open = inlineKeyboard(buttons)?.inline_keyboard[0] ?? []
        expect(open.length).toBeLessThanOrEqual(4)
      },
    ),
    { numRuns: 150 },
  )
})

test('whoever is listed, lists and profiles stay within the limits', () => {
  fc.assert(
    fc.property(fc.array(bomb, { minLength: 1, maxLength: 8 }), bomb, (names, beginning) => {
      const texts = textsFor('ru', 'en')
      const speakers = names.map((name, index) => ({
        speaker: { id: `a-${index}`, name },
        statements: 5,
      }))
      const offices = names.map((title) => ({ title, aliases: [], from: '2010' }))
      const [first = { speaker: { id: 'a', name: 'a' }, statements: 1 }] = speakers
      for (const { text, buttons } of [
        renderSpeakers({ speakers, total: 99 }, { page: 1, beginning }, texts),
        renderProfile({ ...first, offices, topics: names }, '2021-01-01', texts),
      ]) {
        expect(text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
        expect(text.trim()).not.toBe('')
        const shown = inlineKeyboard(buttons)?.inline_keyboard.flat() ?? []
        for (const button of shown) {
          expect(button.text).not.toBe('')
          const data = 'callback_data' in button ? button.callback_data : ''
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(CALLBACK_DATA_BYTES)
        }
      }
    }),
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
      expect(text.includes('\n… and more, too long for a message\n')).toBe(quoted !== passage)
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

test.each<TextLanguage>(['en', 'ru'])(
  'what has no link is not said to be at one, in %s',
  (language) => {
    for (const passage of [`${'and so on '.repeat(500)}until June.`, SENTENCE.repeat(60).trim()]) {
      const texts = textsFor(language, 'en')
      const statement = sampleStatement({ passage })
      const url = 'https://post.example/bridge'
      const linked = renderAnswer(sampleAnswer([{ ...statement, url }]), { texts })
      const bare = renderAnswer(sampleAnswer([statement]), { texts })
      expect(linked.text).toMatch(/at the source|в источнике/)
      expect(bare.text).not.toMatch(/source|источник/)
    }
  },
)

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
  .tuple(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.nat({ max: 400 }))
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
    fate: fc.constantFrom('changed', 'gone'),
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
      { level: 'others', ...fields, searched, others, moreOthers: 3 },
      { level: 'mentioned', ...fields, searched, statementsMentioning: 1 },
      { level: 'unknown-speaker', ...fields, name: word, suggestion: { id: 'a-b', name: word } },
      { level: 'nothing', ...fields, searched },
    )
  })
