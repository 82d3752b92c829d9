import { z } from 'zod'
import { Office } from '../../statement/speaker.ts'
import type { SpeakerProfile } from '../browsing.ts'
import type { Connection } from './connection.ts'
import { ALL_STATEMENTS, IS_PART } from './same-speaker.ts'

/** Who somebody is, and from when to when the statements are. */
export function speakerProfile(connection: Connection, id: string): SpeakerProfile | undefined {
  const [found] = connection.all<Row>(PROFILE, id)
  if (!found) return undefined
  const { name, statements, offices, first, latest, role } = found
  return {
    speaker: { id: found.id, name },
    statements,
    offices: z.array(Office).parse(JSON.parse(offices)),
    ...(first !== null && { first }),
    ...(latest !== null && { latest }),
    ...(role !== null && { role }),
  }
}

const STATEMENTS = `
  FROM statement
  JOIN occurrence ON occurrence.row = shown
  JOIN revision ON revision.row = occurrence.revision
  WHERE statement.speaker = speaker.row AND answers = 1`
// Of the newest only: who has thousands of statements without a role has none.
const PROFILE = `
  SELECT id, name, ${ALL_STATEMENTS} AS statements, offices,
    (${dateOf('last_day')}) AS first, (${dateOf('last_day DESC')}) AS latest,
    (SELECT role FROM (SELECT occurrence.role, last_day ${STATEMENTS} ORDER BY last_day DESC LIMIT 20)
      WHERE role IS NOT NULL ORDER BY last_day DESC LIMIT 1) AS role
  FROM speaker WHERE row = (SELECT coalesce(same_as, row) FROM speaker WHERE id = ?)`

/** The date of the first or last statement of `speaker`, with those of who counts as that one: each by the index by day. */
export function dateOf(order: 'last_day' | 'last_day DESC'): string {
  return `
    SELECT coalesce(said_on, published) FROM speaker AS part
    JOIN statement ON statement.row = (
      SELECT ends.row FROM statement AS ends
      WHERE ends.speaker = part.row AND ends.answers = 1 ${order === 'last_day' ? 'AND ends.last_day IS NOT NULL' : ''}
      ORDER BY ends.${order} LIMIT 1)
    JOIN occurrence ON occurrence.row = statement.shown
    JOIN revision ON revision.row = occurrence.revision
    WHERE ${IS_PART} ORDER BY statement.${order} LIMIT 1`
}

type Row = {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly offices: string
  readonly first: string | null
  readonly latest: string | null
  readonly role: string | null
}
