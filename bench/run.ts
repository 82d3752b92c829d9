import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../src/corpus/extract/extract.ts'
import { AnswerLine } from '../src/statement/answer.ts'
import { askAll } from './ask-all.ts'
import { comparePeers } from './compare.ts'
import { hostileQuestions } from './hostile-questions.ts'
import { hostileTexts } from './hostile-texts.ts'
import { type MadeUpCorpus, makeUpCorpus } from './made-up-corpus.ts'
import { makeUpNews } from './made-up-news.ts'
import { jsonLines, onrecord, percentile } from './onrecord.ts'
import { timed } from './timed.ts'

const STATEMENTS = 20_000
const QUESTIONS = 1_000
const COMPARED_QUESTIONS = 300
const ORDINARY = 300
const SEED = 1

const ARTICLES = 2_000
const ROUNDS = 3

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, one core, seed ${SEED}\n`,
)
benchExtraction()
benchHostileText()
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
try {
  benchSearch()
  comparePeers({ statements: STATEMENTS, questions: COMPARED_QUESTIONS, seed: SEED, seconds: 15 })
} finally {
  rmSync(folder, { recursive: true })
}
for (const bench of ['bench/latency.ts', 'bench/digests.ts']) {
  spawnSync(process.execPath, [bench], { stdio: 'inherit' })
}

/** Extracts made-up news; the first round, in which the code is compiled, counts like the others. */
function benchExtraction(): void {
  const news = makeUpNews(ARTICLES, SEED)
  const letters = ROUNDS * news.reduce((sum, text) => sum + text.length, 0)
  const { seconds } = timed(() => {
    for (let round = 0; round < ROUNDS; round += 1) for (const text of news) extract({ text })
  })
  table([
    [
      'extraction',
      `${(letters / 1e6).toFixed(1)} million characters of made-up news`,
      `${(letters / 1e6 / seconds).toFixed(1)} MB/s`,
      '>= 2 MB/s',
    ],
  ])
}

/** Text that is made to be slow: ten times as much of it should take about ten times as long. */
function benchHostileText(): void {
  for (const [name, text] of hostileTexts(1_000_000)) {
    const short = timed(() => extract({ text: text.slice(0, text.length / 10) }))
    const long = timed(() => extract({ text }))
    table([
      ['hostile', name, `${long.seconds.toFixed(1)} s`, `a tenth: ${short.seconds.toFixed(2)} s`],
    ])
  }
}

/** Imports a made-up corpus and asks about it, by the command line, as a user would. */
function benchSearch(): void {
  const { statements, questions } = makeUpCorpus(STATEMENTS, QUESTIONS, SEED)
  const [database, corpus] = [join(folder, 'bench.sqlite'), join(folder, 'statements.jsonl')]
  writeFileSync(corpus, jsonLines(statements))

  const imported = timed(() => onrecord(['import', corpus], database))
  const { ms, rightFirst } = askAll(database, questions)

  table([
    ['import of', `${STATEMENTS} made-up statements`, `${imported.seconds.toFixed(1)} s`, '< 10 s'],
    ['database', 'all files', `${(statSync(database).size / 1e6).toFixed(0)} MB`, ''],
    [
      'question',
      `median of ${QUESTIONS}, every second with a typo`,
      `${percentile(ms, 50)} ms`,
      '< 10 ms',
    ],
    ['question', '95th percentile', `${percentile(ms, 95)} ms`, ''],
    ['question', 'slowest', `${percentile(ms, 100)} ms`, ''],
    [
      'right first',
      'the statement that the question was made from',
      `${rightFirst.toFixed(1)} %`,
      '',
    ],
  ])
  benchHostileQuestions(database, { statements, questions })
}

/** Asks what is made to be slow, after ordinary questions: in a bot that runs, the code is compiled. */
function benchHostileQuestions(database: string, { statements, questions }: MadeUpCorpus): void {
  const hostile = hostileQuestions(statements, SEED)
  const lines = [
    ...questions.slice(0, ORDINARY),
    ...hostile.map(([id, question]) => ({ id, question })),
  ]
  const answers = onrecord(['ask', '--batch'], database, jsonLines(lines)).trim().split('\n')
  table(
    answers.slice(-hostile.length).map((line) => {
      const { id = '', ms } = AnswerLine.parse(JSON.parse(line))
      return ['hostile', id, `${ms.toFixed(1)} ms`, '< 100 ms']
    }),
  )
}

function table(rows: readonly (readonly [string, string, string, string])[]): void {
  for (const [what, detail, measured, target] of rows) {
    console.log(`${what.padEnd(12)} ${detail.padEnd(48)} ${measured.padStart(10)}  ${target}`)
  }
}
