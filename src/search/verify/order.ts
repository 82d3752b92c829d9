import type { StatementRecord } from '../../store/store.ts'

/** For sorting: what holds comes before what does not. */
export function trueFirst(one: boolean, other: boolean): number {
  return Number(other) - Number(one)
}

/** For sorting: newest first, then by id, so that the order is always the same. */
export function newestFirst(one: StatementRecord, other: StatementRecord): number {
  return dayOf(other).localeCompare(dayOf(one)) || (one.id < other.id ? -1 : 1)
}

function dayOf({ saidOn, publishedOn }: StatementRecord): string {
  return saidOn ?? publishedOn ?? ''
}
