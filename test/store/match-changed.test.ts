import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlacedStatement, matchChanged } from '../../src/store/match-changed.ts'

const statement = fc
  .record({
    speaker: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    words: fc.array(fc.constantFrom('the', 'toll', 'rises', 'falls', 'soon'), { maxLength: 5 }),
  })
  .map(({ speaker, words }) => ({ speaker, words, sameWords: `${speaker} ${words.join(' ')}` }))

test('whatever the revisions, each statement replaces one at most, of its speaker, that is no longer there', () => {
  fc.assert(
    fc.property(fc.array(statement), fc.array(statement), (before, after) => {
      const matched = matchChanged(before, after)
      expect(new Set(matched.values()).size).toBe(matched.size)
      const stored = new Set(before.map(({ sameWords }) => sameWords))
      const kept = new Set(after.map(({ sameWords }) => sameWords))
      for (const [fresh, gone] of matched) {
        expect(after[fresh]?.speaker).toBe(before[gone]?.speaker)
        expect(after[fresh]?.speaker).toBeDefined()
        expect(stored.has(after[fresh]?.sameWords ?? '')).toBe(false)
        expect(kept.has(before[gone]?.sameWords ?? '')).toBe(false)
      }
    }),
  )
})

const said = (words: string): PlacedStatement => ({
  speaker: 1,
  words: words.split(' '),
  sameWords: words,
})

test.each([
  ['a word more', ['we open the harbour in may'], ['we open the old harbour in may'], [[0, 0]]],
  [
    'the nearest words win',
    ['a b c d', 'a b c e'],
    ['a b c f', 'a b c e e'],
    [
      [1, 1],
      [0, 0],
    ],
  ],
  ['too little in common', ['a b c d'], ['a b x y'], []],
  ['paragraphs between', ['k', 'a b c d'], ['k', 'new one here', 'a b c e'], [[2, 1]]],
  ['another place', ['a b c d', 'k', 'l'], ['k', 'l', 'a b c e'], []],
])('%s', (_name, before, after, expected) => {
  expect([...matchChanged(before.map(said), after.map(said))]).toEqual(expected)
})
