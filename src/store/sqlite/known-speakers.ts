import type { SpeakerFilter, StatementQuery } from '../statement-query.ts'
import type { Connection } from './connection.ts'

/** A speaker filter with the speaker's row. */
export type KnownSpeaker = SpeakerFilter & { readonly row: number }

/**
 * The speakers of a query that are stored; `undefined` when it names none, so that anyone may have spoken. Who made all
 * statements in one role is meant whole.
 */
export function knownSpeakers(
  connection: Connection,
  { speakers }: Pick<StatementQuery, 'speakers'>,
): KnownSpeaker[] | undefined {
  if (!speakers) return undefined
  const found = connection.all<Found>(FOUND, JSON.stringify(speakers))
  return found.flatMap(({ at, row, is_only_role: isOnlyRole }) => {
    const filter = speakers[at]
    return filter ? [{ ...filter, row, ...(isOnlyRole === 1 && { role: undefined }) }] : []
  })
}

type Found = { readonly at: number; readonly row: number; readonly is_only_role: 0 | 1 }

const FOUND = `
  SELECT wanted.key AS at, speaker.row, coalesce(role.statements = speaker.statements, 0) AS is_only_role
  FROM json_each(?) AS wanted CROSS JOIN speaker AS asked ON asked.id = wanted.value ->> 'id'
  CROSS JOIN speaker ON speaker.row = coalesce(asked.same_as, asked.row) OR speaker.same_as = coalesce(asked.same_as, asked.row)
  LEFT JOIN role ON role.key = wanted.value ->> 'role' AND role.speaker = speaker.row`

/** Whether not all statements of a speaker are meant. */
export function isLimited({ from, until, role }: SpeakerFilter): boolean {
  return [from, until, role].some((limit) => limit !== undefined)
}

// Each is looked up for each statement that has the words: those of an office are more than its statements are worth.
const MAX_SPEAKERS = 32

/** Whether the index tells all of who is to have spoken. */
export function areFew(speakers: readonly KnownSpeaker[]): boolean {
  return speakers.length <= MAX_SPEAKERS
}
