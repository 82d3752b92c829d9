import { afterAll, expect, test } from 'vitest'
import { createPictures } from '../../src/pictures/pictures.ts'
import { cardOf } from './drawn.ts'

const pictures = createPictures()
afterAll(() => pictures.close())

test('a card and a chart are PNGs of their size', async () => {
  expect(sizeOf(await pictures.card(cardOf('The toll stays.')))).toEqual([1080, 422])
  const months = [{ month: '2017-05', statements: 5 }]
  const subtitle = { month: 'a month', year: 'a year' }
  const chart = await pictures.chart({ title: 'Ada Marlow', subtitle, months, language: 'en' })
  expect(sizeOf(chart)).toEqual([1080, 616])
})

test('the same card is drawn once, another one anew', async () => {
  const first = pictures.card(cardOf('A ferry is a monument.'))
  const again = pictures.card(cardOf('A ferry is a monument.'))
  expect(await again).toBe(await first)
  expect(await pictures.card(cardOf('A ferry is a monument.'))).toBe(await first)
  expect(await pictures.card(cardOf('A ferry is no monument.'))).not.toEqual(await first)
})

test('only so many pictures are kept', async () => {
  const small = createPictures({ kept: 20_000 })
  const first = await small.card(cardOf('A ferry is a monument.'))
  await small.card(cardOf('The toll stays.'))
  const again = await small.card(cardOf('A ferry is a monument.'))
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
  await small.close()
})

test('what cannot be shown whole is no picture', async () => {
  expect(await pictures.card(cardOf('渡船没人坐。'))).toBeUndefined()
})

function sizeOf(png: Uint8Array | undefined): number[] {
  const bytes = Buffer.from(png ?? [])
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'))
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
