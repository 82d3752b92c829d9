import type { AliasTable } from '../language/aliases.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { NamedSpeaker } from '../store/store.ts'
import { bareNameIn } from './bare-name.ts'
import { type BareBody, findBareBody } from './bare-body.ts'
import { type OfficeLookup, readBareOffice } from './bare-office.ts'
import { type Frame, addresseeAt } from './frame.ts'
import { keywordSpeakers } from './keyword-speakers.ts'
import { type NameLookup, type NameRepair, type NameSpan, suggestSpeaker } from './names.ts'
import type { Question } from './question.ts'
import { ANYONE } from './question-words.ts'
import { type ReadNames, isNamed, readNames } from './read-names.ts'
import type { Range } from './slot-roles.ts'
import { findSpokesmen } from './spokesmen.ts'
import { type SpeakerSlot, readSpeakerSlot } from './speaker-slot.ts'
import { PREPOSITIONS, isTitle } from './titles.ts'
import { type TopicLookup, type TopicWord, readTopic } from './topic.ts'

/** One way to read a question: who is to have spoken (`undefined`: anybody), and about what. */
export type Reading = {
  readonly speakers?: readonly NamedSpeaker[] | undefined
  /** The speakers are people of one name, or of offices that a word fits, of whom one is meant; else all of them are. */
  readonly isAmbiguous: boolean
  /** The office or role that the speakers are asked for by, as typed. */
  readonly office?: string | undefined
  readonly topic: readonly TopicWord[]
  /** It holds only where no other reading does as well. */
  readonly isLesser?: boolean | undefined
  /** What was asked for and is not looked for: to whom something was said, which no statement tells. */
  readonly leftOut?: string | undefined
}

export type Understanding = {
  /**
   * The readings that the words allow, likeliest first. When the speaker asked for is nobody known, none or that of those
   * who may speak for it.
   */
  readonly readings: readonly Reading[]
  readonly unknownSpeaker?: UnknownSpeaker | undefined
  /** Words where a speaker would stand, which may be a name or not. */
  readonly bareName?: { readonly name: string; readonly isCapital: boolean } | undefined
  readonly nameRepairs: readonly NameRepair[]
  /** Whether the question has a word for saying, or names somebody. */
  readonly isForStatements: boolean
}

type UnknownSpeaker = {
  readonly name: string
  readonly suggestion?: SpeakerRef | undefined
}

export type Lookup = NameLookup & TopicLookup & OfficeLookup

/**
 * Understands a question: who is the speaker, and what is the topic.
 *
 * @param chosen the speaker that the asker picked, in place of whom the words name
 */
export async function interpret(
  question: Question,
  lookup: Lookup,
  aliases: AliasTable,
  chosen?: SpeakerRef,
): Promise<Understanding> {
  const read = await readNames(question, lookup, aliases)
  const { words, frame, names, repairs: nameRepairs } = read
  const slot = readSpeakerSlot(read)
  const topicBeside = (places: readonly Range[]) => {
    const topicNames = names.filter(({ start }) => !isWithin(start, places))
    const left = words.map((word, at) => (isWithin(at, places) ? undefined : word))
    return readTopic(left, topicNames, aliases, lookup)
  }
  const place = slot && !slot.isKnown && !slot.owner ? slot.place : undefined
  const holders = place ? await readBareOffice(typedWords(place, words), lookup, aliases) : []
  if (slot && !slot.isKnown && holders.length === 0 && !chosen) {
    const spokesmen = place ? await findSpokesmen(typedWords(place, words), lookup, aliases) : []
    const unknownSpeaker = await readUnknown(slot, read, lookup)
    const readings =
      place && spokesmen.length > 0
        ? [{ ...oneOf(spokesmen, place, words), topic: await topicBeside([place]) }]
        : []
    return { readings, unknownSpeaker, nameRepairs, isForStatements: true }
  }
  const body =
    !frame && !chosen && names.length === 0 ? await findBareBody(words, lookup, aliases) : undefined
  const choices = speakerChoices(read, slot, await keywordSpeakers(read, lookup, aliases)).flatMap(
    (choice) => [choice, ...withoutAddressee(choice, read)],
  )
  const readings: Reading[] = await Promise.all(
    (chosen ? choices.slice(0, 1) : choices).map(
      async ({ speakers, places, leftOut, isLesser }) => {
        const topic = await topicBeside(places)
        const asked =
          place && holders.length > 0 ? oneOf(holders, place, words) : speakersOf(speakers, words)
        const unread =
          topic.length === 0 && !question.phrase ? emptyTopic(words, places) : undefined
        return {
          ...(chosen ? only(chosen, asked) : asked),
          topic,
          leftOut: leftOut ?? unread,
          isLesser,
        }
      },
    ),
  )
  const ofHolders = async ({ place: of, holders: bearers }: BareBody) => ({
    ...oneOf(bearers, of, words),
    topic: await topicBeside([of]),
  })
  if (body) readings.unshift(await ofHolders(body))
  const office = slot || chosen ? undefined : await findBareOffice(read, lookup, aliases)
  if (office) readings.splice(0, Infinity, await ofHolders(office))
  const isForStatements = names.length > 0 || words.some(({ part }) => part === 'reporting')
  const bareName = chosen ? undefined : bareNameIn(read)
  return {
    readings,
    bareName: bareName && {
      name: typedIn(bareName.place, words),
      isCapital: bareName.isCapital,
    },
    nameRepairs,
    isForStatements,
  }
}

