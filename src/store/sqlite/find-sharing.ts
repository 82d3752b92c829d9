import type { SharingQuery } from '../statement-query.ts'
import type { StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { quoted } from './match-query.ts'
import { statementRecords } from './statement-records.ts'

/** The statements that have most of the weight of each window's stems in their passage. */
export function findSharing(connection: Connection, { windows }: SharingQuery): StatementRecord[] {
  const wanted = new Set(windows.flatMap(({ stems }) => stems.map(({ stem }) => stem)))
  const rows = new Map([...wanted].map((stem) => [stem, rowsWith(connection, stem)]))
  const highest = [...rows.values()].reduce((most, found) => Math.max(most, found.at(-1) ?? 0), 0)
  const votes = new Float32Array(highest + 1)
  const found = windows.map(({ stems, limit }) => {
    const lists = stems.map(({ stem, weight }) => ({ weight, rows: rows.get(stem) ?? [] }))
    return mostVoted(lists, votes, limit)
  })
  return statementRecords(connection, [...new Set(found.flat())])
}

// One text for all rows: a million of them as objects would cost ten times as much. They come in order.
const ROWS =
  'SELECT json_group_array(rowid) AS rows FROM statement_index WHERE statement_index MATCH ?'

function rowsWith(connection: Connection, stem: string): readonly number[] {
  const [found] = connection.all<{ rows: string }>(ROWS, `passage : ${quoted(stem)}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- row numbers, written by the query itself
  return found ? (JSON.parse(found.rows) as number[]) : []
}

/** @param votes zeros, for every row there is; left as zeros */
function mostVoted(
  lists: readonly { readonly weight: number; readonly rows: readonly number[] }[],
  votes: Float32Array,
  limit: number,
): number[] {
  for (const { weight, rows } of lists) {
    for (const row of rows) votes[row] = (votes[row] ?? 0) + weight
  }
  const best: Voted[] = []
  for (const { rows } of lists) {
    for (const row of rows) {
      const vote = votes[row] ?? 0
      // Counted once, however many of the stems it has.
      votes[row] = 0
      const last = best.length < limit ? undefined : best.at(-1)
      if (vote === 0 || (last && !isBefore({ row, vote }, last))) continue
      const at = best.findIndex((other) => isBefore({ row, vote }, other))
      best.splice(at === -1 ? best.length : at, 0, { row, vote })
      if (best.length > limit) best.pop()
    }
  }
  return best.map(({ row }) => row)
}

type Voted = { readonly row: number; readonly vote: number }

/** Of equals the one stored last, so that the same question finds the same. */
function isBefore(one: Voted, other: Voted): boolean {
  return one.vote > other.vote || (one.vote === other.vote && one.row > other.row)
}
