import type { Generated } from 'kysely'

/** The tables of what is watched, as Kysely's types. */
export type SourceTables = { source: SourceTable; watched_page: WatchedPageTable }

type SourceTable = {
  row: Generated<number>
  address: string
  listed: number
  added: number
  paused: Generated<number>
  due_at: string | null
  gap: number | null
  read_at: string | null
  changed_at: string | null
  failures: Generated<number>
  failing_since: string | null
  problem: string | null
  told: Generated<number>
}

type WatchedPageTable = {
  address: string
  source: number
  since: string | null
  due_at: string | null
  failures: number
  checks: number
}