/** Of "prime minister on surrender" the office, where the words before "on" are one and no name. */
async function findBareOffice(
  { words, frame, names }: ReadNames,
  lookup: Lookup,
  aliases: AliasTable,
): Promise<BareBody | undefined> {
  if (!frame || frame.isAsked || frame.isOpen || names.length > 0) return undefined
  const place = { start: frame.start, end: frame.end }
  const holders = await readBareOffice(typedWords(place, words), lookup, aliases)
  return holders.length > 0 ? { place, holders } : undefined
}

type Unknown = Extract<SpeakerSlot, { isKnown: false }>

function typedWords({ start, end }: Range, words: ReadNames['words']): string[] {
  return words.slice(start, end).map(({ word }) => word)
}

async function readUnknown(
  { place: { start, end }, owner }: Unknown,
  { words, names }: ReadNames,
  lookup: Lookup,
): Promise<UnknownSpeaker> {
  const unknown = words.slice(start, end)
  const unnamed = unknown.filter((_, index) => !isNamed(start + index, names))
  const owners = new Map(owner?.matches.map(({ speaker }) => [speaker.id, speaker]))
  const [first, second] = owners.values()
  // «В Кремле».
  const named = unknown.findIndex(({ word }) => !PREPOSITIONS.has(word))
  return {
    name: typedIn({ start: start + Math.max(named, 0), end }, words),
    suggestion: owner ? (second ? undefined : first) : await suggestSpeaker(unnamed, lookup),
  }
}

type Choice = {
  readonly speakers: readonly NameSpan[]
  readonly places: readonly Range[]
  readonly leftOut?: string
  readonly isLesser?: boolean
}

// Of more names than anybody has who speaks, most are spoken about; each reading is looked for by itself.
const MOST_CHOICES = 8

/** Who speaks, in each reading, and where that is said; the other words are the topic. */
function speakerChoices(
  { words, frame }: ReadNames,
  slot: SpeakerSlot | undefined,
  keywords: Awaited<ReturnType<typeof keywordSpeakers>>,
): Choice[] {
  if (slot) return [slot.isKnown ? slot : { speakers: [], places: [slot.place] }]
  const anybody = { speakers: [], places: anyoneIn(words, frame) }
  if (frame?.isAsked) return [anybody]
  const { able } = keywords
  const free = keywords.free.slice(0, MOST_CHOICES)
  const choices = free.map(({ name, isLesser }) => ({ ...alone(name, words), isLesser }))
  if (free.length > 0)
    return free.every(({ isLesser }) => isLesser) ? [anybody, ...choices] : choices
  return [anybody, ...(frame ? able.map((name) => alone(name, words)) : [])]
}

