/**
 * What happened in many places, by what it was; the first of each are named, all are counted. Control characters are
 * left out: neither a file's name nor an article may steer the terminal.
 */
export type Grouped = {
  add(what: string, where: string): void
  count(): number
  /** @example ['it is empty: a.txt, b.txt, c.txt and 7 more'] */
  lines(): string[]
}

export function createGrouped(): Grouped {
  const groups = new Map<string, { places: string[]; count: number }>()
  let count = 0
  let others = 0

  return {
    add(what, where) {
      count += 1
      const group = groups.get(what) ?? { places: [], count: 0 }
      if (group.count === 0 && groups.size === MAX_GROUPS) {
        others += 1
        return
      }
      groups.set(what, group)
      group.count += 1
      if (group.places.length < MAX_PLACES) group.places.push(where)
    },
    count: () => count,
    lines: () => [
      ...[...groups].map(([what, group]) => describe(what, group).replaceAll(/\p{Cc}/gu, '')),
      ...(others > 0 ? [`${others} more of other kinds; --json lists them all`] : []),
    ],
  }
}

// So that a folder full of anything ends with a table that fits on a screen.
const MAX_GROUPS = 10
const MAX_PLACES = 3

function describe(
  what: string,
  { places, count }: { readonly places: readonly string[]; readonly count: number },
): string {
  const more = count > places.length ? ` and ${count - places.length} more` : ''
  const named = places.filter((place) => place !== '')
  return named.length === 0 ? `${what}${more}` : `${what}: ${named.join(', ')}${more}`
}
