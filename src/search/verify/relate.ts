import { editDistance } from '../../language/edit-distance.ts'
import { nameKey, nameWordKey } from '../../language/name-key.ts'
import { nominatives } from '../../language/nominatives.ts'
import { stem } from '../../language/stem.ts'
import { STOP_WORDS } from '../../language/stop-words.ts'
import { tokenize, words } from '../../language/tokens.ts'
import type { NamedSpeaker, StatementRecord } from '../../store/store.ts'
import { allowedEdits } from '../spelling.ts'
import { HONORIFICS, PREPOSITIONS, isTitle } from '../titles.ts'
import type { Claimed } from './claimed-speaker.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/**
 * Whether those whom an attribution names are the speaker of a statement: `same`, or nobody is named; `other`; `unsure`:
 * it names others as well, or an office that the speaker may have.
 */
export type Relation = 'same' | 'unsure' | 'other'

export function relate(
  { claimed, attribution }: { readonly claimed: readonly Claimed[]; readonly attribution: string },
  record: StatementRecord,
): Relation {
  if (isPrinted(attribution, record)) return 'same'
  const relations = claimed.map((one) => relateOne(one, record))
  if (relations.every((relation) => relation === 'same')) return 'same'
  return relations.every((relation) => relation === 'other') ? 'other' : 'unsure'
}

function relateOne({ text, known, unknown }: Claimed, record: StatementRecord): Relation {
  const { speaker } = record
  if (!speaker || isWife(text, speaker.name)) return 'other'
  if (isFullName(text, speaker.name)) return 'same'
  if (!unknown) {
    if (isTitled(known.flat(), speaker.name)) return 'same'
    const meant = known.filter((people) => people.some((one) => isSpeaker(one, record)))
    if (meant.length === 0) return 'other'
    return meant.length === known.length ? 'same' : 'unsure'
  }
  const names = nameKey(speaker.name).split(' ')
  // A relation of anybody who may be the speaker.
  if (unknown.owners.some(({ key }) => names.includes(key.split(' ').at(-1) ?? ''))) return 'other'
  if (unknown.isOffice) return isPrintedRole(text, record) ? 'same' : 'unsure'
  return isMisspelt(text, speaker.name) ? 'same' : 'other'
}

/** Who is known by an office speaks in it on a day of the term, and as it is printed there. */
function isSpeaker({ by, key, from, until, speaker }: NamedSpeaker, record: StatementRecord) {
  if (speaker.id !== record.speaker?.id) return false
  const day = record.saidOn ?? record.publishedOn
  if (by === 'role') return record.role === undefined || isIn(key, nameKey(record.role))
  if (by !== 'office' || day === undefined || day.startsWith('-')) return true
  return (
    (from === undefined || day >= from.slice(0, day.length)) &&
    (until === undefined || day.slice(0, until.length) <= until)
  )
}

function isIn(key: string, other: string): boolean {
  return ` ${other} `.includes(` ${key} `)
}

/** All that the words say of an office is printed of the speaker. */
function isPrintedRole(text: string, { role = '', mention = '' }: StatementRecord): boolean {
  const printed = new Set(words(`${role} ${mention}`).map(stem))
  return words(text).every(
    (word) => STOP_WORDS.has(word) || HONORIFICS.has(word) || printed.has(stem(word)),
  )
}

/** The surname, and nothing else but what is printed of the speaker: "Minister of Ports, Ferries and Quays Roe". */
function isPrinted(attribution: string, { speaker, role = '', mention = '' }: StatementRecord) {
  if (!speaker || attribution === '') return false
  const printed = new Set(words(`${speaker.name} ${role} ${mention}`))
  const typed = words(attribution)
  return (
    typed.includes(words(speaker.name).at(-1) ?? '') &&
    typed.every((word) => printed.has(word) || STOP_WORDS.has(word) || REPORTING_WORDS.has(word))
  )
}

/**
 * All of a name at the end, behind no more than titles and further names: "Senator Jane Roe", "Jane Mary Roe", «глава порта
 * Анна Роу».
 */
function isFullName(text: string, name: string): boolean {
  const names = nameKey(name).split(' ')
  const typed = tokenize(text)
  const [given, surname] = [names[0], names.at(-1)]
  const isTyped = (at: number, key: string | undefined) =>
    key !== undefined && nameWordKey(typed.at(at)?.word ?? '') === key
  const isWord = (at: number, key: string | undefined) =>
    key !== undefined &&
    nominatives(typed.at(at)?.word ?? '')
      .map(nameWordKey)
      .includes(key)
  const isAll = names.every((key, at) => isWord(at - names.length, key))
  const isBetween = names.length > 1 && isWord(0, given) && isWord(-1, surname)
  const others = isAll ? typed.slice(0, -names.length) : isBetween ? typed.slice(1, -1) : undefined
  if (!others) return false
  // Behind a title a name in the nominative is its bearer's, whatever the title is of.
  const isBearer = isAll && names.every((key, at) => isTyped(at - names.length, key))
  if (isBearer && names.length > 1 && CYRILLIC.test(text) && isTitle(others[0]?.word ?? '')) {
    return true
  }
  return others.every(({ word, start }) => {
    if (HONORIFICS.has(word)) return true
    return !PREPOSITIONS.has(word) && (isTitle(word) || /^\p{Lu}/u.test(text.slice(start)))
  })
}

const CYRILLIC = /\p{Script=Cyrillic}/u

/** Some corpora have speakers such as "President Roe" and "J. Roe": any Roe, and any whose name begins with a J. */
function isTitled(known: readonly NamedSpeaker[], name: string): boolean {
  const surname = nameKey(name).split(' ').at(-1)
  return known.some(({ by, key, speaker }) => {
    const [title = ''] = words(speaker.name)
    const isInitial = title.length === 1 && nameKey(name).startsWith(nameWordKey(title))
    return by === 'name' && (isTitle(title) || isInitial) && key.split(' ').at(-1) === surname
  })
}

/** Each word is nearly one of the name. */
function isMisspelt(text: string, name: string): boolean {
  const names = nameKey(name).split(' ')
  const typed = words(text).filter((word) => !HONORIFICS.has(word))
  return (
    typed.length > 0 &&
    typed.every((word) => {
      const keys = nominatives(word).map(nameWordKey)
      return names.some((known) => keys.some((key) => isNear(key, known)))
    })
  )
}

/** Of a Russian surname in Latin letters the feminine form: "Petrova" is no misspelt Petrov. */
function isWife(text: string, name: string): boolean {
  return (
    nameKey(text).split(' ').at(-1) === `${nameKey(name).split(' ').at(-1)}a` &&
    !CYRILLIC.test(text)
  )
}

function isNear(key: string, name: string): boolean {
  return editDistance(key, name) <= Math.min(allowedEdits(key), allowedEdits(name))
}