/** "What did Putin say to Merkel": the statements may name her or not. */
function withoutAddressee(
  { speakers, places }: Choice,
  { words, names, frame }: ReadNames,
): Choice[] {
  const verb = words.findIndex(({ part }) => part === 'reporting')
  if (!frame || verb === -1 || speakers.length === 0) return []
  const found = words.flatMap((_, at) => {
    if (isWithin(at, places) || (at >= frame.topicFrom && frame.topicFrom > verb + 1)) return []
    const isTo = words[at - 1]?.word === 'to' && at > verb
    return (isTo ? names.find(({ start }) => start === at) : addresseeAt(at, words, names)) ?? []
  })
  const [to] = found
  return to ? [{ speakers, places: [...places, to], leftOut: typedIn(to, words) }] : []
}

/** "About them" is not about everything: the word after "about" where it says nothing of a topic. */
function emptyTopic(words: ReadNames['words'], places: readonly Range[]): string | undefined {
  const about = words.findIndex(({ word }) =>
    /^(?:about|regarding|concerning|об?о?|про)$/.test(word),
  )
  const next = words[about + 1]
  if (about === -1 || !next || !/^(?:empty|asking)$/.test(next.part) || isWithin(about + 1, places))
    return undefined
  return ALL.has(next.word) || words.length > about + 2 ? undefined : next.typed
}

const ALL: ReadonlySet<string> = new Set(
  'the a an all anything everything something things stuff всем все'.split(' '),
)

/** "What did anyone say": before the topic such a word is nobody's name, nor of the topic. */
function anyoneIn(words: ReadNames['words'], frame: Frame | undefined): Range[] {
  return words.flatMap(({ word }, start) =>
    frame && start < frame.topicFrom && ANYONE.has(word) ? [{ start, end: start + 1 }] : [],
  )
}

/** In "President Kennedy moon" the titles before the name are no topic. */
function alone(name: NameSpan, words: ReadNames['words']): Choice {
  const before = words.slice(0, name.start)
  const start = before.findLastIndex(({ word, isCapital }) => !isCapital || !isTitle(word)) + 1
  return { speakers: [name], places: [{ start, end: name.end }] }
}

function isWithin(at: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => at >= start && at < end)
}

type Asked = Omit<Reading, 'topic'>

function speakersOf(spans: readonly NameSpan[], words: ReadNames['words']): Asked {
  const speakers = spans.flatMap(({ matches }) => matches)
  if (speakers.length === 0) return { isAmbiguous: false }
  const [first, second] = spans
  const isByName = speakers.every(({ by }) => by !== 'office' && by !== 'role')
  if (isByName) return { speakers, isAmbiguous: !second && countPeople(speakers) > 1 }
  const isByOffice = !second && speakers.every(({ by }) => by === 'office' || by === 'role')
  return {
    speakers,
    isAmbiguous: false,
    ...(isByOffice && first && { office: typedIn(first, words) }),
  }
}

/** Of some offices that the words fit, one is meant; all the statements of one person in them count. */
function oneOf(holders: readonly NamedSpeaker[], place: Range, words: ReadNames['words']): Asked {
  return { speakers: holders, isAmbiguous: countPeople(holders) > 1, office: typedIn(place, words) }
}

function typedIn({ start, end }: Range, words: ReadNames['words']): string {
  return words
    .slice(start, end)
    .map(({ typed }) => typed)
    .join(' ')
}

function countPeople(speakers: readonly NamedSpeaker[]): number {
  return new Set(speakers.map(({ speaker }) => speaker.id)).size
}

/** Whom the asker picked; by the office asked for, where that is one of its holders. */
function only(chosen: SpeakerRef, { speakers = [] }: Asked): Asked {
  const asked = speakers.filter(({ speaker }) => speaker.id === chosen.id)
  const named: NamedSpeaker = { key: '', by: 'name', speaker: chosen, statements: 0 }
  return { speakers: asked.length > 0 ? asked : [named], isAmbiguous: false }
}
