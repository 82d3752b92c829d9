import { z } from 'zod'
import { Office } from '../../statement.ts'
import type { SpeakerProfile } from '../browsing.ts'
import type { Connection } from './connection.ts'

/** Who somebody is, and from when to when the statements are. */
export function speakerProfile(connection: Connection, id: string): SpeakerProfile | undefined {
  const [found] = connection.all<Row>(PROFILE, id)
  if (!found) return undefined
  const { name, statements, offices, first, latest, role } = found
  return {
    speaker: { id, name },
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
  SELECT name, statements, offices,
    (SELECT coalesce(said_on, published) ${STATEMENTS} AND last_day IS NOT NULL ORDER BY last_day LIMIT 1) AS first,
    (SELECT coalesce(said_on, published) ${STATEMENTS} ORDER BY last_day DESC LIMIT 1) AS latest,
    (SELECT role FROM (SELECT occurrence.role, last_day ${STATEMENTS} ORDER BY last_day DESC LIMIT 20)
      WHERE role IS NOT NULL ORDER BY last_day DESC LIMIT 1) AS role
  FROM speaker WHERE id = ?`

type Row = {
  readonly name: string
  readonly statements: number
  readonly offices: string
  readonly first: string | null
  readonly latest: string | null
  readonly role: string | null
}
