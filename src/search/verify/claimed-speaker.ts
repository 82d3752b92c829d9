import type { AliasTable } from '../../language/aliases.ts'
import { nameKey } from '../../language/name-key.ts'
import type { NamedSpeaker, Store } from '../../store/store.ts'
import { isBody, readBareOffice } from '../bare-office.ts'
import { type QuestionWord, readQuestion } from '../question.ts'
import { readNames } from '../read-names.ts'
import { readSpeakerSlot } from '../speaker-slot.ts'
import { PREPOSITIONS, isTitle } from '../titles.ts'
import { type Subject, subjectsOf } from './subjects.ts'

/** Somebody whom an attribution names. */
export type Claimed = {
  /** As it names them. */
  readonly text: string
  /** Who is known so: of joint speakers each, by name or in an office. */
  readonly known: readonly (readonly NamedSpeaker[])[]
  /** Nobody is known so. `office`: the words are those of one. `owner`: whose relation they name. */
  readonly unknown?:
    | { readonly isOffice: boolean; readonly owners: readonly NamedSpeaker[] }
    | undefined
}

export type ClaimedLookup = Pick<
  Store,
  'speakersByName' | 'similarWords' | 'stemCounts' | 'holdersOf'
>

/**
 * Makes what reads whom the attributions of a claim name, each as a question for what they said would be understood: by
 * name, surname, alias or office, in any script; a name that nobody has is somebody else. What several attributions have in
 * common is read once.
 */
export function createSpeakerReader(lookup: ClaimedLookup, aliases: AliasTable) {
  const read = new Map<string, Promise<Claimed | undefined>>()
  return async (attribution: string): Promise<Claimed[]> => {
    const claimed: Claimed[] = []
    for (const subject of subjectsOf(attribution).slice(0, MOST_SUBJECTS)) {
      const key = `${subject.stands} ${questionOf(subject)}`
      const reading = read.get(key) ?? readSubject(subject, lookup, aliases)
      read.set(key, reading)
      const one = await reading
      if (one) claimed.push(one)
    }
    return claimed
  }
}

const MOST_SUBJECTS = 4

/** A period in it is relative to no day: what an attribution says of when is read elsewhere. */
const NO_DAY = Temporal.PlainDate.from('9999-01-01')

async function readSubject(
  subject: Subject,
  lookup: ClaimedLookup,
  aliases: AliasTable,
): Promise<Claimed | undefined> {
  const { text } = subject
  const read = await readNames(readQuestion(questionOf(subject), NO_DAY), lookup, aliases)
  const slot = readSpeakerSlot(read)
  if (slot?.isKnown) {
    const known = slot.speakers.map(({ matches }) => matches)
    return { text, known: await inOffice(known, read.words, lookup) }
  }
  const place = slot ? read.words.slice(slot.place.start, slot.place.end) : []
  const typed = place.map(({ word }) => word)
  const holders = slot && !slot.owner ? await readBareOffice(typed, lookup, aliases) : []
  if (holders.length > 0) return { text, known: [holders] }
  const isOffice = typed.some((word) => isTitle(word) || isBody(word))
  const owners = slot?.owner?.matches ?? []
  if (!isOffice && owners.length === 0 && !isStranger(subject)) return undefined
  return { text, known: [], unknown: { isOffice: isOffice && isDescribed(place), owners } }
}

/** The question that asks for what a subject said. */
function questionOf({ text, isOfNoun }: Subject): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return `what did ${text} say`
  const name = text.replace(/^г-(?:н|жа)а?(?!\p{L})/iu, '')
  return isOfNoun ? `слова ${name}` : `что сказал ${name}`
}

/** Of several people of one surname those in the office that stands before it, where any of them is. */
async function inOffice(
  known: readonly (readonly NamedSpeaker[])[],
  words: readonly QuestionWord[],
  lookup: ClaimedLookup,
): Promise<readonly (readonly NamedSpeaker[])[]> {
  const office = nameKey(
    words
      .filter(({ word }) => isTitle(word))
      .map(({ word }) => word)
      .join(' '),
  )
  if (office === '' || known.every(({ length }) => length <= 1)) return known
  const ids = new Set((await lookup.holdersOf(office)).map(({ speaker }) => speaker.id))
  return known.map((people) => {
    const holders = people.filter(({ speaker }) => ids.has(speaker.id))
    return holders.length > 0 ? holders : people
  })
}

/**
 * A capital at the last word, or nothing else before a colon, makes a name of words that nobody is known by: "the North Bank
 * strike was reported" names nobody.
 */
function isStranger({ text, stands }: Subject): boolean {
  const typed = text.split(/\s+/)
  if (/^\P{L}*\p{Lu}/u.test(typed.at(-1) ?? '')) {
    return stands === 'verb' || typed.length <= LONGEST_NAME
  }
  return stands === 'colon' && typed.length <= SHORT_HEAD
}

const LONGEST_NAME = 4
/** "smith:", "jane smith:" */
const SHORT_HEAD = 3

/** "The German minister", "the minister of Trade", «министр Германии»: no name is behind the office. */
function isDescribed(place: readonly QuestionWord[]): boolean {
  const [before, last] = place.slice(-2)
  if (!last?.isCapital || isTitle(last.word)) return true
  if (/\p{Script=Cyrillic}/u.test(last.word)) return /(?:[иыя]|^\p{Lu}+)$/u.test(last.typed)
  return before !== undefined && PREPOSITIONS.has(before.word)
}
