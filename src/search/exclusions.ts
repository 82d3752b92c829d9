import { STOP_WORDS } from '../language/stop-words.ts'
import { tokenize } from '../language/tokens.ts'
import { ABOUT, ANYONE, ASKING, BY, REPORTING } from './question-words.ts'

/**
 * Takes out of a question what an answer is not to be about: "but not slavery", «кроме рабства». The words that it is
 * not to have are as typed.
 *
 * Only after words that ask or say: a piece of a statement, "not about money but about honour", excludes nothing.
 *
 * @example takeExclusions('Lincoln on war but not slavery') // { rest: 'Lincoln on war  ', exclude: ['slavery'] }
 */
export function takeExclusions(text: string): { rest: string; exclude: readonly string[] } {
  const cue = CUE.exec(text)
  if (!cue || /[.!…]\s*$/u.test(text) || !isQuestion(text.slice(0, cue.index)))
    return { rest: text, exclude: [] }
  const start = cue.index + cue[0].length
  const { words, end } = excludedFrom(text.slice(start))
  if (words.length === 0) return { rest: text, exclude: [] }
  const after = takeExclusions(`${text.slice(0, cue.index)} ${text.slice(start + end)}`)
  return { rest: after.rest, exclude: [...words, ...after.exclude] }
}

// "Not only about" excludes nothing.
const CUE = new RegExp(
  String.raw`(?:(?<!\p{L})|,\s*)(?:${[
    String.raw`(?:(?:that|which)\s+)?(?:(?:is|are|was|were|do|does|did)\s+)?(?:(?:but|and)\s+)?not\s+(?:about|on|mention(?:ing)?|regarding|concerning)`,
    String.raw`(?:(?:that|which)\s+)?(?:isn|aren|wasn|weren)['’]t\s+(?:about|on)`,
    String.raw`but\s+not`,
    'without|except(?:\\s+for)?|excluding|other\\s+than|apart\\s+from',
    String.raw`(?:(?:но|а|и)\s+)?не\s+(?:о|об|обо|про|упоминая)`,
    String.raw`(?:но|а)\s+не`,
    'кроме|исключая|за\\s+исключением',
  ].join('|')})(?!\p{L})`,
  'iu',
)

/** The first words of meaning, up to any other word but one that joins two. */
function excludedFrom(text: string): { words: string[]; end: number } {
  const words: string[] = []
  let end = 0
  for (const { word, start, end: after } of tokenize(text)) {
    const isCut = words.length > 0 && /[^\s\p{L}\p{N}'’-]/u.test(text.slice(end, start))
    if (isCut || REPORTING.has(word)) break
    const isLeading = ABOUT.has(word) || word === 'the' || word === 'a'
    const isJoined = words.length > 0 && JOINING.has(word)
    if (isLeading && words.length === 0) continue
    if (isJoined) continue
    if (STOP_WORDS.has(word) || ASKING.has(word) || BY.has(word) || ABOUT.has(word)) break
    words.push(text.slice(start, after))
    end = after
  }
  return { words, end }
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'и', 'или', 'ни'])

/** It begins with who is asked or says; "we promised" is a sentence. */
function isQuestion(before: string): boolean {
  const [first, ...others] = tokenize(before).slice(0, LONGEST_OPENING)
  if (!first) return false
  if (ASKING.has(first.word)) return true
  return [first, ...others].some(
    ({ word }, at, all) =>
      (REPORTING.has(word) || (ABOUT.has(word) && word !== 'of')) &&
      !ANYONE.has(all[at - 1]?.word ?? ''),
  )
}

const LONGEST_OPENING = 4
