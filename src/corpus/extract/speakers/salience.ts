import type { Entity } from '../entities/entities.ts'
import type { Gender } from '../lexicon/gender.ts'

/** Somebody spoken of. Without an entity: one whom the article does not name ("a spokesman"). */
export type Referent = { entity?: Entity; gender?: Gender }

/** How somebody is mentioned in a sentence: first or before a verb, elsewhere, as an owner ("Roe’s"), or as who spoke, surely or not. */
export type Standing = keyof typeof WEIGHTS

/**
 * Whom a pronoun means, and the share that he has of all salience that fits: from 0.5, a tie, to 1, nobody else fits. `isOpen`
 * where he has not spoken yet (see `hasSpoken`) and another person who fits was named about as lately: then no share tells them
 * apart.
 */
export type Choice = { referent: Referent; share: number; isOpen: boolean; hasSpoken: boolean }

/** Who is in mind at a point of a text that is read from its beginning. */
export type Salience = {
  add: (referent: Referent, sentence: number, standing: Standing) => void
  /** Somebody was surely meant by "he" or "she": the other pronoun means another. */
  call: (referent: Referent, gender: Gender) => void
  /**
   * @param isBarred who is spoken of in the very words that the pronoun is to have said
   * @param asker who asked just before: an answer is as likely another’s
   */
  choose: (
    gender: Gender,
    sentence: number,
    isBarred: (entity: Entity) => boolean,
    asker?: Referent,
  ) => Choice | undefined
}

/**
 * Keeps salience as Lappin and Leass do: every mention adds to its referent by how it stands in its sentence, and every new
 * sentence takes most of it away.
 */
export function createSalience(): Salience {
  const states = new Map<Entity | typeof UNNAMED, State>()
  return { add, call, choose }

  function add(referent: Referent, sentence: number, standing: Standing): void {
    const key = referent.entity ?? UNNAMED
    const state = states.get(key)
    const before = state === undefined ? 0 : valueAt(state, sentence)
    states.delete(key)
    const value = Math.min(MOST, before + WEIGHTS[standing])
    const hasSpoken = standing === 'speaker' || state?.hasSpoken === true
    states.set(key, { referent, sentence, value, hasSpoken, called: state?.called })
    const [oldest] = states.keys()
    if (states.size > MOST_REFERENTS && oldest !== undefined) states.delete(oldest)
  }

  function call({ entity }: Referent, gender: Gender): void {
    const state = entity && states.get(entity)
    if (state !== undefined) state.called = gender
  }

  function choose(
    gender: Gender,
    sentence: number,
    isBarred: (entity: Entity) => boolean,
    asker?: Referent,
  ): Choice | undefined {
    let [first, second] = [0, 0]
    let chosen: State | undefined
    for (const state of states.values()) {
      const { referent } = state
      const isUnlikely = referent.entity !== undefined && isBarred(referent.entity)
      const isOther = (state.called ?? gender) !== gender
      const fit = isOther ? 0 : fitness(referent, gender) * (isUnlikely ? BARRED : 1)
      const value = valueAt(state, sentence) * fit
      if (value > first) [first, second, chosen] = [value, first, state]
      else second = Math.max(second, value)
    }
    if (chosen === undefined) return undefined
    const { entity } = chosen.referent
    const hasAsked = entity !== undefined && entity === asker?.entity
    const mayBeOther = hasAsked || !chosen.hasSpoken
    const isOpen =
      (mayBeOther && hasRival(chosen, gender, hasAsked ? ASKED_WITHIN : 0)) ||
      ((chosen.called ?? genderOf(chosen.referent)) === undefined && hasKnownRival(chosen, gender))
    const { referent, hasSpoken } = chosen
    return { referent, share: first / (first + second), isOpen, hasSpoken }
  }

  /** Whether somebody else who fits was named no more than so many sentences earlier. */
  function hasRival(chosen: State, gender: Gender, within: number): boolean {
    return [...states.values()].some(
      (state) =>
        state !== chosen &&
        state.sentence >= chosen.sentence - within &&
        fitness(state.referent, gender) >= PERSON,
    )
  }

  /** Whether one as lately named is surely a woman, or a man, where of the chosen one nothing tells it. */
  function hasKnownRival(chosen: State, gender: Gender): boolean {
    return [...states.values()].some(
      ({ sentence, referent, value }) =>
        referent.entity !== undefined &&
        genderOf(referent) === gender &&
        sentence >= chosen.sentence &&
        value > chosen.value * BESIDE,
    )
  }
}

type State = {
  referent: Referent
  sentence: number
  value: number
  hasSpoken: boolean
  called?: Gender | undefined
}

const UNNAMED = Symbol('unnamed')

// Found by search on one half of PolNeAR’s training part and confirmed on the other.
const WEIGHTS = { subject: 5, other: 2, owner: 0.75, speaker: 4, guess: 4 }
const LEFT_AFTER_SENTENCE = 0.3
const MOST = 9
const BARRED = 0.45
const PERSON = 0.8
const ASKED_WITHIN = 2
// More than an owner’s share of a sentence.
const BESIDE = 0.2

// Older ones have next to no salience left; it keeps a hostile text of names linear.
const MOST_REFERENTS = 24

function valueAt({ value, sentence }: State, now: number): number {
  return value * LEFT_AFTER_SENTENCE ** (now - sentence)
}

/** How well somebody fits "he" or "she": the less, the less is known of the gender and of whether it is a person at all. */
function fitness(referent: Referent, wanted: Gender): number {
  const { entity } = referent
  const known = genderOf(referent)
  if (known !== undefined) return known === wanted ? 1 : 0
  if (entity === undefined) return 1
  return entity.isPerson ? PERSON : entity.isEvident ? 0.4 : 0.25
}

function genderOf({ entity, gender }: Referent): Gender | undefined {
  return gender ?? entity?.gender
}
