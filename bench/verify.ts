import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ImportLine } from '../src/statement/import-line.ts'
import { VerificationLine } from '../src/statement/verification.ts'
import { folded } from './folded.ts'
import type { MutatedClaim } from './mutated-claim.ts'
import { mutateClaims } from './mutated-claims.ts'
import { jsonLines, onrecord, percentile } from './onrecord.ts'

// Verifies quotations that a seeded generator makes from the statements of a database, by the command line.
//
// With the output of bench/print-corpus.ts as corpus, the passages have attributions of their own.
//
// usage: npm run bench:verify -- --database FILE --corpus FILE.jsonl [--absent OTHER.jsonl] [--claims N] [--seed N] [--errors N]

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    corpus: { type: 'string' },
    absent: { type: 'string' },
    claims: { type: 'string', default: '1600' },
    seed: { type: 'string', default: '1' },
    errors: { type: 'string', default: '0' },
  },
})
if (values.database === undefined || values.corpus === undefined) {
  throw new Error('bench:verify needs --database and --corpus, the file that was imported into it')
}
const statements = readCorpus(values.corpus)
const absent = values.absent === undefined ? [] : readCorpus(values.absent)
const claims = mutateClaims({ statements, absent }, Number(values.claims), Number(values.seed))
const output = onrecord(
  ['verify', '--batch'],
  values.database,
  jsonLines(claims.map(({ id, text }) => ({ id, text }))),
)
const verified = output
  .trim()
  .split('\n')
  .map((line) => VerificationLine.parse(JSON.parse(line)))
report()

function report(): void {
  let left = Number(values.errors)
  const kinds = Map.groupBy(claims.entries(), ([, { kind }]) => kind)
  console.log(`${'kind'.padEnd(48)} right verdict  right statement  ms p50   p95`)
  for (const [kind, entries] of kinds) {
    const lines = entries.map(([at, claim]) => ({ claim, line: verified[at] }))
    const right = lines.filter(({ claim, line }) => line && isRight(claim, line))
    const found = lines.filter(({ claim, line }) => line && isFound(claim, line))
    const ms = lines.map(({ line }) => line?.ms ?? Number.NaN).toSorted((a, b) => a - b)
    console.log(
      `${kind.padEnd(48)} ${share(right.length, lines.length).padStart(13)}  ${share(found.length, lines.length).padStart(15)}` +
        `  ${percentile(ms, 50).padStart(6)}  ${percentile(ms, 95).padStart(6)}`,
    )
    for (const { claim, line } of lines) {
      if (!line || isRight(claim, line) || left <= 0) continue
      left -= 1
      console.log(
        `   ${line.verdict} for: ${claim.text}\n     of: ${claim.from.map(({ text, speaker }) => `${speaker}: ${text}`).join('\n     and: ')}`,
      )
      console.log(`     is: ${line.statement?.speaker?.name}: ${line.statement?.passage}`)
    }
  }
  const counted = claims.flatMap((claim, at) =>
    claim.kind.startsWith('(') ? [] : [[claim, verified[at]] as const],
  )
  const right = counted.filter(([claim, line]) => line && isRight(claim, line))
  const ms = verified.map((line) => line.ms).toSorted((a, b) => a - b)
  const stitchedExact = counted.filter(
    ([{ kind }, line]) => kind.startsWith('stitched') && line?.verdict === 'exact',
  )
  console.log(
    `\nright verdict ${share(right.length, counted.length)} of ${counted.length}; stitched called exact: ${stitchedExact.length}`,
  )
  console.log(
    `ms p50 ${percentile(ms, 50)}, p95 ${percentile(ms, 95)}, p99 ${percentile(ms, 99)}, slowest ${percentile(ms, 100)}`,
  )
}

function isRight(claim: MutatedClaim, { verdict, remarks }: VerificationLine): boolean {
  const isDoubted = claim.mayDoubtSpeaker === true && remarks?.named !== undefined
  return isDoubted || claim.right.some((right) => right === verdict)
}

/** One of the statements that the claim was made from, or one with the same words, is shown. */
function isFound({ from }: MutatedClaim, { statement }: VerificationLine): boolean {
  if (from.length === 0) return statement === undefined
  return from.some(
    ({ id, text }) =>
      statement !== undefined &&
      (statement.id === id || folded(statement.passage) === folded(text)),
  )
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function readCorpus(path: string): ImportLine[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ImportLine.parse(JSON.parse(line)))
}
