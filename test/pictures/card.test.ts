import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawCard } from '../../src/pictures/card.ts'
import { PALETTE } from '../../src/pictures/palette.ts'
import { anyCharacter } from '../any-character.ts'
import { cardOf, faces, linesOf } from './drawn.ts'

const FERRY = '“A ferry that nobody takes is a monument,” Marlow said.'
const SENTENCE = `The ferry, ${'which the council of Ellery ordered against my advice, '.repeat(18)}sank.`

describe('a card', () => {
  test('has the passage word for word, then who, when and where', () => {
    const link = 't.me/onrecord_bot?start=s_1'
    const role = 'Harbour Minister'
    const drawn = drawCard(cardOf(FERRY, { role, link }), faces)
    const text = wordsOf(drawn?.svg).join(' ')
    expect(text).toBe(
      `${FERRY} Ada Marlow Harbour Minister Said on 10 June 2021 Ellery Post ${link}`,
    )
  })

  test('has the quotation marks of the passage and no others', () => {
    for (const passage of [FERRY, 'The toll stays, she said.', 'Она сказала: «Паром пойдёт».']) {
      const { svg = '' } =
        drawCard(cardOf(passage, { label: 'In the publisher’s words' }), faces) ?? {}
      const marks = (text: string): string => text.replaceAll(/[^"“”„«»]/g, '')
      expect(
        marks(
          linesOf(svg)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(marks(passage))
    }
  })

  test('tells the speaker’s words from the publisher’s', () => {
    const drawn = drawCard(cardOf(FERRY, { own: [{ start: 0, end: 42 }] }), faces)
    const parts = linesOf(drawn?.svg ?? '').flatMap((line) => line.parts)
    const inFill = (fill: string): string =>
      parts.flatMap((part) => (part.fill === fill ? [part.text.trim()] : [])).join(' ')
    expect(inFill(PALETTE.ink)).toBe('“A ferry that nobody takes is a monument,” Ada Marlow')
    expect(inFill(PALETTE.wording)).toBe('Marlow said.')
  })

  test('has smaller type for more text, and never cuts', () => {
    const sizes = [FERRY, FERRY.repeat(4), FERRY.repeat(10), SENTENCE, SENTENCE.repeat(2)].map(
      (passage) => {
        const drawn = drawCard(cardOf(passage), faces)
        const lines = linesOf(drawn?.svg ?? '')
        expect(wordsOf(drawn?.svg).slice(0, passage.split(' ').length)).toEqual(passage.split(' '))
        return lines[0]?.size ?? 0
      },
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36)
    expect(SENTENCE.length).toBeGreaterThan(900)
  })

  test('begins no line with a dash and sets Cyrillic in the same face', () => {
    const passage = 'Паром — это памятник, порт -- это город, пошлина - это стыд. '.repeat(8).trim()
    const lines = linesOf(drawCard(cardOf(passage), faces)?.svg ?? '')
    expect(lines.filter(({ text }) => /^[—-]/.test(text))).toEqual([])
    expect(lines[0]?.face).toBe('serif')
  })

  test('is not made of what cannot be shown whole', () => {
    expect(drawCard(cardOf('渡船没人坐。'), faces)).toBeUndefined()
    expect(drawCard(cardOf(FERRY, { name: '王小明' }), faces)).toBeUndefined()
    expect(drawCard(cardOf(FERRY.repeat(100)), faces)).toBeUndefined()
    expect(drawCard(cardOf('a '.repeat(1_000_000)), faces)).toBeUndefined()
  })

  test('shows what would hide, turn around or pile up as what it is', () => {
    const hostile = 'a\u202Eb\u0000c<tspan>&amp; e\u0301\u0301\u0301\u0301\u0301 🦜 \uD800!'
    const drawn = drawCard(cardOf(hostile, { details: [] }), faces)
    expect(wordsOf(drawn?.svg).slice(0, -2).join('')).toBe('abc<tspan>&amp;é\u0301\u0301□\uFFFD!')
  })
})

test('whatever is on a card, no line is wider than it, and the passage is all there', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...Array.from('W ж\u0301é—-\n«».,"&<')), maxLength: 800 }),
  )
  fc.assert(
    fc.property(text, text, (passage, name) => {
      const drawn = drawCard(cardOf(passage, { name, role: name, details: [name] }), faces)
      if (!drawn) return
      const lines = linesOf(drawn.svg)
      for (const { text: line, x, y, size, face } of lines) {
        expect(x + faces.width(line, face) * size).toBeLessThan(drawn.width)
        expect(y).toBeLessThan(drawn.height)
      }
      const letters = (words: string): string =>
        words.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '')
      expect(letters(lines.map((line) => line.text).join(''))).toContain(letters(passage))
    }),
    { numRuns: 40 },
  )
})

function wordsOf(svg = ''): string[] {
  return linesOf(svg).flatMap(({ text }) => text.split(' '))
}
