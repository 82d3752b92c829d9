import { expect, test } from 'vitest'
import { styled } from '../../src/terminal/styled.ts'

const COLOURS = { colours: true }
const PLAIN = { colours: false }

test('every line of a quotation has a bar', () => {
  const entities = [{ type: 'blockquote' as const, offset: 3, length: 7 }]
  expect(styled('a:\none\ntwo\nb', entities, PLAIN)).toBe('a:\n│ one\n│ two\nb')
})

test('styles in each other begin and end in order', () => {
  const entities = [
    { type: 'italic' as const, offset: 0, length: 4 },
    { type: 'text_link' as const, offset: 0, length: 4, url: 'https://a.example' },
  ]
  expect(styled('here', entities, COLOURS)).toBe(
    '\u001B[3m\u001B[4mhere\u001B[24m (https://a.example)\u001B[23m',
  )
})

test('without colours, what is struck out and what is underlined have marks', () => {
  const entities = [
    { type: 'strikethrough' as const, offset: 0, length: 1 },
    { type: 'underline' as const, offset: 1, length: 1 },
  ]
  expect(styled('ab', entities, PLAIN)).toBe('[-a-]{+b+}')
})

test('an article cannot steer the terminal', () => {
  const entities = [{ type: 'text_link' as const, offset: 0, length: 1, url: 'https://a\u001B[2J' }]
  expect(styled('a\u001B[2J\u0007b\u009B1m\r\nc', entities, PLAIN)).toBe(
    'a (https://a[2J)[2Jb1m\nc',
  )
})
