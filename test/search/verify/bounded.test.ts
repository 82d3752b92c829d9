import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAliasTable } from '../../../src/language/aliases.ts'
import { type VerifyLookup, verify } from '../../../src/search/verify.ts'

const STATEMENTS = 1_000_000
const COMMONEST = ['the', 'of', 'to', 'and', 'in', 'for', 'that', 'is', 'was', 'harbour', 'toll']
/** From three of four statements to one of fifty. */
const COUNTS = new Map(COMMONEST.map((stem, at) => [stem, 750_000 / (1 + at * 3)]))

/** What the index would have to read: of each stem its whole list, of words in a row that of the rarest. */
function createReading() {
  const work = { entries: 0, windows: 0 }
  const countOf = (stem: string) => COUNTS.get(stem) ?? 0
  const store: VerifyLookup = {
    statementCount: async () => STATEMENTS,
    stemCounts: async (stems) => new Map(stems.map((stem) => [stem, countOf(stem)])),
    speakersByName: async () => [],
    holdersOf: async () => [],
    similarWords: async () => [],
    findSharing: async ({ windows }) => {
      const stems = new Set(windows.flatMap((window) => window.stems.map(({ stem }) => stem)))
      for (const stem of stems) work.entries += countOf(stem)
      work.windows += windows.length
      return []
    },
    findStatements: async ({ phrase = '' }) => {
      work.entries += Math.min(...phrase.split(' ').map(countOf))
      return []
    },
  }
  return { store, work }
}

test('of a claim of the commonest words no more of the index is read than of any other', async () => {
  const claim = fc
    .array(fc.constantFrom(...COMMONEST), { minLength: 7, maxLength: 300 })
    .map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(claim, async (text) => {
      const { store, work } = createReading()
      expect(await verify(text, store, createAliasTable({}))).toEqual({ verdict: 'not-on-record' })
      expect(work.entries).toBeLessThanOrEqual(300_000)
    }),
    { numRuns: 50 },
  )
})

test('words repeated again and again are sought as one window', async () => {
  const { store, work } = createReading()
  await verify('the harbour and the toll of the harbour '.repeat(100), store, createAliasTable({}))
  expect(work.windows).toBeLessThanOrEqual(3)
})
