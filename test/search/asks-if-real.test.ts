import { expect, test } from 'vitest'
import { asksIfReal } from '../../src/search/asks-if-real.ts'

test.each([
  'is this real?',
  'Is it true',
  'did he really say that?',
  'fact check please',
  'fake?',
  'это правда?',
  'Правда ли это?',
  'фейк или нет?',
  'он действительно так сказал?',
  'Проверьте, пожалуйста',
])('"%s" asks if that was said', (text) => {
  expect(asksIfReal(text)).toBe(true)
})

test.each([
  'is the harbour real?',
  'did Brook really say that?',
  'what did he say?',
  'что он сказал про правду?',
  'это он сказал?',
  'и?',
  '',
])('"%s" asks for something else', (text) => {
  expect(asksIfReal(text)).toBe(false)
})
