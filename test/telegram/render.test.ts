import { describe, expect, test } from 'vitest'
import type { AnswerStatement } from '../../src/statement/answer-statement.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { sampleAnswer, sampleStatement } from './sample-answers.ts'
import { visibleAnswer } from './visible-answer.ts'

describe('a statement', () => {
  test('has its speaker, role, passage, date, linked publisher, title and what was understood', () => {
    const statement = sampleStatement({
      url: 'https://post.example/bridge',
      title: 'Bridge to open',
      publishedOn: '2021-03-03',
    })
    expect(visibleAnswer(sampleAnswer([statement]))).toBe(`**Nina Falk**, mayor of Ostwick
> "The bridge opens in June," Falk said.
Said on 2 March 2021, published 3 March 2021 · [Ostwick Post](https://post.example/bridge)
_Bridge to open_

Nina Falk · bridge
[Who else?] [More from Nina Falk] [Follow]`)
  })

  test('has the same in Russian', () => {
    const statement = sampleStatement({ title: 'Bridge to open', publishedOn: '2021-03-03' })
    expect(visibleAnswer(sampleAnswer([statement]), 'ru')).toBe(`**Nina Falk**, mayor of Ostwick
> "The bridge opens in June," Falk said.
Сказано 2 марта 2021 года, опубликовано 3 марта 2021 года · Ostwick Post
_Bridge to open_

Nina Falk · bridge
[Кто ещё?] [Ещё: Nina Falk] [Следить]`)
  })

  test('that is reported is labelled as the publisher’s words', () => {
    const reported = sampleStatement({ kind: 'reported', quotes: [] })
    expect(lines(reported)).toContain('_In Ostwick Post’s words, not a direct quotation_')
    expect(lines(reported, 'ru')).toContain('_Пересказ, не прямая речь. Изложение: Ostwick Post_')
  })

  test('that is mixed says where the direct quotation is', () => {
    const marked = sampleStatement({ kind: 'mixed', passage: 'Falk called it "a good bridge".' })
    expect(lines(marked)).toContain(
      '_In Ostwick Post’s words; only what is in quotation marks is a direct quotation_',
    )
    const unmarked = sampleStatement({ kind: 'mixed', passage: 'Falk called it a good bridge.' })
    expect(lines(unmarked)).toContain(
      '_Partly in Ostwick Post’s words, not all of it a direct quotation_',
    )
  })

  test('without quotation marks in its source gets none', () => {
    const passage = 'The bridge opens in June.'
    const text = lines(
      sampleStatement({ passage, title: 'Speech', quotes: [{ start: 0, end: 25 }] }),
    )
    expect(text).toContain(`> ${passage}`)
    expect(text.join('\n')).not.toMatch(/["“”«»]/)
  })

  test('without a publisher’s name is linked by its title', () => {
    const { publisher: _, ...unnamed } = sampleStatement({
      title: 'Bridge to open',
      url: 'https://post.example/b',
    })
    expect(lines(unnamed)).toContain('_[Bridge to open](https://post.example/b)_')
  })

  test.each([
    'http://localhost/x',
    'https://intranet/x',
    `https://post.example/${'x'.repeat(3000)}`,
  ])('is not linked to %s, which Telegram would refuse', (url) => {
    const text = lines(sampleStatement({ url }))
    expect(text).toContain('Said on 2 March 2021 · Ostwick Post')
    expect(text.join()).not.toContain('[Source]')
  })

  test('without a certain speaker shows the mention as written', () => {
    const { speaker: _, ...anonymous } = sampleStatement({ mention: 'the mayor' })
    expect(lines(anonymous)[0]).toBe('**the mayor**, mayor of Ostwick')
  })

  test('that was withdrawn since says so', () => {
    const answer = sampleAnswer([])
    const view = { shown: { statement: undefined, index: 1, count: 3 } }
    expect(visibleAnswer(answer, 'en', view)).toBe(`This statement is not on record any more.

Nina Falk · bridge — 2 of 3
[← Previous] [Next →]
[Who else?] [Follow]`)
  })
})

describe('a date', () => {
  test.each([
    ['2021-03-02', 'Said on 2 March 2021', 'Сказано 2 марта 2021 года'],
    ['2021-03', 'Said in March 2021', 'Сказано в марте 2021 года'],
    ['2021', 'Said in 2021', 'Сказано в 2021 году'],
    ['--03-02', 'Said on 2 March, year not given', 'Сказано 2 марта, год не указан'],
  ])('said on %s is shown as far as it is known', (saidOn, english, russian) => {
    expect(lines(sampleStatement({ saidOn }))).toContain(`${english} · Ostwick Post`)
    expect(lines(sampleStatement({ saidOn }), 'ru')).toContain(`${russian} · Ostwick Post`)
  })

  test('of publication is not passed off as the day it was said', () => {
    const { saidOn: _, ...published } = sampleStatement({ publishedOn: '2021-03' })
    expect(lines(published)).toContain(
      'Published March 2021; the day it was said is not given · Ostwick Post',
    )
    expect(lines(published, 'ru')).toContain(
      'Опубликовано в марте 2021 года; когда именно это сказано, не указано · Ostwick Post',
    )
  })

  test('that nobody gives is not guessed', () => {
    const { saidOn: _, ...undated } = sampleStatement()
    expect(lines(undated)).toContain('Date not given · Ostwick Post')
  })
})

describe('what was understood', () => {
  test.each([
    ['2021-03-01', '2021-03-31', 'March 2021', 'март 2021 года'],
    ['2021-01-01', '2021-12-31', '2021', '2021 год'],
    ['2021-03-02', '2021-03-02', '2 March 2021', '2 марта 2021 года'],
    [
      '2021-03-02',
      '2021-04-05',
      '2 March 2021 – 5 April 2021',
      '2 марта 2021 года – 5 апреля 2021 года',
    ],
    [
      '2021-02-01',
      '2021-04-30',
      'February 2021 – April 2021',
      'февраль 2021 года – апрель 2021 года',
    ],
    ['2021-01-01', '2023-12-31', '2021 – 2023', '2021 год – 2023 год'],
    ['2021-03-01', undefined, 'since March 2021', 'с марта 2021 года'],
    ['2021-01-01', undefined, 'since 2021', 'с 2021 года'],
    [undefined, '2021-12-31', 'until 31 December 2021', 'по 31 декабря 2021 года'],
    ['2021-03-02', undefined, 'since 2 March 2021', 'с 2 марта 2021 года'],
    [undefined, '2021-03-02', 'until 2 March 2021', 'по 2 марта 2021 года'],
  ])('has the period from %s to %s in words', (from, until, english, russian) => {
    const interpretation = {
      speakers: [{ id: 'nina-falk', name: 'Nina Falk' }],
      topic: ['bridge', 'toll'],
      ...(from && { from }),
      ...(until && { until }),
    }
    const answer = sampleAnswer([sampleStatement()], { interpretation })
    expect(visibleAnswer(answer)).toContain(`\nNina Falk · bridge toll · ${english}`)
    expect(visibleAnswer(answer, 'ru')).toContain(`\nNina Falk · bridge toll · ${russian}`)
  })

  test('shows phrases, exclusions and repaired words', () => {
    const interpretation = {
      speakers: [],
      topic: ['bridge'],
      phrase: 'opens in June',
      exclude: ['toll'],
      repairs: [{ from: 'brigde', to: 'bridge' }],
    }
    const answer = sampleAnswer([sampleStatement()], { interpretation })
    expect(visibleAnswer(answer)).toContain(`bridge · _opens in June_ · −toll
Showing _bridge_ for brigde`)
    expect(visibleAnswer(answer, 'ru')).toContain('Показываю _bridge_ вместо brigde')
  })
})

describe('several statements', () => {
  const answer = sampleAnswer([sampleStatement(), sampleStatement(), sampleStatement()], {
    more: 4,
  })

  test('are counted and led through by buttons', () => {
    expect(visibleAnswer(answer)).toMatch(
      /bridge — 1 of 3\n\[Next →\]\n\[Who else\?\] \[More from Nina Falk\] \[Follow\]$/,
    )
    const last = { statement: sampleStatement(), index: 2, count: 3 }
    expect(visibleAnswer(answer, 'ru', { shown: last })).toMatch(
      /bridge — 3 из 3 — Есть ещё 4: добавьте месяц, год или слово\n\[← Назад\]\n\[Кто ещё\?\] \[Ещё: Nina Falk\] \[Следить\]$/,
    )
  })

  test('keep the way back to the list they came from', () => {
    const { buttons } = renderAnswer(answer, { texts: textsFor('en', 'en'), list: 'else' })
    expect(buttons).toEqual([
      [{ label: 'Next →', action: { kind: 'show', index: 1, list: 'else' } }],
      [
        { label: 'More from Nina Falk', action: { kind: 'more', index: 0 } },
        { label: 'Follow', data: 'follow:offer' },
      ],
      [{ label: '↩ Back', action: { kind: 'else' } }],
    ])
  })
})

function lines(statement: AnswerStatement, language = 'en'): string[] {
  return visibleAnswer(sampleAnswer([statement]), language).split('\n')
}
