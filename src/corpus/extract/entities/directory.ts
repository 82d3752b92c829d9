import { nameKey } from '../../../language/name-key.ts'
import type { Day, PartialDate } from '../../../statement/dates.ts'
import type { Speaker } from '../../../statement/speaker.ts'
import { mayName, namesInFull, readTitle, type OfficeTitle } from '../mentions/office-titles.ts'

/** Who of the people that an operator knows held which office when. */
export type Directory = { personOf: (name: string) => KnownPerson | undefined }

export type KnownPerson = { offices: readonly KnownOffice[] }

/**
 * What is known of somebody and the office of a description on a day. `holder-in-full`: the description is the whole name of an
 * office that one holds at a time. `unknown`: the day is too near the edge of a term.
 */
export type Tenure = 'holder-in-full' | 'holder' | 'not-holder' | 'unknown'

/**
 * Makes a directory ready to be asked. It is asked by full names: a surname alone may be anybody’s, and so may a name that
 * two of its people share.
 */
export function createDirectory(speakers: readonly Speaker[]): Directory {
  const people = new Map<string, KnownPerson | 'several'>()
  for (const { name, aliases, offices } of speakers) {
    const person = {
      offices: offices.map(({ title, aliases: others, ...dates }) => ({
        ...dates,
        titles: [title, ...others].map(readTitle),
      })),
    }
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      if (key.includes(' ')) people.set(key, people.has(key) ? 'several' : person)
    }
  }
  return {
    personOf(name) {
      const person = people.get(nameKey(name))
      return person === 'several' ? undefined : person
    },
  }
}

/** Whether somebody held an office that a description names. */
export function tenureOf(person: KnownPerson, said: OfficeTitle, day: Day): Tenure {
  const named = person.offices.filter(({ titles }) => titles.some((title) => mayName(said, title)))
  const held = named.filter((office) => isHeld(office, day) === true)
  if (held.length === 0)
    return named.every((office) => isHeld(office, day) === false) ? 'not-holder' : 'unknown'
  const isInFull = held.some(({ titles }) => titles.some((title) => namesInFull(said, title)))
  return isInFull ? 'holder-in-full' : 'holder'
}

type Term = { from?: PartialDate | undefined; until?: PartialDate | undefined }
type KnownOffice = Term & { titles: readonly OfficeTitle[] }

/** Whether an office was held on a day, where its dates tell. */
function isHeld({ from, until }: Term, day: Day): boolean | undefined {
  const [begun, ended] = [compare(day, from), until === undefined ? -1 : compare(day, until)]
  if ((begun ?? 0) < 0 || (ended ?? 0) > 0) return false
  return begun === undefined || ended === undefined ? undefined : true
}

/** Less or more than 0 for a day before or after a date, 0 on the day itself; a coarser date leaves open what lies within. */
function compare(day: Day, date: PartialDate | undefined): number | undefined {
  if (date === undefined || date.startsWith('-')) return undefined
  const same = day.slice(0, date.length)
  if (same === date) return date.length === day.length ? 0 : undefined
  return same < date ? -1 : 1
}
