import type { Comparison } from '../search/thread.ts'
import { bold, type Formatted, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Texts } from './text/texts.ts'

/** Why two people cannot be compared, and what to write instead. */
export function renderIncomparable(problem: Incomparable, texts: Texts): Formatted {
  const name = (words: string) => bold(oneLine(words, NAME_LENGTH))
  if (problem.problem === 'same') return texts.thread.samePerson(name(problem.speaker.name))
  if (problem.problem === 'several') {
    const people = problem.people.slice(0, PEOPLE).map((person) => name(person.name))
    return texts.thread.several(name(problem.side), join(people, ', '))
  }
  const near = problem.suggestion && texts.didYouMean(name(problem.suggestion.name))
  return join([texts.nobody(name(problem.name)), near ?? texts.whoIsThere], '\n')
}

type Incomparable = Exclude<Comparison, { answer: unknown }>

const NAME_LENGTH = 100
const PEOPLE = 8
