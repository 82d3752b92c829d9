import { expect, test } from 'vitest'
import { readText } from '../../../src/corpus/read/text.ts'

test('every line end becomes a newline and nothing else changes', () => {
  expect(readText('  Rain.\r\n\tSnow.\rIce.\n')).toEqual({
    article: { text: '  Rain.\n\tSnow.\nIce.\n' },
  })
})

test('no text, lost letters and nothing are refused with what to do', () => {
  expect(readText('a\0b')).toEqual({
    problem: 'it is not text; save the article as plain text',
  })
  expect(readText('“Ra\uFFFDn”')).toEqual({
    problem: 'it is not readable text: some of its letters are lost; save it as UTF-8',
  })
  expect(readText(' \n')).toEqual({ problem: 'it is empty' })
})
