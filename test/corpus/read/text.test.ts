import { expect, test } from 'vitest'
import { readText } from '../../../src/corpus/read/text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a byte order mark goes and every line end becomes a newline', () => {
  expect(readText(bytes('\uFEFFRain.\r\nSnow.\rIce.\n'))).toEqual({
    article: { text: 'Rain.\nSnow.\nIce.\n' },
  })
})

test('bytes that are no UTF-8, no text or nothing are refused with what to do', () => {
  expect(readText(Uint8Array.of(0xcf, 0xf0, 0xe8))).toEqual({
    problem: 'it is not UTF-8 text; save it as UTF-8',
  })
  expect(readText(bytes('a\0b'))).toEqual({
    problem: 'it is not text; save the article as plain text',
  })
  expect(readText(bytes(' \n'))).toEqual({ problem: 'it is empty' })
})
