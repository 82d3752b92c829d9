import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexedPng } from '../../src/pictures/indexed-png.ts'

test('a picture of few colours has every pixel of them', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 81 }),
  })
  fc.assert(
    fc.property(size, ({ width, height, colours }) => {
      const pixels = Array.from({ length: width * height }, (_, at) => colours[at % colours.length])
      const bytes = Uint8Array.from(pixels.flatMap((colour = 0) => [...bytesOf(colour), 255]))
      expect(pixelsIn(indexedPng({ bytes, width, height }))).toEqual(
        pixels.map((one = 0) => bytesOf(one)),
      )
    }),
  )
})

test('one with more colours, or that can be seen through, is none', () => {
  const colours = Array.from({ length: 257 }, (_, at) => [at % 256, at >> 8, 0, 255]).flat()
  expect(indexedPng({ bytes: Uint8Array.from(colours), width: 257, height: 1 })).toBeUndefined()
  const clear = Uint8Array.of(1, 2, 3, 254)
  expect(indexedPng({ bytes: clear, width: 1, height: 1 })).toBeUndefined()
})

function bytesOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

/** Red, green and blue of each, as a reader of the format finds them. */
function pixelsIn(png: Uint8Array | undefined): number[][] {
  const bytes = Buffer.from(png ?? [])
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.set(type, bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const indexes = [...lines].filter((_, at) => at % (width + 1) !== 0)
  return indexes.map((index) => [...palette.subarray(3 * index, 3 * index + 3)])
}
