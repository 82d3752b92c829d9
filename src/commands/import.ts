import type { App } from '../app.ts'
import { importAhead } from '../corpus/import-ahead.ts'
import { importBatches } from '../corpus/import-batches.ts'
import { readImportLine } from '../corpus/import.ts'
import { fileProblem, readFileLines, readLine } from '../lib/lines.ts'
import { startProgress } from '../lib/progress.ts'
import { spareMemory } from '../lib/spare-memory.ts'
import { type ExitCode, type Io, fail, print } from './io.ts'
import { createTally } from './tally.ts'

/**
 * Stores ready statements from files of JSON lines.
 *
 * Every line is checked before the first is stored: a wrong one is named, and nothing is imported.
 */
export async function importFiles(
  { store }: App,
  io: Io,
  paths: readonly string[],
): Promise<ExitCode> {
  spareMemory()
  let total = 0
  for (const path of paths) {
    const checked = await checkFile(path)
    if ('problem' in checked) return fail(io, `${checked.problem}. Nothing was imported.`)
    total += checked.lines
  }

  const progress = startProgress({
    unit: 'statements',
    total,
    stream: io.stderr,
    isTerminal: io.isWatched,
  })
  await store.prepareFor(total)
  const tally = createTally()
  let added = 0
  const batches = total > FEW ? importAhead(paths) : importBatches(paths)
  for await (const { records, prepared } of batches) {
    for (const { outcome } of await store.saveArticles(records, { prepared })) {
      tally.add(outcome)
      if (outcome === 'new') added += 1
    }
    progress.step(records.length)
  }
  progress.stop()
  // It reads the whole index, so that it is worth its time only where much came in.
  if (MUCH * added >= (await store.statementCount())) await store.optimize()
  else await store.restoreIndexes()
  await print(io, `${total} statements: ${tally.describe()}.`)
  return 0
}

// Sooner stored than a thread is started.
const FEW = 1_000
// A tenth of all.
const MUCH = 10

async function checkFile(
  path: string,
): Promise<{ readonly lines: number } | { readonly problem: string }> {
  const problem = fileProblem(path)
  if (problem) return { problem }
  let lines = 0
  for await (const line of readFileLines(path)) {
    const read = readLine(line, readImportLine)
    if ('problem' in read) return { problem: `${path}, line ${line.number}: ${read.problem}` }
    lines += 1
  }
  return { lines }
}
