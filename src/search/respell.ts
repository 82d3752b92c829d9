import type { AliasTable } from '../language/aliases.ts'
import { cyrillicSpellings } from '../language/cyrillic-spellings.ts'
import { otherLayout } from '../language/keyboard-layout.ts'
import { nameWordKey } from '../language/name-key.ts'
import { nominatives } from '../language/nominatives.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import { transliterate } from '../language/transliterate.ts'
import type { Store } from '../store/store.ts'
import { partOf } from './question.ts'
import { SMALL_TALK } from './scope.ts'
import { segments, spans } from './segments.ts'

/** A question with some of its words written otherwise. */
export type Respelling = {
  readonly text: string
  readonly repairs: readonly { readonly from: string; readonly to: string }[]
}

type Lookup = Pick<Store, 'stemCounts' | 'speakersByName'>

/**
 * Writes the words of a question that nobody and nothing is known by as words that are: typed with the other keyboard
 * layout, in the letters of the other script, or run together. `undefined` when there are none.
 *
 * It costs some look-ups, so that only a question without an answer is worth it.
 */
export async function respell(
  text: string,
  lookup: Lookup,
  aliases: AliasTable,
): Promise<Respelling | undefined> {
  const chunks = text.split(/\s+/).filter(Boolean).slice(0, MAX_CHUNKS)
  const typed = await knownWords(chunks.flatMap(words), lookup)
  const isTyped = (word: string) => typed.has(word) || aliases.at([word], 0) !== undefined
  const strange = chunks.filter((chunk) => words(chunk).some((word) => !isTyped(word)))
  const ways = new Map(strange.map((chunk) => [chunk, otherSpellings(chunk)]))
  const runs = new Map(
    strange
      .filter(isRun)
      .slice(0, MAX_RUNS)
      .map((chunk) => [chunk, spans(chunk)]),
  )
  const joined = new Map(
    chunks.slice(1).flatMap((chunk, at) => {
      const before = chunks[at] ?? ''
      return isHalf(before) && isHalf(chunk) ? [[`${before} ${chunk}`, before + chunk]] : []
    }),
  )
  const looked = [...ways.values(), ...runs.values(), ...joined.values()].flat()
  const known = await knownWords(looked.flatMap(words), lookup)
  const isKnown = (word: string) => known.has(word) || aliases.at([word], 0) !== undefined

  const repairs: Respelling['repairs'][number][] = []
  const respelt: string[] = []
  for (let at = 0; at < chunks.length; at += 1) {
    const from = chunks[at] ?? ''
    const pair = `${from} ${chunks[at + 1] ?? ''}`
    const whole = joined.get(pair)
    const isWhole = whole !== undefined && known.has(whole.toLowerCase())
    const to =
      ways.get(from)?.find((way) => words(way).length > 0 && words(way).every(isKnown)) ??
      segments(from, (word) => known.has(word))?.join(' ') ??
      (isWhole ? whole : undefined)
    respelt.push(to ?? from)
    if (to !== undefined && from.length > 1) repairs.push({ from: to === whole ? pair : from, to })
    if (to === whole && isWhole) at += 1
  }
  if (repairs.length === 0) return undefined
  return { text: respelt.map((chunk) => shortWord(chunk, repairs)).join(' '), repairs }
}

/** "Genby j rhsve": a word of a letter or two may be known as it stands, but is typed as its neighbours are. */
function shortWord(chunk: string, repairs: Respelling['repairs']): string {
  if (!/^\p{L}{1,2}$/u.test(chunk)) return chunk
  const isLayout = repairs.some(({ from, to }) => otherLayout(from) === to)
  const isScript = repairs.some(
    ({ from, to }) => /^[a-z']+$/i.test(from) && /^\p{Script=Cyrillic}/u.test(to),
  )
  const ways = [
    ...(isLayout ? [otherLayout(chunk)] : []),
    ...(isScript ? cyrillicSpellings(chunk.toLowerCase()) : []),
  ]
  return ways.find((way) => partOf(way) !== 'topic') ?? chunk
}

/** Of fewer letters only words of the frame are read in the other script. */
const SHORTEST = 3
const MAX_CHUNKS = 20
const MAX_RUNS = 2

/** In lower case only: with a capital it is a name, and most names are made of words. */
function isRun(chunk: string): boolean {
  return /^\p{Ll}{7,40}$/u.test(chunk)
}

/** A word that may be one half of another: of the topic, and not a few letters. */
function isHalf(chunk: string): boolean {
  return /^\p{Ll}{3,}$/u.test(chunk) && partOf(chunk) === 'topic'
}

function otherSpellings(chunk: string): string[] {
  const [word = '', second] = words(chunk)
  const [, letters, digits] = /^(\p{L}+)(\d+)$/u.exec(chunk) ?? []
  if (letters !== undefined) return [`${letters}-${digits}`]
  if (second !== undefined) return [otherLayout(chunk)]
  const inLatin = /^\p{Script=Cyrillic}+$/u.test(word) ? nominatives(word).map(transliterate) : []
  const otherScript = [...cyrillicSpellings(word), ...inLatin].filter(
    (way) => word.length >= SHORTEST || partOf(way) !== 'topic',
  )
  return [otherLayout(chunk), ...otherScript].filter((way) => way !== word)
}

/** Which of the words are of a question's frame, of somebody's name, or in some statement. */
async function knownWords(typed: readonly string[], lookup: Lookup): Promise<ReadonlySet<string>> {
  const topic = [...new Set(typed)].filter(
    (word) => partOf(word) === 'topic' && !SMALL_TALK.has(word),
  )
  const keys = new Map(topic.map((word) => [word, nominatives(word).map(nameWordKey)]))
  const counts = await lookup.stemCounts(topic.map(stem))
  const unread = topic.filter((word) => !counts.has(stem(word)))
  const named = new Set(
    (await lookup.speakersByName(unread.flatMap((word) => keys.get(word) ?? []))).map(
      ({ key }) => key,
    ),
  )
  const unknown = new Set(unread.filter((word) => !keys.get(word)?.some((key) => named.has(key))))
  return new Set(typed.filter((word) => !unknown.has(word)))
}
