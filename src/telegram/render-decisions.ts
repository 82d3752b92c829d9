import type { MadeDecision, Ordered, SpeakerDecision, SplitRule } from '../search/decide-speaker.ts'
import { datePartsIfKnown } from './date-parts.ts'
import { bold, type Formatted, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { SplitWords } from './text/admin-texts.ts'
import type { Texts } from './text/texts.ts'

/** What was decided, or why nothing was. */
export function renderDecided(ordered: Ordered, texts: Texts): Formatted {
  const { speaker: said } = texts.admin
  if (!('problem' in ordered)) {
    const { number, decision, moved } = ordered
    return join([describe(decision, texts), moved && said.moved(moved), said.decided(number)], '\n')
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
export function renderUndone(decision: SpeakerDecision | undefined, texts: Texts): Formatted {
  const { speaker: said } = texts.admin
  return decision ? join([said.undone, describe(decision, texts)], '\n') : join([said.notThere], '')
}

/** The decisions that hold, the latest first, with their numbers. */
export function renderDecisions(made: readonly MadeDecision[], texts: Texts): Formatted {
  if (made.length === 0) return join([texts.admin.speaker.none], '')
  const lines = made
    .slice(0, DECISIONS)
    .map(({ number, decision }) => join([`${number} ·`, describe(decision, texts)], ' '))
  const rest = made.length - DECISIONS
  return join([...lines, rest > 0 ? texts.admin.ingest.more(rest) : undefined], '\n')
}

function describe(decision: SpeakerDecision, { admin: { speaker: said } }: Texts): Formatted {
  const speaker = named(decision.speaker)
  if (decision.kind === 'merge') return said.merge(speaker, named(decision.into))
  if (decision.kind === 'alias') return said.alias(speaker, named(decision.name))
  if (decision.kind === 'split') {
    return said.split(speaker, named(decision.into.id), describeRule(decision.by))
  }
  const { title, from, until } = decision.office
  return said.office(speaker, named(title), datePartsIfKnown(from), datePartsIfKnown(until))
}

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
