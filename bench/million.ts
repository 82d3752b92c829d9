/**
 * How much slower ten and a hundred times as many statements are: imports made-up ones and asks about them, by the
 * command line. `node bench/million.ts [COUNT…]`
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { askAll } from './ask-all.ts'
import { makeUpCorpus } from './made-up-corpus.ts'
import { jsonLines, onrecord, percentile } from './onrecord.ts'
import { timed } from './timed.ts'

const given = process.argv.slice(2).map(Number)
const counts = given.length > 0 ? given : [10_000, 100_000, 1_000_000]
const QUESTIONS = 400
const SEED = 1
const COLUMNS = ['statements', 'import s', 'MB', 'start s', 'p50 ms', 'p95 ms', 'p99 ms', 'right %']

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, seed ${SEED}; every second question with a typo\n`,
)
row(COLUMNS)
for (const count of counts) row(measure(count))

function measure(count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    const [database, corpus] = [join(folder, 'bench.sqlite'), join(folder, 'statements.jsonl')]
    const { statements, questions } = makeUpCorpus(count, QUESTIONS, SEED)
    writeFileSync(corpus, jsonLines(statements))
    const imported = timed(() => onrecord(['import', corpus], database))
    const started = timed(() => onrecord(['stats'], database))
    const { ms, rightFirst } = askAll(database, questions)
    return [
      String(count),
      imported.seconds.toFixed(1),
      (statSync(database).size / 1e6).toFixed(0),
      started.seconds.toFixed(1),
      ...[50, 95, 99].map((percent) => percentile(ms, percent)),
      rightFirst.toFixed(1),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function row(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(11)).join(''))
}
