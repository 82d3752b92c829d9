/**
 * Whether a line has what may be a person's name: two words in capitals, or one that the line begins with and that stands
 * alone or before a comma.
 *
 * @example hasName('Olga, 34') // true
 */
export function hasName(line: string): boolean {
  return NAME.test(line)
}

const NAME = /(?<!\p{L})\p{Lu}[\p{L}'’.-]*\s+\p{Lu}\p{L}|^\p{Lu}\p{Ll}[\p{L}'’-]*\s*(?:,|$)/u

/**
 * Whether a line may speak of somebody who was named before it: outside its marks it has a pronoun, or nobody's name.
 *
 * @example needsName('“It rains,” he said.') // true
 * @example needsName('“It rains,” said Ada Quill.') // false
 */
export function needsName(line: string): boolean {
  const told = line.replace(IN_MARKS, ' ').replace(DAYS, ' ')
  return PRONOUN.test(told) || !NAMED.test(told)
}

// What is not closed goes on in the next paragraph.
const IN_MARKS = /["“«„][^"”»]*(?:["”»]|$)/gu
const PRONOUN = /(?<!\p{L})(?:he|she|they|he['’]s|she['’]s|он|она|они)(?!\p{L})/iu
const DAYS =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/gu
// A word in capitals that does not begin the line, or begins it with another.
const NAMED = /\S\s+\p{Lu}\p{L}/u
