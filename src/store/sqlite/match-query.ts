import type { StatementQuery } from '../store.ts'

/** The token by which a speaker, given by row, stands in the index. No word has a #. */
export function speakerToken(row: number): string {
  return `#${row}`
}

/**
 * The full-text query for statements by one of the speakers, given by row, in which every group of stems is met; `undefined`
 * when a group can never be met.
 *
 * A stem of several words, such as "european union", is met by these words in a row.
 */
export function matchQuery(
  speakers: readonly number[] | undefined,
  stems: NonNullable<StatementQuery['stems']>,
): string | undefined {
  const groups = stems.map((group) => group.filter(hasWord).map(quoted))
  if (groups.some((group) => group.length === 0)) return undefined
  const conditions = groups.map((group) => `{passage context} : (${group.join(' OR ')})`)
  if (!speakers) return conditions.join(' AND ')
  // First, so that the index skips to the speaker's statements.
  const tokens = speakers.map(speakerToken).map(quoted)
  return [`speaker : (${tokens.join(' OR ')})`, ...conditions].join(' AND ')
}

function hasWord(stem: string): boolean {
  return /[\p{L}\p{N}]/u.test(stem)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', ' ')}"`
}
