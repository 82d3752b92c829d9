/**
 * The least number of letters inserted, left out, replaced or swapped with their neighbour that make one word the other
 * (optimal string alignment).
 *
 * @example editDistance('abuot', 'about') // 1
 */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)]
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

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
