/**
 * A function of a text that remembers what it computed: the same words, names and roles come again and again.
 *
 * At `limit` texts it forgets them all, and a text longer than any name or word it does not keep, so that its memory is
 * bounded.
 */
export function remember<T extends {}>(
  limit: number,
  compute: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const computed = compute(text)
    if (text.length > LONGEST_KEPT) return computed
    if (known.size >= limit) known.clear()
    known.set(text, computed)
    return computed
  }
}

const LONGEST_KEPT = 200
