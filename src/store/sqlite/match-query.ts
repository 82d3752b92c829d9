import type { StatementQuery } from '../statement-query.ts'

/** Whether a query asks for words, so that the full-text index finds what fits it. */
export function asksForWords({ speakers, stems, phrase, without }: StatementQuery): boolean {
  return isSome(stems) || phrase !== undefined || (isSome(without) && speakers !== undefined)
}

/**
 * The full-text query for statements that have a token of each group of the scope, with the words of the query;
 * `undefined` when these can never be met.
 *
 * A stem of several words, such as "european union", is met by these words in a row.
 */
export function matchQuery(
  scope: readonly (readonly string[])[],
  { stems = [], inPassage = false, phrase, without = [] }: Omit<StatementQuery, 'limit'>,
): string | undefined {
  const columns = inPassage ? 'passage' : '{passage context}'
  const groups = stems.map((group) => group.filter(hasWord).map(quoted))
  if ([...scope, ...groups].some((group) => group.length === 0)) return undefined
  // Each once: the index would read the list of a word as often as it is asked for.
  const conditions = [...new Set(groups.map((group) => `${columns} : (${group.join(' OR ')})`))]
  if (phrase !== undefined) {
    if (!hasWord(phrase)) return undefined
    conditions.unshift(`passage : ${quoted(phrase)}`)
  }
  // First, so that the index skips to the statements in the scope.
  const within = scope.map((tokens) => `scope : (${tokens.map(quoted).join(' OR ')})`)
  const met = [...within, ...conditions].join(' AND ')
  const unwanted = without.filter(hasWord).map(quoted)
  return unwanted.length > 0 ? `(${met}) NOT passage : (${unwanted.join(' OR ')})` : met
}

function isSome(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0
}

function hasWord(stem: string): boolean {
  return /[\p{L}\p{N}]/u.test(stem)
}

/** Words as FTS5 reads them, in a row. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', ' ')}"`
}
