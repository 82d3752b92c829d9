import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/statement/answer.ts'
import { sampleAnswer, sampleStatement } from './sample-answers.ts'
import { visibleAnswer } from './visible-answer.ts'

const FALK = { id: 'nina-falk', name: 'Nina Falk' }
const HOLM = { id: 'per-holm', name: 'Per Holm' }

const fields = {
  question: 'what did Falk say about cheese',
  interpretation: { speakers: [FALK], topic: ['cheese'] },
  statements: [],
  more: 0,
}
const searched = { statements: 21, newest: '2021-03-02' }

test('near says what is missing before it shows the nearest', () => {
  const answer: Answer = {
    ...sampleAnswer([sampleStatement()]),
    level: 'near',
    missing: ['cheese'],
  }
  expect(visibleAnswer(answer)).toMatch(
    /^I have nothing from \*\*Nina Falk\*\* about _cheese_\. The nearest:\n\n\*\*Nina Falk\*\*/,
  )
  expect(visibleAnswer(answer, 'ru')).toMatch(
    /^\*\*Nina Falk\*\*: по запросу _cheese_ ничего не нашлось\. Самое близкое:\n\n\*\*Nina Falk\*\*/,
  )
})

describe('choose', () => {
  const choices = [
    { ...FALK, role: 'mayor of Ostwick' },
    { id: 'olga-falk', name: 'Olga Falk' },
  ]
  const answer: Answer = { level: 'choose', ...fields, choices, moreChoices: 0 }

  test('offers everybody by name and role', () => {
    expect(visibleAnswer(answer)).toBe(`Several people fit. Whom do you mean?
[Nina Falk · mayor of Ostwick]
[Olga Falk]`)
  })

  test('says how many have no button', () => {
    expect(visibleAnswer({ ...answer, moreChoices: 3 })).toContain(
      'And 3 more: write the full name.',
    )
    const many = Array.from({ length: 10 }, (_, index) => ({
      id: `falk-${index}`,
      name: 'N. Falk',
    }))
    expect(visibleAnswer({ ...answer, choices: many, moreChoices: 3 })).toContain(
      'And 5 more: write the full name.',
    )
  })
})

test('others gives names and numbers and no passage', () => {
  const others = [
    { ...HOLM, statements: 21 },
    { id: 'ostwick-council', name: 'Ostwick council', statements: 1 },
  ]
  const answer: Answer = { level: 'others', ...fields, searched, others, moreOthers: 0 }
  expect(visibleAnswer(answer)).toBe(`I have nothing from **Nina Falk** about _cheese_.
Searched: 21 statements, the newest published 2 March 2021.
Others on this:
[Per Holm · 21 statements]
[Ostwick council · 1 statement]
[Everything from Nina Falk]`)
  expect(visibleAnswer(answer, 'ru')).toBe(`**Nina Falk**: по запросу _cheese_ ничего не нашлось.
Просмотрено: 21 высказывание; самое новое: 2 марта 2021 года.
На эту тему говорили другие:
[Per Holm · 21 высказывание]
[Ostwick council · 1 высказывание]
[Всё, что есть: Nina Falk]`)
  const more = { ...answer, moreOthers: 12 }
  expect(visibleAnswer(more)).toContain('Others on this, and 12 more:')
  expect(visibleAnswer(more, 'ru')).toContain('На эту тему говорили другие, и ещё 12:')
})

test('mentioned does not pass a mention off as a statement', () => {
  const answer: Answer = { level: 'mentioned', ...fields, searched, statementsMentioning: 4 }
  expect(visibleAnswer(answer))
    .toBe(`**Nina Falk** is mentioned in 4 statements, but I have no statement by **Nina Falk**.
Searched: 21 statements, the newest published 2 March 2021.
[Show where]`)
})

describe('unknown-speaker', () => {
  test('offers the one name that is near', () => {
    const answer: Answer = { level: 'unknown-speaker', ...fields, name: 'Flak', suggestion: FALK }
    expect(visibleAnswer(answer)).toBe(`I have nobody called **Flak**.
Did you mean **Nina Falk**?
[Nina Falk]`)
  })

  test('without one shows how to ask', () => {
    const answer: Answer = { level: 'unknown-speaker', ...fields, name: 'Zzz' }
    expect(visibleAnswer(answer, 'ru')).toBe(`Никого по имени **Zzz** в архиве нет.
Список всех, кто есть в архиве: /speakers
Попробуйте: _что Песков сказал про посла?_`)
  })
})

