/** Where namesakes are named in full, as items in text order. */
export type FullMentions<Person> = {
  add: (person: Person, at: number) => void
  /** Whether one was named in full just before an item, and after the other. */
  isNearer: (one: Person, other: Person, at: number) => boolean
  /** Of several the one last named in full, if that was lately and the others were not. */
  lastOf: (same: readonly Person[], at: number) => Person | undefined
}

export function createFullMentions<Person>(): FullMentions<Person> {
  const mentions = new Map<Person, number[]>()
  return { add, isNearer, lastOf }

  function add(person: Person, at: number): void {
    const known = mentions.get(person)
    if (known === undefined) mentions.set(person, [at])
    else known.push(at)
  }

  function isNearer(one: Person, other: Person, at: number): boolean {
    const last = lastBefore(one, at)
    return last > lastBefore(other, at) && at - last < PARAGRAPH
  }

  function lastOf(same: readonly Person[], at: number): Person | undefined {
    const [last, rival] = same
      .map((person) => ({ person, at: lastBefore(person, at) }))
      .toSorted((a, b) => b.at - a.at)
    if (last === undefined || last.at < 0) return undefined
    return rival !== undefined && last.at - rival.at < 2 * PARAGRAPH ? undefined : last.person
  }

  function lastBefore(person: Person, at: number): number {
    return lastBelow(mentions.get(person) ?? [], at)
  }
}

// Items.
const PARAGRAPH = 60

/** The last of ascending numbers that is below a limit, −1 if none is. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1] ?? -1
}
