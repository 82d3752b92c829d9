import type { Transaction } from 'kysely'
import { heldDecisions } from '../queries/speaker-decisions.ts'
import { inChunks } from '../queries/in-chunks.ts'
import { splitSteps } from '../speaker-decisions.ts'
import { isSplitOff } from '../speaker-split.ts'
import type { Tables } from '../tables.ts'
import type { Occurrence } from './occurrences.ts'

/** By which splits statements are another's than they were found to be; speakers by their rows. */
export type Splits = {
  /** Whose statements are split. */
  readonly parted: ReadonlySet<number>
  /** Whose a statement is that was found to be a speaker's. */
  speakerOf(
    found: number | null,
    occurrences: readonly [Occurrence, ...Occurrence[]],
  ): number | null
}

/** Reads the splits that hold: they are decided by hand, so there are few. */
export async function loadSplits(transaction: Transaction<Tables>): Promise<Splits> {
  const steps = splitSteps(await heldDecisions(transaction))
  const ids = steps.flatMap(({ from, into }) => [...from, into])
  const found = await inChunks(ids, (chunk) =>
    transaction.selectFrom('speaker').select(['id', 'row']).where('id', 'in', chunk).execute(),
  )
  const rows = new Map(found.map(({ id, row }) => [id, row]))
  const rowsOf = (some: Iterable<string>) => new Set([...some].flatMap((id) => rows.get(id) ?? []))
  const splits = steps.flatMap(({ from, into, by }) => {
    const row = rows.get(into)
    return row === undefined ? [] : [{ from: rowsOf(from), into: row, by }]
  })

  return {
    parted: new Set(splits.flatMap(({ from }) => [...from])),
    speakerOf(speaker, occurrences) {
      let now = speaker
      for (const { from, into, by } of splits) {
        if (now !== null && from.has(now) && isSplitOff(by, occurrences)) now = into
      }
      return now
    },
  }
}
