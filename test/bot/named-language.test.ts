import { expect, test } from 'vitest'
import { namedLanguage } from '../../src/bot/named-language.ts'

test.each([
  ['ru', 'ru'],
  ['RU', 'ru'],
  ['русский', 'ru'],
  ['По-русски, пожалуйста', 'ru'],
  ['Russian', 'ru'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['eng', 'en'],
  ['english please', 'en'],
  ['английский', 'en'],
  ['на', undefined],
  ['r', undefined],
  ['français', undefined],
  ['', undefined],
])('"%s" is %s', (words, language) => {
  expect(namedLanguage(words)).toBe(language)
})
