import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from '../../src/lib/lines.ts'

const lines = (...parts: (string | Uint8Array)[]) =>
  Array.fromAsync(readLines(Readable.from(parts.map((part) => Buffer.from(part)))))

test('lines have their numbers, and blank ones are left out', async () => {
  expect(await lines('one\r\n\n  \nfour\rfive\u2028still\n\uFEFFsix')).toEqual([
    { number: 1, text: 'one' },
    { number: 4, text: 'four' },
    { number: 5, text: 'five\u2028still' },
    { number: 6, text: 'six' },
  ])
  expect(await lines()).toEqual([])
})

test('a line that is not UTF-8 is a problem, and the others are read', async () => {
  const found = await lines('Ёлка\n', Buffer.from('Café\n', 'latin1'), '\uFEFFé\n')
  expect(found).toEqual([
    { number: 1, text: 'Ёлка' },
    { number: 2, problem: expect.stringContaining('UTF-8') },
    { number: 3, text: 'é' },
  ])
  const [, bad] = await lines(Buffer.concat([Buffer.from('Ё\n'), Buffer.from([0xd0])]))
  expect(bad).toHaveProperty('problem')
})

test('lines are the same however the stream is cut', async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 })
  const unit = fc.constantFrom('a', 'Ё', '😀', '\n', '\r\n', ' ')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit }), cuts, async (text, sizes) => {
      const bytes = Buffer.from(text)
      const parts: Uint8Array[] = []
      for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
        const size = sizes[cut % sizes.length] ?? 1
        parts.push(bytes.subarray(at, at + size))
        at += size
      }
      expect(await lines(...parts)).toEqual(await lines(text))
    }),
  )
})
