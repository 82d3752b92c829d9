import type { Words } from './noun-phrases.ts'

/** The last words of the full names in a text, as printed there. */
export function surnamesIn(words: Words): ReadonlySet<string> {
  const { items, runs } = words
  const found = KNOWN.get(runs) ?? new Set()
  if (KNOWN.has(runs)) return found
  for (const { type, name } of runs.values()) {
    if (type === 'name' && name !== undefined && name.to - name.from > 1)
      found.add(items[name.to - 1]?.text ?? '')
  }
  KNOWN.set(runs, found)
  return found
}

// Once for each text: every line of a transcript asks.
const KNOWN = new WeakMap<Words['runs'], Set<string>>()
