import { ABOUT, ASKING, AUXILIARY, REPORTING, REPORTING_NOUNS } from './question-words.ts'
import { comparedWords } from './verify/compared-words.ts'

/**
 * Whether a question follows a name with a colon or a dash, as people type it without a question mark: "Ada Brook: what did
 * she say about the harbour", «Брук: что она говорила про гавань». `maybe` for what may as well be quoted: "Brook: why the
 * harbour stays open".
 */
export function asksOfNamed(text: string): 'surely' | 'maybe' | 'no' {
  const asked = AFTER_NAME.exec(text)?.groups?.['asked'] ?? ''
  const words = comparedWords(asked)
    .map(({ word }) => word)
    .filter((word) => !MODIFIERS.has(word))
  const [first = '', second = ''] = words
  const isOneSentence = !/[,;.!…]/u.test(asked)
  if (second === 'ли') return REPORTING.has(first) ? 'surely' : 'maybe'
  if (ASKING.has(first)) {
    const speaks = words.slice(1, NEAR).some((word) => REPORTING.has(word))
    if (speaks && asksOfOther(first, second) && (isOneSentence || DID.has(second))) return 'surely'
    return isOneSentence ? 'maybe' : 'no'
  }
  const isLabel = REPORTING_NOUNS.has(first) && ABOUT.has(second)
  return isLabel && isOneSentence ? 'maybe' : 'no'
}

const AFTER_NAME = /^[^:–—\n]{1,80}(?::|\s[–—])\s+(?<asked>\S.*)$/su

/** The word for saying is among so many words. */
const NEAR = 6
const MODIFIERS = new Set(['else', 'exactly', 'именно', 'еще'])

/** Words that make a question of "what … she say"; "what is said" and "what they say" begin a sentence as well. */
const DID = AUXILIARY.difference(new Set(['is', 'are', 'was', 'were', 'may']))
const OTHERS = new Set(['he', 'she', 'they', 'anyone', 'anybody', 'он', 'она', 'они'])

/** "what did", "did she", «что она», «когда говорила»: not "as I said", nor "did you know". */
function asksOfOther(first: string, second: string): boolean {
  if (AUXILIARY.has(first)) return OTHERS.has(second)
  if (!/\p{Script=Cyrillic}/u.test(first)) return DID.has(second)
  return OTHERS.has(second) || REPORTING.has(second)
}
