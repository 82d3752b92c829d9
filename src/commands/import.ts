import { existsSync, statSync } from 'node:fs'
import type { App } from '../app.ts'
import { readImportAhead } from '../corpus/import-ahead.ts'
import { type ImportSource, readImport } from '../corpus/import-source.ts'
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
  const source = isMuch(paths) ? readImportAhead(paths) : readImport(paths)
  try {
    const checked = await source.check()
    if ('problem' in checked) return fail(io, `${checked.problem}. Nothing was imported.`)
    const tally = await save(source, checked.lines, store, io)
    await print(io, `${checked.lines} statements: ${tally}.`)
    return 0
  } finally {
    await source.close()
  }
}

/** Whether another thread is worth its start. */
function isMuch(paths: readonly string[]): boolean {
  const bytes = paths.filter((path) => existsSync(path)).map((path) => statSync(path).size)
  return bytes.reduce((sum, size) => sum + size, 0) > MUCH_TO_READ
}

const MUCH_TO_READ = 1_000_000

/** Stores all batches; how many of the statements are new, changed and unchanged. */
async function save(
  source: ImportSource,
  total: number,
  store: App['store'],
  io: Io,
): Promise<string> {
  const progress = startProgress({
    unit: 'statements',
    total,
    stream: io.stderr,
    isTerminal: io.isWatched,
  })
  await store.prepareFor(total)
  const tally = createTally()
  let added = 0
  for await (const { records, prepared } of source.batches()) {
    for (const { outcome } of await store.saveArticles(records, { prepared })) {
      tally.add(outcome)
      if (outcome === 'new') added += 1
    }
    progress.step(records.length)
  }
  progress.stop()
  // The thread has no more to do, and the indexes want its memory.
  await source.close()
  // It reads the whole index, so that it is worth its time only where much came in.
  if (MUCH * added >= (await store.statementCount())) await store.optimize()
  else await store.restoreIndexes()
  return tally.describe()
}

// A tenth of all.
const MUCH = 10
