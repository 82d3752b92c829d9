import {
  type MadeDecision,
  type Ordered,
  type SpeakerDecision,
  type SplitRule,
  namedIn,
} from '../search/decide-speaker.ts'
import { datePartsIfKnown } from './date-parts.ts'
import { bold, type Formatted, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { SplitWords } from './text/admin-texts.ts'
import type { Texts } from './text/texts.ts'

/** What was decided, or why nothing was. */
export function renderDecided(ordered: Ordered, names: Names, texts: Texts): Formatted {
  const { speaker: said } = texts.admin
  if (!('problem' in ordered)) {
    const { number, decision, moved } = ordered
    const what = describe(decision, names, texts)
    return join([what, moved && said.moved(moved), said.decided(number)], '\n')
  }
  switch (ordered.problem) {
    case 'nobody': {
      const near = ordered.suggestion && texts.didYouMean(named(ordered.suggestion.name))
      return join([texts.nobody(named(ordered.name)), near], '\n')
    }
    case 'several': {
      const people = ordered.people.slice(0, PEOPLE).map(({ id, name }) => `${name} (${id})`)
      return said.several(named(ordered.name), oneLine(people.join(', '), PEOPLE_LENGTH))
    }
    case 'no-date':
      return said.noDate(named(ordered.date))
    case 'none-goes':
      return join([said.noneGoes], '')
    case 'all-go':
      return join([said.allGo], '')
    case 'one-already':
    default:
      return join([said.oneAlready], '')
  }
}

/** What was taken back. */
export function renderUndone(
  decision: SpeakerDecision | undefined,
  names: Names,
  texts: Texts,
): Formatted {
  const { speaker: said } = texts.admin
  if (!decision) return join([said.notThere], '')
  return join([said.undone, describe(decision, names, texts)], '\n')
}

/** The decisions that hold, the latest first, with their numbers. */
export function renderDecisions(
  made: readonly MadeDecision[],
  names: Names,
  texts: Texts,
): Formatted {
  if (made.length === 0) return join([texts.admin.speaker.none], '')
  const lines = made
    .slice(0, DECISIONS)
    .map(({ number, decision }) => join([`${number} ·`, describe(decision, names, texts)], ' '))
  const rest = made.length - DECISIONS
  return join([...lines, rest > 0 ? texts.admin.ingest.more(rest) : undefined], '\n')
}

/** Of people by their names, with the ids where two are called the same. */
function describe(
  decision: SpeakerDecision,
  names: Names,
  { admin: { speaker: said } }: Texts,
): Formatted {
  const [one, other] = namedIn([decision])
  const isSame = one !== undefined && other !== undefined && names.get(one) === names.get(other)
  const person = (id: string, unlisted = id) => {
    const name = named(names.get(id) ?? unlisted)
    return isSame ? join([name, `(${id})`], ' ') : name
  }
  const speaker = person(decision.speaker)
  if (decision.kind === 'merge') return said.merge(speaker, person(decision.into))
  if (decision.kind === 'alias') return said.alias(speaker, named(decision.name))
  if (decision.kind === 'split') {
    return said.split(
      speaker,
      person(decision.into.id, decision.into.name),
      describeRule(decision.by),
    )
  }
  const { title, from, until } = decision.office
  return said.office(speaker, named(title), datePartsIfKnown(from), datePartsIfKnown(until))
}

/** The names of those whom decisions name, by id. */
type Names = ReadonlyMap<string, string>

function describeRule(by: SplitRule): SplitWords {
  if ('role' in by) return { role: named(by.role) }
  if ('article' in by) return { article: oneLine(by.article, ADDRESS_LENGTH) }
  return { from: datePartsIfKnown(by.from), until: datePartsIfKnown(by.until) }
}

function named(words: string): Formatted {
  return bold(oneLine(words, NAME_LENGTH))
}

const NAME_LENGTH = 80
const ADDRESS_LENGTH = 200
const PEOPLE = 8
const PEOPLE_LENGTH = 600
/** As many as a message has room for beside how to decide. */
const DECISIONS = 10
