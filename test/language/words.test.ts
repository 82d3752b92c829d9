import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../src/language/edit-distance.ts'
import { fold } from '../../src/language/fold.ts'
import { lookupKeys, spellingKeys } from '../../src/language/spelling-keys.ts'
import { withoutRelative } from '../../src/language/relative-pronouns.ts'
import { stem } from '../../src/language/stem.ts'
import { tokenize, words } from '../../src/language/tokens.ts'
import { anyCharacter } from '../any-character.ts'

test('words are folded, lose possessives and keep their place', () => {
  const text = 'Peskov’s ÉLAN: “Ёлка” isn’t covid-19'
  expect(words(text)).toEqual(['peskov', 'elan', 'елка', "isn't", 'covid', '19'])
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Peskov’s',
    'ÉLAN',
    'Ёлка',
    'isn’t',
    'covid',
    '19',
  ])
})

test('the country and the pronoun are different words', () => {
  expect(words('US help; the U.S. helps us')).toEqual(['usa', 'help', 'the', 'usa', 'helps', 'us'])
})

test('й is a letter of its own, ё is е', () => {
  expect(fold('Йод и ёж')).toBe('йод и еж')
})

test('stems follow the script', () => {
  expect(['ambassadors', 'переговорах', '2017', '北京'].map(stem)).toEqual([
    'ambassador',
    'переговор',
    '2017',
    '北京',
  ])
})

test('после (after) is not послом (the ambassador)', () => {
  expect(stem('после')).not.toBe(stem('посла'))
})

test('folding twice is folding once, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => fold(fold(text)) === fold(text)),
  )
})

test('tokens lie in the text, in order, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end } of tokenize(text)) {
        if (start < last || end <= start || end > text.length) return false
        last = end
      }
      return true
    }),
  )
})

const letter = fc.constantFrom(...'abcdeабвг'.split(''))
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 })

test('edit distance: as the definition says', () => {
  expect(editDistance('abuot', 'about')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      return (
        distance === editDistance(b, a) &&
        (distance === 0) === (a === b) &&
        distance >= Math.abs(a.length - b.length) &&
        distance <= Math.max(a.length, b.length)
      )
    }),
  )
})

test('a word and the same word one edit away share a spelling key', () => {
  const known = fc.string({ unit: letter, minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(
      known,
      fc.nat(),
      letter,
      fc.constantFrom('insert', 'delete', 'replace', 'swap'),
      (right, place, other, edit) => {
        const at = place % right.length
        const [before, here, after] = [right.slice(0, at), right.charAt(at), right.slice(at + 1)]
        const typed = {
          insert: before + other + here + after,
          delete: before + after,
          replace: before + other + after,
          swap: before + after.slice(0, 1) + here + after.slice(1),
        }[edit]
        const keys = new Set(spellingKeys(right))
        return lookupKeys(typed).some((key) => keys.has(key))
      },
    ),
  )
})

test.each([
  ['the experts, who', 'the experts'],
  ['Jane Roe,\n who', 'Jane Roe'],
  ['a report that', 'a report'],
  ['эксперты, которые', 'эксперты'],
  ['who', 'who'],
  ['Guess Who Ltd', 'Guess Who Ltd'],
])('a relative pronoun is no part of a name: %s', (mention, name) => {
  expect(withoutRelative(mention)).toBe(name)
})

test('the words of a text are those of its tokens, whatever it is made of', () => {
  const part = fc.oneof(
    fc.constantFrom('US', 'us', 'U.S.', 'e.g.', 'И.И.', "isn't", 'Roe’s', '‘so’', 'Ёлка', 'Café'),
    fc.constantFrom(
      '.',
      ' ',
      '’',
      "'",
      '\u2014',
      '\u00a0',
      '№5',
      'Й',
      'ё',
      'ʼ',
      'İ',
      '\u0301',
      '\u00ad',
    ),
    fc.string({ unit: anyCharacter, maxLength: 3 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('')
      expect(words(text)).toEqual(tokenize(text).map((token) => token.word))
    }),
    { numRuns: 1000 },
  )
})
