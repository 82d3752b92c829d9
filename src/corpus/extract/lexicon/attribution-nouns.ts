import { wordList } from './word-list.ts'

/** What may follow a noun that stands for saying: `that` a clause, `to` an infinitive, or prepositions before a noun phrase. */
export type NounFrame = { that: boolean; to: boolean; prepositions: ReadonlySet<string> }

/** The frame of a noun that stands for saying, singular or plural: "claim", "promises". */
export function nounFrame(word: string): NounFrame | undefined {
  return FRAMES.get(word)
}

/** Whether a verb only lends its subject to such a noun: "made the claim that", "issued a warning that". */
export function isSupportVerb(word: string): boolean {
  return SUPPORT.has(word)
}

const SUPPORT = wordList(`
  make makes made making repeat repeats repeated repeating issue issues issued issuing raise raises raised raising voice voices
  voiced voicing express expresses expressed expressing deliver delivers delivered delivering offer offers offered offering
  give gives gave giving renew renewed renews renewing reiterate reiterated send sent sends level leveled levelled lodge lodged
  file filed air aired stand stands stood stick sticks stuck walk walked back backed include includes included
`)

const ROWS: readonly (readonly [string, string])[] = [
  [
    'that',
    `claim assertion accusation allegation argument suggestion announcement warning promise pledge vow insistence
    contention charge complaint prediction admission acknowledgment acknowledgement denial revelation declaration
    reminder observation confession assurance guarantee hint testimony belief view opinion concern worry fear
    hope confidence regret conviction conclusion theory point demand insinuation implication boast`,
  ],
  ['to', `promise pledge vow offer threat proposal call demand`],
  [
    'of',
    `criticism condemnation accusation allegation announcement denial denunciation rejection promise prediction warning
    mention characterization depiction disapproval`,
  ],
  ['for', `call plea proposal`],
  ['about', `complaint warning concern`],
  ['against', `accusation allegation`],
]

const FRAMES: ReadonlyMap<string, NounFrame> = framesOf()

function framesOf(): Map<string, NounFrame> {
  const frames = new Map<string, { that: boolean; to: boolean; prepositions: Set<string> }>()
  for (const [follower, nouns] of ROWS) {
    for (const noun of wordList(nouns)) {
      for (const form of [noun, pluralOf(noun)]) {
        const frame = frames.get(form) ?? { that: false, to: false, prepositions: new Set() }
        if (follower === 'that') frame.that = true
        else if (follower === 'to') frame.to = true
        else frame.prepositions.add(follower)
        frames.set(form, frame)
      }
    }
  }
  return frames
}

function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
