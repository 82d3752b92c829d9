import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extract } from '../../../src/corpus/extract/extract.ts'
import { ImportLine } from '../../../src/statement/import-line.ts'

// The article is not ours to copy; where it stands beside the checkout, every statement must be found in it.
const SEED = '../shared/seed/tass-kremlin-us-tension.txt'

const sample = readFileSync('data/statements.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ImportLine.parse(JSON.parse(line)))
  .filter(({ publisher }) => publisher === 'TASS')

test.runIf(existsSync(SEED))(
  'the seed article gives the statements of the sample, each with kind, speaker, role and day',
  () => {
    const text = readFileSync(SEED, 'utf8')
    const { statements, title, warnings } = extract({ text, published: '2017-05-31' })
    expect([title, warnings]).toEqual([sample[0]?.title, []])
    expect(
      statements.map(({ kind, speaker, role, saidOn, passage }) => ({
        kind,
        speaker,
        role,
        saidOn: saidOn?.date,
        holds: text.slice(passage.start, passage.end),
      })),
    ).toEqual(
      sample.map(({ kind, speaker, role, saidOn, text: words }) => ({
        kind,
        speaker,
        role,
        saidOn,
        holds: expect.stringContaining(words),
      })),
    )
  },
)

test.runIf(existsSync(SEED))('without a published date its day stays without a year', () => {
  const { statements, published } = extract({ text: readFileSync(SEED, 'utf8') })
  expect(published).toBe('--05-31')
  expect(new Set(statements.map(({ speaker, saidOn }) => `${speaker} ${saidOn?.date}`))).toEqual(
    new Set(['Dmitry Peskov --05-31', 'Vladimir Putin --05-30']),
  )
})
