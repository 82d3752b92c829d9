import type { SpeakerFilter, StatementQuery } from '../store.ts'
import type { Connection } from './connection.ts'

/** A speaker filter with the speaker's row. */
export type KnownSpeaker = SpeakerFilter & { readonly row: number }

/** The speakers of a query that are stored; `undefined` when it names none, so that anyone may have spoken. */
export function knownSpeakers(
  connection: Connection,
  { speakers }: Pick<StatementQuery, 'speakers'>,
): KnownSpeaker[] | undefined {
  if (!speakers) return undefined
  const ids = JSON.stringify(speakers.map(({ id }) => id))
  const found = connection.all<{ id: string; row: number }>(ROWS, ids)
  const rows = new Map(found.map(({ id, row }) => [id, row]))
  return speakers.flatMap((filter) => {
    const row = rows.get(filter.id)
    return row === undefined ? [] : [{ ...filter, row }]
  })
}

const ROWS = `
  SELECT speaker.id, speaker.row FROM json_each(?) AS wanted CROSS JOIN speaker ON speaker.id = wanted.value`

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
