import { z } from 'zod'
import { Office } from '../../statement.ts'
import type { StoredSpeaker } from './save-names.ts'

/** The columns that make a stored speaker. */
export const speakerColumns = ['row', 'id', 'name', 'aliases', 'offices'] as const

/** Reads a speaker from its row. */
export function storedSpeaker(row: SpeakerRow): StoredSpeaker {
  return {
    row: row.row,
    id: row.id,
    name: row.name,
    aliases: Aliases.parse(JSON.parse(row.aliases)),
    offices: Offices.parse(JSON.parse(row.offices)),
  }
}

const Aliases = z.array(z.string())
const Offices = z.array(Office)

type SpeakerRow = {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly aliases: string
  readonly offices: string
}
