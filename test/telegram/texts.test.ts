import { describe, expect, test } from 'vitest'
import { MESSAGE_TEXT_LENGTH } from '../../src/telegram/limits.ts'
import {
  CALLBACK_ANSWER_LENGTH,
  COMMAND_DESCRIPTION_LENGTH,
  COMMAND_PATTERN,
} from './fake/limits.ts'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'

describe.each(TEXT_LANGUAGES)('the texts in %s', (language) => {
  const texts = textsFor(language, 'en')

  test('fit where Telegram puts them', () => {
    const { settings, tooMany } = texts.groups
    for (const notice of [texts.expired, texts.failed, settings.notYours, tooMany]) {
      expect(notice.length).toBeLessThanOrEqual(CALLBACK_ANSWER_LENGTH)
    }
    for (const [name, description] of Object.entries(texts.commands)) {
      expect(name).toMatch(COMMAND_PATTERN)
      expect(description.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION_LENGTH)
    }
    for (const message of [texts.start, texts.help('a'.repeat(32))]) {
      expect(message.text.length).toBeLessThanOrEqual(MESSAGE_TEXT_LENGTH)
    }
  })

  test('tell the two ways back apart', () => {
    expect(texts.buttons.back).not.toBe(texts.buttons.previous)
  })
})

test('the language is the one that the user’s tag begins with', () => {
  const [english, russian] = [textsFor('en', 'ru'), textsFor('ru', 'en')]
  expect(english).not.toBe(russian)
  expect(textsFor('ru-RU', 'en')).toBe(russian)
  expect(textsFor('EN', 'ru')).toBe(english)
  expect(textsFor('run', 'en')).toBe(english)
  expect(textsFor(undefined, 'ru')).toBe(russian)
})

test.each([
  [1, '1 statement', '1 высказывание'],
  [2, '2 statements', '2 высказывания'],
  [11, '11 statements', '11 высказываний'],
  [21, '21 statements', '21 высказывание'],
  [1234, '1,234 statements', '1 234 высказывания'],
])('%i is counted in the words of the language', (number, english, russian) => {
  expect(textsFor('en', 'en').statements(number)).toBe(english)
  // Thousands are kept together by a space that does not break.
  expect(textsFor('ru', 'en').statements(number).replace('\u00A0', ' ')).toBe(russian)
})
