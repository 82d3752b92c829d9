/**
 * A function of a text that remembers what it computed: the same words, names and roles come again and again.
 *
 * At `limit` texts it forgets them all, so that its memory is bounded.
 */
export function remember(limit: number, compute: (text: string) => string): typeof compute {
  const known = new Map<string, string>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    if (known.size >= limit) known.clear()
    const computed = compute(text)
    known.set(text, computed)
    return computed
  }
}
