import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanTokens } from '../../../src/corpus/extract/tokens/tokens.ts'

test.each([
  ['Roe left.', ['Roe', 'left', '.']],
  ['U.S. envoy J. Roe', ['U.S.', 'envoy', 'J', '.', 'Roe']],
  ['don’t rock-climb, AT&T', ['don’t', 'rock-climb', ',', 'AT&T']],
  ['MI5 pays 2.5% (1,000)', ['MI5', 'pays', '2.5', '%', '(', '1,000', ')']],
  ['Лосев: «Ёлка»', ['Лосев', ':', '«', 'Ёлка', '»']],
  ['soft\u00ADhyphen, e\u0301lan', ['softhyphen', ',', 'e\u0301lan']],
  ['one\u00A0two\n\tthree', ['one', 'two', 'three']],
])('the tokens of %j', (text, tokens) => {
  expect(scanTokens(text).map((token) => token.text)).toStrictEqual(tokens)
})

const PARTS = ['a', 'Б', 'é', '7', '.', ',', '-', '’', '&', '_', ' ', '\n', '“', '\u0301', '\u00AD']

test('what stands in front of a text and a space changes none of its tokens', () => {
  const texts = fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      const offset = before.length + 1
      const behind = scanTokens(text).map((token) => ({
        ...token,
        start: token.start + offset,
        end: token.end + offset,
      }))
      expect(scanTokens(`${before} ${text}`)).toStrictEqual([...scanTokens(before), ...behind])
    }),
  )
})
