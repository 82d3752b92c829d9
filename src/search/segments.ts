/** The stretches of a word that may be words of their own. */
export function spans(word: string): string[] {
  const found: string[] = []
  for (let start = 0; start < word.length; start += 1) {
    for (let end = start + SHORTEST; end <= Math.min(word.length, start + LONGEST); end += 1) {
      found.push(word.slice(start, end))
    }
  }
  return found
}

/**
 * The fewest known words that make up a word when they are run together, at least two; `undefined` when none do.
 *
 * @example segments('climatechange', (word) => ['climate', 'change'].includes(word)) // ['climate', 'change']
 */
export function segments(word: string, isKnown: (part: string) => boolean): string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start += 1) {
      const before = best[start]
      const part = word.slice(start, end)
      if (!before || part === word || !isKnown(part)) continue
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, part]
    }
  }
  const found = best[word.length]
  return found && found.length > 1 && found.length <= MOST ? [...found] : undefined
}

const SHORTEST = 3
const LONGEST = 16
const MOST = 5
