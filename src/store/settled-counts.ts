import { createCounts } from './counts.ts'
import type { PreparedRecords, PreparedStatement } from './prepared-records.ts'
import { type SearchedText, searchedTextOf } from './searched-text.ts'
import type { NewStatement } from './store.ts'
import { type StatementStems, createWordCounts } from './word-counts.ts'

/** Counts of words and stems that may in part have been made before; what was counted then and is not added is taken out. */
export type SettledCounts = {
  /** @param statement the new statement whose text it is, if it is one's */
  add(text: SearchedText, statement?: NewStatement): StatementStems
  remove(text: SearchedText): void
  /** The changes that do not cancel out. */
  settle(): { readonly words: Changes; readonly stems: Changes }
}

type Changes = readonly (readonly [text: string, by: number])[]

export function createSettledCounts(prepared: Prepared = NOTHING): SettledCounts {
  const left = new Map<NewStatement | undefined, PreparedStatement>(prepared.statements)
  const own = createWordCounts()

  return {
    add(text, statement) {
      const found = left.get(statement)
      left.delete(statement)
      return found?.stems ?? own.change(text, 1)
    },
    remove: (text) => own.change(text, -1),
    settle() {
      // Nothing of it was new, as when a file is imported again.
      if (left.size === prepared.statements.size) return { words: own.words(), stems: own.stems() }
      for (const [statement, { record }] of left) {
        if (statement) own.change(searchedTextOf(record, statement), -1)
      }
      return {
        words: sum(prepared.words, own.words()),
        stems: sum(prepared.stems, own.stems()),
      }
    },
  }
}

type Prepared = Pick<PreparedRecords, 'statements' | 'words' | 'stems'>

const NOTHING: Prepared = { statements: new Map(), words: new Map(), stems: new Map() }

function sum(counted: ReadonlyMap<string, number>, changes: Changes): Changes {
  if (changes.length === 0) return [...counted]
  const counts = createCounts<string>(counted)
  for (const [text, by] of changes) counts.change(text, by)
  return counts.changes()
}
