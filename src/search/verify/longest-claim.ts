/**
 * The most characters of a quotation, some three thousand words: what bounds the work on it. A longer one is to be refused,
 * not cut: of what is left out nobody would know whether it is on record.
 */
export const LONGEST_CLAIM = 20_000

/** Says of a quotation that it is too long; `undefined` when it is not. */
export function tooLong({ length }: string): string | undefined {
  if (length <= LONGEST_CLAIM) return undefined
  const [is, may] = [length, LONGEST_CLAIM].map((count) => count.toLocaleString('en'))
  return `it has ${is} characters, and a quotation may have ${may}; verify a part of it`
}
