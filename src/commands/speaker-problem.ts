import type { Ordered } from '../search/decide-speaker.ts'

/** Why it is not one speaker that was named, or nothing was decided, in one line. */
export function describeProblem(problem: Extract<Ordered, { problem: unknown }>): string {
  switch (problem.problem) {
    case 'nobody': {
      const { name, suggestion } = problem
      const near = suggestion ? `; did you mean ${suggestion.name} (${suggestion.id})?` : ''
      return `nobody is called "${name}"${near}`
    }
    case 'several': {
      const people = problem.people.slice(0, PEOPLE).map(({ id, name }) => `${name} (${id})`)
      return `several people are called "${problem.name}": ${people.join(', ')}; give the id`
    }
    case 'no-date':
      return `"${problem.date}" is no date such as 2017-05-31, 2017-05 or 2017`
    case 'none-goes':
      return 'no statement of that speaker fits, so nothing is decided'
    case 'all-go':
      return 'all statements of that speaker fit, so nothing is split and nothing is decided'
    case 'one-already':
    default:
      return 'the two are one speaker already'
  }
}

const PEOPLE = 8
