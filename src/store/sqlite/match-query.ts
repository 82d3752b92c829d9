import type { StatementQuery } from '../store.ts'
import { speakerToken } from './scope-tokens.ts'

/** Whether a query asks for words, so that the full-text index finds what fits it. */
export function asksForWords({ speakers, stems, phrase, without }: StatementQuery): boolean {
  return isSome(stems) || phrase !== undefined || (isSome(without) && speakers !== undefined)
}

/**
 * The full-text query for statements by one of the speakers, given by row, with the words of the query; `undefined`
 * when these can never be met.
 *
 * A stem of several words, such as "european union", is met by these words in a row.
 */
export function matchQuery(
  speakers: readonly number[] | undefined,
  { stems = [], inPassage = false, phrase, without = [] }: Omit<StatementQuery, 'limit'>,
): string | undefined {
  const columns = inPassage ? 'passage' : '{passage context}'
  const groups = stems.map((group) => group.filter(hasWord).map(quoted))
  if (groups.some((group) => group.length === 0)) return undefined
  const conditions = groups.map((group) => `${columns} : (${group.join(' OR ')})`)
  if (phrase !== undefined) {
    if (!hasWord(phrase)) return undefined
    conditions.unshift(`passage : ${quoted(phrase)}`)
  }
  // First, so that the index skips to the speaker's statements.
  const tokens = speakers?.map(speakerToken).map(quoted)
  if (tokens) conditions.unshift(`scope : (${tokens.join(' OR ')})`)
  const met = conditions.join(' AND ')
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
