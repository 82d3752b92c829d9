/** A word without the ending of a possessive: "Roe’s" is "Roe", "Marks’" is "Marks". */
export function withoutPossessive(word: string): string {
  const length = possessiveLength(word)
  return length === 0 ? word : word.slice(0, -length)
}

/** How many characters the ending of a possessive takes. Every word is asked for it several times: hence no pattern. */
export function possessiveLength(word: string): number {
  const last = word.at(-1)
  if (last === '’' || last === "'") return 1
  const before = last === 's' ? word.at(-2) : undefined
  return before === '’' || before === "'" ? 2 : 0
}
