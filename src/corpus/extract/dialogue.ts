import type { Span } from '../../statement/span.ts'
import { reportingVerbs } from './lexicon/reporting-verbs.ts'
import type { Marked } from './marks.ts'

/**
 * What is said in a paragraph that a dash opens ("— Да, — сказал он. — Иду."), without the words between that say who spoke.
 *
 * A dash alone opens many a list: only a reporting verb right behind another dash makes it speech.
 */
export function dialogueOf(text: string, { start, end }: Span): Marked[] {
  const opening = OPENING.exec(text.slice(start, Math.min(end, start + 20)))
  return opening === null ? [] : partsBetweenDashes(text, start + opening[0].length, end)
}

/** The parts of a quotation whose marks hold the attribution too: «Мы, — сказал он, — ждём». */
export function interruptedBy(text: string, marked: Marked): Marked[] {
  const { start, end, inner } = marked
  const parts = partsBetweenDashes(text, inner.start, inner.end)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return [marked]
  const isOpenEnded = last.end === inner.end
  first.start = start
  if (isOpenEnded) last.end = end
  return parts
}

function partsBetweenDashes(text: string, start: number, end: number): Marked[] {
  const line = text.slice(start, end)
  const said: Marked[] = []
  let from = 0
  let isSpeech = true
  for (const dash of line.matchAll(INNER_DASH)) {
    if (dash.index < from) continue
    const behind = dash.index + dash[0].length
    if (isSpeech && !isAttribution(line.slice(behind, behind + 80))) continue
    if (isSpeech) said.push(spoken(start + from, start + dash.index, dash[0].charAt(0)))
    isSpeech = !isSpeech
    from = behind
  }
  if (said.length === 0) return []
  if (isSpeech && from < line.length) said.push(spoken(start + from, end, ''))
  return said
}

const OPENING = /^[—–-]\s+/
const INNER_DASH = /[,.!?…:]\s+[—–-]\s+/g

function isAttribution(words: string): boolean {
  return (words.match(/[\p{L}-]+/gu) ?? [])
    .slice(0, 3)
    .some((word) => reportingVerbs(word.toLowerCase()).length > 0)
}

/** A comma before the attribution is not of what was said, other marks are. */
function spoken(start: number, at: number, mark: string): Marked {
  const end = mark === ',' ? at : at + mark.length
  const inner = { start, end: at + mark.length }
  return { start, end, inner, isUnclosed: false, continues: false }
}
