import { isInitial } from './fuller-names.ts'
import { foldedWord } from '../tokens/folded-word.ts'
import { isPlaceOrDemonym } from '../lexicon/places.ts'

/** Whether a longer and a shorter form may be one name: "Jane Q. Roe" and "Jane Roe", but not "John Roe". */
export function agree(name: string, parts: readonly string[]): boolean {
  const known = name.split(' ')
  if (known.length === 1) return !isPlaceOrDemonym(foldedWord(parts[0] ?? ''))
  if (parts.join(' ') === name) return true
  const [a, b] = [foldedWord(known[0] ?? ''), foldedWord(parts[0] ?? '')]
  if (endsAlike(known, parts)) return true
  const isShort = a.length <= 2 || isInitial(a)
  return (
    a === b || (isShort && b.startsWith(a.charAt(0))) || (isInitial(b) && a.startsWith(b.charAt(0)))
  )
}

/** "Neither Jane Q. Roe" ends like "Jane Roe": two words or more, initials aside. */
function endsAlike(known: readonly string[], parts: readonly string[]): boolean {
  const [a, b] = [known, parts].map((name) =>
    name.filter((part) => !isInitial(part) && part !== '.'),
  )
  if (a === undefined || b === undefined) return false
  const length = Math.min(a.length, b.length)
  return length > 1 && a.slice(-length).join(' ') === b.slice(-length).join(' ')
}
