import { editDistance } from '../../language/edit-distance.ts'
import { nameKey, nameWordKey } from '../../language/name-key.ts'
import { nominatives } from '../../language/nominatives.ts'
import { STOP_WORDS } from '../../language/stop-words.ts'
import { tokenize } from '../../language/tokens.ts'
import type { SpeakerRef } from '../../statement/speaker.ts'
import type { NamedSpeaker, Store } from '../../store/store.ts'
import { allowedEdits } from '../spelling.ts'
import { objectWords } from './object-words.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** Whom an attribution names. */
export type ClaimedSpeaker = {
  /** It names somebody, known or not: "he said" and "the minister said" do not. */
  readonly isNamed: boolean
  /** Those known by the names, and the holders of the offices, in it. */
  readonly speakers: readonly SpeakerRef[]
  /** The keys of its words that may be a name nobody has: those that begin with a capital, or stand alone before a colon. */
  readonly keys: readonly string[]
}

export const NOBODY: ClaimedSpeaker = { isNamed: false, speakers: [], keys: [] }

/** Reads whom an attribution names: people by name, surname, alias or office, in any script, declined or not. */
export async function readClaimedSpeaker(
  attribution: string,
  lookup: Pick<Store, 'speakersByName'>,
): Promise<ClaimedSpeaker> {
  const words = nameWords(attribution)
  if (words.length === 0) return NOBODY
  const places = new Map<string, Place[]>()
  for (const [from] of words.entries()) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) {
      const span = words.slice(from, to)
      if (span.some(({ isObject }) => isObject)) break
      if (to === from + 1 && !span.some(({ mayBeName }) => mayBeName)) continue
      for (const key of keysOf(span)) places.set(key, [...(places.get(key) ?? []), { from, to }])
    }
  }
  const known = await lookup.speakersByName([...places.keys()])
  const found = known.flatMap((named) =>
    named.by === 'given-name' ? [] : (places.get(named.key) ?? []).map((at) => ({ named, ...at })),
  )
  const longest = found.filter(
    (one) => !found.some((other) => holds(other, one) && other.to - other.from > one.to - one.from),
  )
  return {
    isNamed: longest.some(({ named }) => isName(named)) || namesStranger(words),
    speakers: longest.map(({ named }) => named.speaker),
    keys: words.flatMap(({ isCapital, keys }) => (isCapital ? keys : [])),
  }
}

/** Whether a statement by this speaker is by whom the attribution names; so is any where it names nobody. */
export function isClaimed(claimed: ClaimedSpeaker, speaker: SpeakerRef | undefined): boolean {
  if (!claimed.isNamed) return true
  if (!speaker) return false
  if (claimed.speakers.some(({ id }) => id === speaker.id)) return true
  if (claimed.speakers.length > 0) return false
  // A misspelt name is known to nobody.
  return nameKey(speaker.name)
    .split(' ')
    .some((name) => claimed.keys.some((key) => isNearName(key, name)))
}

function isNearName(key: string, name: string): boolean {
  return editDistance(key, name) <= Math.min(allowedEdits(key), allowedEdits(name))
}

type Place = { readonly from: number; readonly to: number }

type NameWord = {
  readonly word: string
  readonly keys: readonly string[]
  readonly isCapital: boolean
  readonly isReporting: boolean
  /** It tells about whom or to whom somebody spoke. */
  readonly isObject: boolean
  readonly mayBeName: boolean
}

const MOST_WORDS = 40
const LONGEST_NAME = 8
const MOST_READINGS = 12

function nameWords(attribution: string): NameWord[] {
  const tokens = tokenize(attribution).slice(0, MOST_WORDS)
  const typed = tokens.map(({ start, end }) => attribution.slice(start, end))
  const hasCapitals = typed.some((word) => /^\p{Lu}/u.test(word))
  const objects = objectWords(attribution, tokens)
  const isHead =
    /^[^\n:]+:$/.test(attribution.trim()) &&
    tokens.length <= SHORT_HEAD &&
    !hasCapitals &&
    !tokens.some(({ word }) => isNoName(word))
  return tokens.map(({ word }, at) => {
    const isReporting = REPORTING_WORDS.has(word)
    const isObject = objects.has(at)
    const isEmpty = isNoName(word) || isObject
    const isCapital = (isHead || /^\p{Lu}/u.test(typed[at] ?? '')) && !isEmpty
    return {
      word,
      keys: [...new Set(nominatives(word).map(nameWordKey))],
      isCapital,
      isReporting,
      isObject,
      mayBeName: !isEmpty && (isCapital || !hasCapitals),
    }
  })
}

function isNoName(word: string): boolean {
  return REPORTING_WORDS.has(word) || STOP_WORDS.has(word) || NO_NAMES.has(word)
}

/** "smith:", "jane smith:" */
const SHORT_HEAD = 3

// What stands before a colon or with a capital and is nobody.
const NO_NAMES = new Set(
  `quote quotation breaking update source sources news claim fact alert video photo live q a
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december president minister senator governor spokesman spokeswoman mr mrs ms dr check real fake true false question text message
  translation important funny wow today yesterday
  цитата источник источники новости срочно молния видео фото президент министр сенатор губернатор проверь проверьте правда фейк вопрос текст сообщение перевод важно
  сегодня вчера`
    .trim()
    .split(/\s+/),
)

function keysOf(words: readonly NameWord[]): string[] {
  return words.reduce<string[]>(
    (heads, { keys }) =>
      heads
        .flatMap((head) => keys.map((key) => (head === '' ? key : `${head} ${key}`)))
        .slice(0, MOST_READINGS),
    [''],
  )
}

function holds(outer: Place, inner: Place): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function isName({ by }: NamedSpeaker): boolean {
  return by === 'name' || by === 'alias' || by === 'surname'
}

/** A name that nobody on record has: capitals beside a reporting word, or all that the attribution consists of. */
function namesStranger(words: readonly NameWord[]): boolean {
  const said = words.filter(({ isCapital, isReporting }) => isCapital || isReporting)
  const isBare = words.length <= SHORT && words.some(({ isCapital }) => isCapital)
  const isBeside = words.some(
    ({ isCapital }, at) =>
      isCapital && [words[at - 1], words[at + 1]].some((next) => next?.isReporting === true),
  )
  return said.length > 0 && (isBeside || isBare)
}

const SHORT = 4
