import fc from 'fast-check'

const SURROGATES = { from: 0xd800, count: 0x800 }

/**
 * Any character of Unicode: what fast-check calls `binary`, which first makes a table of all of them and takes its time.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map(
    (number) => String.fromCodePoint(number < SURROGATES.from ? number : number + SURROGATES.count),
    numberOf,
  )

/** Its place among the characters; fast-check asks with what it wants to know to be one, and is told by an exception. */
function numberOf(text: unknown): number {
  const code = typeof text === 'string' ? text.codePointAt(0) : undefined
  if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('not a character')
  return code < SURROGATES.from ? code : code - SURROGATES.count
}
