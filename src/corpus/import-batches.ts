import { readFileLines, readLine } from '../lib/lines.ts'
import type { PreparedRecords } from '../store/prepared-records.ts'
import type { ArticleRecord } from '../store/store.ts'
import { importRecord, readImportLine } from './import.ts'
import { inBatches } from './save-in-batches.ts'

/** Records to be stored in one transaction. */
export type ImportBatch = {
  readonly records: readonly ArticleRecord[]
  readonly prepared?: PreparedRecords
}

/** The records of import files that were checked before; a line that is wrong all the same is an error. */
export async function* importBatches(paths: readonly string[]): AsyncGenerator<ImportBatch> {
  for await (const batch of inBatches(recordsOf(paths), BATCH_SIZE)) {
    yield { records: batch.map(({ record }) => record) }
  }
}

// In letters: some thousand statements, a fraction of a second.
const BATCH_SIZE = 1_250_000

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
