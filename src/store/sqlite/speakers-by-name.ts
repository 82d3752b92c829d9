import type { NameEntry } from '../name-entries.ts'
import type { NamedSpeaker } from '../store.ts'
import type { Connection } from './connection.ts'
import { ALL_STATEMENTS, joinSpeaker } from './same-speaker.ts'

/** Who is known by some name keys, with what each is known by; a printed role counts as a name. */
export function speakersByName(connection: Connection, keys: readonly string[]): NamedSpeaker[] {
  // Sorted, so that the order of the answer is that of the keys, in whatever order they come.
  const wanted = JSON.stringify([...new Set(keys)].toSorted())
  return [NAMED, BY_ROLE].flatMap((sql) => connection.all<NameRow>(sql, wanted)).map(namedSpeaker)
}

/** Who is known by an office, a printed role or a name whose key has these words in a row. */
export function holdersOf(connection: Connection, words: string): NamedSpeaker[] {
  return [IN_OFFICE, IN_ROLE]
    .flatMap((sql) => connection.all<NameRow>(sql, ` ${words} `))
    .map(namedSpeaker)
}

const NAME = `name.key, name."by", name."from", name.until, speaker.id, speaker.name, ${ALL_STATEMENTS} AS statements`
const ROLE = `role.key, 'role' AS "by", NULL AS "from", NULL AS until, speaker.id, speaker.name, ${ALL_STATEMENTS} AS statements`

const NAMED = `
  SELECT ${NAME} FROM json_each(?) AS wanted
  CROSS JOIN name ON name.key = wanted.value ${joinSpeaker('name.speaker')}`
const BY_ROLE = `
  SELECT ${ROLE} FROM json_each(?) AS wanted
  CROSS JOIN role ON role.key = wanted.value ${joinSpeaker('role.speaker')}`
const IN_OFFICE = `
  SELECT ${NAME} FROM name ${joinSpeaker('name.speaker')}
  WHERE name."by" IN ('office', 'name') AND instr(' ' || name.key || ' ', ?)`
const IN_ROLE = `
  SELECT ${ROLE} FROM role ${joinSpeaker('role.speaker')}
  WHERE instr(' ' || role.key || ' ', ?)`

function namedSpeaker(row: NameRow): NamedSpeaker {
  const { key, by, id, name, from, until, statements } = row
  return {
    key,
    by,
    speaker: { id, name },
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    statements,
  }
}

type NameRow = {
  readonly key: string
  readonly by: NameEntry['by'] | 'role'
  readonly from: string | null
  readonly until: string | null
  readonly id: string
  readonly name: string
  readonly statements: number
}
