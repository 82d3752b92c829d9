import { fileProblem, readFileLines, readLine } from '../lib/lines.ts'
import type { PreparedRecords } from '../store/prepared-records.ts'
import type { ArticleRecord } from '../store/store.ts'
import { importRecord, readImportLine } from './import.ts'
import { inBatches } from './save-in-batches.ts'

/** Import files: checked, then read in batches that are each to be stored in one transaction. */
export type ImportSource = {
  /** Reads all lines; how many there are, or which is the first that is wrong. */
  check(): Promise<CheckedImport>
  /** The records of files that were checked; a line that is wrong all the same is an error. */
  batches(): AsyncGenerator<ImportBatch>
  close(): Promise<void>
}

export type CheckedImport = { readonly lines: number } | { readonly problem: string }

export type ImportBatch = {
  readonly records: readonly ArticleRecord[]
  readonly prepared?: PreparedRecords
}

export function readImport(paths: readonly string[]): ImportSource {
  return {
    async check() {
      let lines = 0
      for (const path of paths) {
        const problem = fileProblem(path)
        if (problem) return { problem }
        for await (const line of readFileLines(path)) {
          const read = readLine(line, readImportLine)
          if ('problem' in read) return { problem: `${path}, line ${line.number}: ${read.problem}` }
          lines += 1
        }
      }
      return { lines }
    },
    async *batches() {
      for await (const batch of inBatches(recordsOf(paths), BATCH_SIZE)) {
        yield { records: batch.map(({ record }) => record) }
      }
    },
    close: () => Promise.resolve(),
  }
}

// In letters: some thousand statements, a fraction of a second. For each batch all words in it are counted up once.
const BATCH_SIZE = 2_000_000

async function* recordsOf(paths: readonly string[]) {
  for (const path of paths) {
    for await (const line of readFileLines(path)) {
      const read = readLine(line, readImportLine)
      // Only if the file was changed since it was checked.
      if ('problem' in read)
        throw new Error(
          `${path}, line ${line.number}: ${read.problem}. What stood before it was imported.`,
        )
      yield { record: importRecord(read.line) }
    }
  }
}
