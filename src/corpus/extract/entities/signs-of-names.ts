import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import type { Run } from '../mentions/names.ts'
import { isSurnameByForm } from '../russian/surname-readings.ts'

/** Whether a run stands where a place does: "in Roe". */
export function isPlaced(items: readonly Item[], { from }: Run): boolean {
  return /^(?:in|at|near|outside|across|throughout|в|во|из|близ)$/.test(
    items[from - 1]?.lower ?? '',
  )
}

/** Whether the capital of a word is owed to the beginning of a sentence. */
export function isAtBeginning(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  return before === undefined || before.kind === 'quote' || /^[.!?…:\n—–-]$/.test(before.text)
}

/** "Анна", "Дроздов": Russian names that their form tells even at the beginning of a sentence. */
export function isNameByForm(word: string): boolean {
  return russianGivenNames(word.toLowerCase()).length > 0 || isSurnameByForm(word.toLowerCase())
}
