import { type Kysely, sql } from 'kysely'
import type { Office } from '../../statement/speaker.ts'
import { dayRange } from '../day-range.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { speakerColumns, storedSpeaker } from './stored-speaker.ts'

/** What tells people of one name apart: the latest office, else the role last printed; by the speaker's id. */
export async function latestRoles(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .selectFrom('speaker')
      .select(speakerColumns)
      .select(printedRole().as('printed'))
      .where('id', 'in', chunk)
      .execute(),
  )
  return new Map(
    rows.flatMap((row) => {
      const role = latestOffice(storedSpeaker(row).offices)?.title ?? row.printed
      return role ? [[row.id, role] as const] : []
    }),
  )
}

/** Looks at the newest statements only: who has thousands without a role has none. */
function printedRole() {
  return sql<string | null>`(
    select newest.role from (
      select occurrence.role, statement.last_day
      from statement inner join occurrence on occurrence.row = statement.shown
      where statement.speaker = speaker.row and statement.answers = 1
      order by statement.last_day desc limit ${sql.lit(NEWEST)}
    ) as newest
    where newest.role is not null order by newest.last_day desc, newest.role limit 1
  )`
}

const NEWEST = 20

const TO_THIS_DAY = 99_991_231

function latestOffice(offices: readonly Office[]): Office | undefined {
  return offices.toSorted((one, other) => end(other) - end(one) || start(other) - start(one))[0]
}

function start({ from }: Office): number {
  return dayRange(from)?.first ?? 0
}

function end({ until }: Office): number {
  return dayRange(until)?.last ?? TO_THIS_DAY
}
