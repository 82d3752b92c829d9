/** The set of words in a text that is written with spaces between them; `_` stands for a space inside one entry. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(listed(text))
}

/** A map from words to one value per line, each line as `value: word word …`. */
export function wordTable(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.includes(':'))
      .flatMap((line) => {
        const [value = '', words = ''] = line.split(':')
        return listed(words).map((word) => [word, value.trim()] as const)
      }),
  )
}

function listed(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
}
