import { z } from 'zod'
import { Office } from '../../statement/speaker.ts'
import type { StoredSpeaker } from './save-names.ts'

/** The columns that make a stored speaker. */
export const speakerColumns = ['row', 'id', 'name', 'aliases', 'printed_names', 'offices'] as const

/** Reads a speaker from its row: its aliases are the directory's and those printed. */
export function storedSpeaker(row: SpeakerRow): StoredSpeaker {
  return {
    row: row.row,
    id: row.id,
    name: row.name,
    aliases: [...Names.parse(JSON.parse(row.aliases)), ...printedNames(row)],
    offices: Offices.parse(JSON.parse(row.offices)),
  }
}

/** The names that imports print for a speaker. */
export function printedNames({
  printed_names: printed,
}: Pick<SpeakerRow, 'printed_names'>): string[] {
  return Names.parse(JSON.parse(printed))
}

const Names = z.array(z.string())
const Offices = z.array(Office)

type SpeakerRow = {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly aliases: string
  readonly printed_names: string
  readonly offices: string
}
