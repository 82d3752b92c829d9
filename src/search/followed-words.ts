import { STOP_WORDS } from '../language/stop-words.ts'
import { words } from '../language/tokens.ts'
import type { Interpretation } from '../statement/interpretation.ts'

/**
 * Takes apart what is to be followed: a subscription can leave nothing out, so what stands behind "but not" or «кроме» is
 * told from the rest. It goes up to a period or to the end.
 *
 * `followed` is empty where nothing is left but "all".
 *
 * @example followedWords('everything from Marlow, not the toll') // { followed: 'Marlow', leftOut: ['toll'] }
 */
export function followedWords(text: string): {
  readonly followed: string
  readonly leftOut: readonly string[]
} {
  // Quoted words are one piece; an operator for a name is read with the question.
  if (/["«“”„]/u.test(text)) return { followed: text, leftOut: [] }
  const leftOut: string[] = []
  const leave = (_: string, left: string) => {
    leftOut.push(...(left.match(WORD) ?? []).filter(isOfMeaning))
    return ' '
  }
  const without = text.replace(MINUS, leave).replace(LEFT_OUT, leave)
  const followed = without
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*[,;]+$/u, '')
  const isAll = leftOut.length > 0 && ALL.test(followed)
  return { followed: isAll ? '' : followed.replace(ALL_FROM, ''), leftOut }
}

/** Whether one topic or another is asked for, which one subscription cannot tell: it has to meet the whole topic. */
export function isEitherTopic(
  question: string,
  { topic, repairs = [] }: Pick<Interpretation, 'topic' | 'repairs'>,
): boolean {
  const asked = new Set([...topic, ...repairs.map(({ from }) => from)].flatMap(words))
  const parts = question.split(OR).map((part) => words(part).filter(isOfMeaning))
  return parts.slice(1).some((after, at) => {
    const sides = [parts[at]?.at(-1), after[0]]
    return sides.some((word) => word !== undefined && asked.has(word))
  })
}

function isOfMeaning(word: string): boolean {
  return !STOP_WORDS.has(word.toLowerCase())
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu
const OR = /(?<!\p{L})(?:or|или|либо)(?!\p{L})|(?<=\p{L})\s*\/\s*(?=\p{L})/iu
const ALL = /^(?:(?:all|any|every)(?:thing|one|body)?|вс[её]|всех)?$/iu
const ALL_FROM = /^(?:everything|all|вс[её])\s+(?:(?:said\s+)?(?:from|by)|от)\s+/iu

// "Not only" leaves nothing out. An "about" behind it can go on with what is left out ("not the war on drugs"), so that
// only a period ends it.
const LEFT_OUT = new RegExp(
  String.raw`(?<![\p{L}-])(?:${[
    String.raw`(?:(?:but|and)\s+)?not(?!\s+only)`,
    String.raw`(?<=(?:all|any|every)(?:thing|one|body)?\s+)but`,
    String.raw`without|minus|except(?:ing|\s+for)?|excluding|other\s+than|apart\s+from`,
    String.raw`(?:(?:но|а|и)\s+)?н[еи](?!\s+только)`,
    String.raw`(?:но\s+)?без|минус|кроме|исключая|за\s+исключением`,
  ].join('|')})(?![\p{L}-])(.*?)(?=\s+(?:(?:since|until)\s|(?:in|from|с|до|в|за)\s+\d)|$)`,
  'giu',
)
const MINUS = /(?<!\S)-(\p{L}[\p{L}\p{N}'’-]*)/gu
