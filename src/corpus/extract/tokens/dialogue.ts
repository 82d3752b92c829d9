import type { Span } from '../../../statement/span.ts'
import type { Gender } from '../lexicon/gender.ts'
import { genderOfCue } from '../russian/cue-gender.ts'
import { reportingVerbs, type VerbForm } from '../lexicon/reporting-verbs.ts'
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
  let isAttributed = false
  let teller = ''
  for (const dash of line.matchAll(INNER_DASH)) {
    if (dash.index < from) continue
    const behind = dash.index + dash[0].length
    const next: Behind | undefined = isSpeech
      ? speakingBehind(line.slice(behind, behind + LONGEST_LOOK), dash[0])
      : 'attribution'
    if (next === undefined) continue
    if (isSpeech) add(dash.index, dash[0].charAt(0))
    else teller = line.slice(from, dash.index)
    isAttributed ||= next === 'attribution'
    isSpeech = !isSpeech || next === 'other'
    from = behind
  }
  if (!isAttributed) return []
  if (isSpeech && from < line.length) add(line.length, '')
  return said

  function add(to: number, mark: string): void {
    const told = toldBehind(line.slice(from, to), teller)
    const isWhole = told === undefined
    said.push(spoken(start + from, start + (isWhole ? to : from + told), isWhole ? mark : ''))
  }
}

const OPENING = /^[—–-]\s+/
const INNER_DASH = /[,.!?…:]\s+[—–-]\s+/g
const LONGEST_LOOK = 80

type Behind = 'attribution' | 'narrative' | 'other'

/**
 * What a dash inside of speech leads to: who speaks, what the writer tells ("— Иду. — Он встал. — Уже иду"), another who
 * speaks ("— Кто там? — Я, — сказал он"); undefined for a dash of the sentence itself.
 */
function speakingBehind(words: string, dash: string): Behind | undefined {
  if (isAttribution(words)) return 'attribution'
  if (!/^[.!?…]/.test(dash)) return undefined
  return NARRATIVE.test(words) ? 'narrative' : 'other'
}

// Somebody in the third person did something, up to the next dash.
const NARRATIVE =
  /^(?:(?:(?:И|А|Но|Тут|Потом)\s)?(?:[Оо]н|[Оо]на|[Оо]ни)|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)\s(?:\p{Ll}+\s)?\p{Ll}+(?:[аеиоуыюя]л|л[аи])(?:с[ья])?(?![\p{L}])/u

/**
 * Where the writer tells on behind what was said without a dash: "— Иду, — сказал Лосев. — Уже иду. | Он встал." Whoever does
 * something there must be the one who spoke.
 *
 * @param teller the words that said who spoke
 */
function toldBehind(said: string, teller: string): number | undefined {
  if (teller === '') return undefined
  const gender = genderOfCue(teller)
  for (const pause of said.matchAll(SENTENCE_END)) {
    const behind = said.slice(pause.index + pause[0].length).slice(0, LONGEST_LOOK)
    const [subject = ''] = /\p{L}+/u.exec(NARRATIVE.exec(behind)?.[0].replace(LINK, '') ?? '') ?? []
    const pronoun = PRONOUNS.get(subject.toLowerCase())
    const isTeller =
      pronoun === undefined ? teller.includes(subject) : (gender ?? pronoun) === pronoun
    if (subject !== '' && isTeller) return pause.index + pause[0].trimEnd().length
  }
  return undefined
}

const SENTENCE_END = /[.!?…]\s+/g
const LINK = /^(?:И|А|Но|Тут|Потом)\s/
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['он', 'male'],
  ['она', 'female'],
])

function isAttribution(text: string): boolean {
  const words = (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).slice(0, MOST_WORDS)
  return words
    .slice(0, 3)
    .some((word, index) => reportingVerbs(word).some((verb) => isSaidOf(verb, words, index)))
}

/** Whether a verb with all of its words is in the third person: "Мы не знаем" is an answer. */
function isSaidOf({ rest, agreement }: VerbForm, words: readonly string[], at: number): boolean {
  const isWhole = rest.every((word, index) => words[at + 1 + index] === word)
  return isWhole && (agreement === undefined || agreement.person === 3)
}

// As many as three words and the rest of a verb take.
const MOST_WORDS = 6

/** A comma before the attribution is not of what was said, other marks are. */
function spoken(start: number, at: number, mark: string): Marked {
  const end = mark === ',' ? at : at + mark.length
  const inner = { start, end: at + mark.length }
  return { start, end, inner, isUnclosed: false, continues: false }
}
