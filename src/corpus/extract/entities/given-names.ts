import { foldedWord } from '../tokens/folded-word.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'

/** Whom a given name alone means. */
export type GivenNames<Person> = {
  /** Somebody is named in full at an item. */
  add: (given: string, person: Person, at: number) => void
  /** Somebody is brought in by the given name alone: "her husband, Mike,". */
  introduce: (given: string) => void
  /** The only one with that given name, if he was named in full before an item. */
  meant: (given: string, at: number) => Person | undefined
}

/** English given names as an article uses them: once "Jane Roe" is named, "Jane" is she, unless another Jane is in it. */
export function createGivenNames<Person>(): GivenNames<Person> {
  const bearers = new Map<string, { person: Person; at: number } | 'several'>()
  return { add, introduce, meant }

  function add(given: string, person: Person, at: number): void {
    const key = foldedWord(given)
    if (genderOfGivenName(key) === undefined) return
    const known = bearers.get(key)
    if (known === undefined) bearers.set(key, { person, at })
    else if (known !== 'several' && known.person !== person) bearers.set(key, 'several')
  }

  function introduce(given: string): void {
    bearers.set(foldedWord(given), 'several')
  }

  function meant(given: string, at: number): Person | undefined {
    const known = bearers.get(foldedWord(given))
    return known === undefined || known === 'several' || known.at > at ? undefined : known.person
  }
}