describe('nothing', () => {
  test('says what was searched, never that it was not said', () => {
    const interpretation = { ...fields.interpretation, from: '2021-03-01', until: '2021-03-31' }
    const answer: Answer = { level: 'nothing', ...fields, interpretation, searched }
    expect(visibleAnswer(answer))
      .toBe(`I have nothing from **Nina Falk** about _cheese_ (March 2021).
Searched: 21 statements, the newest published 2 March 2021.
That is my archive, not all that was ever said.
[At any time] [Everything from Nina Falk]
[Tell me when it appears]`)
    expect(visibleAnswer(answer, 'ru'))
      .toBe(`**Nina Falk**: по запросу _cheese_ (март 2021 года) ничего не нашлось.
Просмотрено: 21 высказывание; самое новое: 2 марта 2021 года.
Это мой архив, а не всё, что когда-либо было сказано.
[За всё время] [Всё, что есть: Nina Falk]
[Сообщить, когда появится]`)
  })

  test('makes a sentence of whatever was understood', () => {
    const nobody = { speakers: [], topic: [] }
    expect(nothing(nobody, 'en')).toEqual([
      'I have nothing.',
      'That is my archive, not all that was ever said.',
    ])
    expect(nothing(nobody, 'ru')[0]).toBe('Ничего не нашлось.')
    const cheese = { speakers: [], topic: ['cheese'] }
    expect(nothing(cheese, 'en').slice(0, 2)).toEqual([
      'I have nothing about _cheese_.',
      'Nor do I have a statement on anything else.',
    ])
    expect(nothing(cheese, 'ru')[0]).toBe('У меня по запросу _cheese_ ничего не нашлось.')
    const falk = { speakers: [FALK], topic: [], from: '2021-03-01', until: '2021-03-31' }
    expect(nothing(falk, 'en')[0]).toBe('I have nothing from **Nina Falk** (March 2021).')
    expect(nothing(falk, 'ru')[0]).toBe(
      '**Nina Falk**: за это время (март 2021 года) ничего не нашлось.',
    )
  })

  test('offers everything from the speaker only where that could be more', () => {
    const answer: Answer = { level: 'nothing', ...fields, searched }
    const nothingAtAll: Answer = { ...answer, searched: { statements: 0 } }
    const noTopic: Answer = { ...answer, interpretation: { speakers: [FALK], topic: [] } }
    expect(visibleAnswer(answer)).toContain('[Everything')
    expect(visibleAnswer(nothingAtAll)).not.toContain('[Everything')
    expect(visibleAnswer(noTopic)).not.toContain('[Everything')
  })

  test('takes one line in a group', () => {
    const answer: Answer = { level: 'nothing', ...fields, searched }
    expect(visibleAnswer(answer, 'en', { brief: true })).toBe(
      'I have nothing from **Nina Falk** about _cheese_.\n[Everything from Nina Falk]\n[Tell me when it appears]',
    )
  })
})

test('out-of-scope says what the bot does, with an example', () => {
  expect(visibleAnswer({ level: 'out-of-scope', ...fields })).toBe(
    `I only find what people said, word for word. I do not judge, explain or predict.
Try: _what did Peskov say about the ambassador?_`,
  )
})

test('unavailable is not shown as nothing found', () => {
  expect(visibleAnswer({ level: 'unavailable', ...fields })).toMatch(/^My archive is not available/)
  expect(visibleAnswer({ level: 'unavailable', ...fields }, 'ru')).toMatch(
    /^Архив сейчас недоступен/,
  )
})

function nothing(interpretation: Answer['interpretation'], language: string): string[] {
  const answer: Answer = {
    level: 'nothing',
    ...fields,
    interpretation,
    searched: { statements: 0 },
  }
  return visibleAnswer(answer, language).split('\n').slice(0, 2)
}

test('a miss says which word was read as another', () => {
  const repairs = [{ from: 'Falck', to: 'Falk' }]
  const understood = { ...fields.interpretation, repairs }
  const asked = { ...fields, question: 'what did Falck say', interpretation: understood }
  for (const answer of [
    { level: 'nothing', ...asked, searched },
    { level: 'mentioned', ...asked, searched, statementsMentioning: 4 },
  ] satisfies Answer[]) {
    expect(visibleAnswer(answer)).toContain('Showing _Falk_ for Falck')
  }
})
