/**
 * Who was decided to be another speaker keeps the row, the names and the statements, so that a decision can be undone; a
 * query sees the other in its place. These are the pieces of SQL for that.
 */

/** Joins `speaker` as who the speaker of a row counts as. */
export function joinSpeaker(row: string): string {
  return `
    JOIN speaker AS own ON own.row = ${row} JOIN speaker ON speaker.row = coalesce(own.same_as, own.row)`
}

/** Whether the speaker `part` is, or counts as, `speaker`. */
export const IS_PART = '(part.row = speaker.row OR part.same_as = speaker.row)'

/** How many statements `speaker` has, with those of all who count as that one. */
export const ALL_STATEMENTS = `(SELECT sum(part.statements) FROM speaker AS part WHERE ${IS_PART})`
