/**
 * The least number of letters inserted, left out, replaced or swapped with their neighbour that make one word the other
 * (optimal string alignment).
 *
 * @example editDistance('abuot', 'about') // 1
 */
export function editDistance(from: string, to: string): number {
  const [a, b] = withoutCommonEnds(Array.from(from), Array.from(to))
  let [beforeLast, last]: [number[], number[]] = [[], b.map((_, index) => index).concat(b.length)]
  for (const [i, letter] of a.entries()) {
    const row = [i + 1]
    for (const [j, other] of b.entries()) {
      const replaced = at(last, j) + (letter === other ? 0 : 1)
      const isSwap = i > 0 && j > 0 && letter === b[j - 1] && other === a[i - 1]
      const swapped = isSwap ? at(beforeLast, j - 1) + 1 : Infinity
      row.push(Math.min(replaced, at(last, j + 1) + 1, at(row, j) + 1, swapped))
    }
    ;[beforeLast, last] = [last, row]
  }
  return at(last, b.length)
}

/** Words that are compared are mostly alike: what they begin and end with alike costs no edit. */
function withoutCommonEnds(
  a: readonly string[],
  b: readonly string[],
): [readonly string[], readonly string[]] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
