import { russianGivenNames } from '../lexicon/russian-given-names.ts'

/** Who of an article bears a given name, by the names in the nominative that it prints with a surname. */
export type Bearers<Person> = {
  add: (parts: readonly string[], person: Person) => void
  /** Of a given name, or one with a patronymic, those who may be called so. */
  of: (parts: readonly string[]) => readonly Person[]
}

export function createBearers<Person>(): Bearers<Person> {
  const byGiven = new Map<string, Map<Person, string | undefined>>()
  return { add, of }

  function add(parts: readonly string[], person: Person): void {
    const [given = '', second = ''] = parts
    if (parts.length < 2 || isGivenOnly(parts) || !isGiven(given)) return
    const patronymic = isPatronymic(second) ? second : undefined
    const same = byGiven.get(given) ?? new Map<Person, string | undefined>()
    if (same.size < MOST) same.set(person, same.get(person) ?? patronymic)
    byGiven.set(given, same)
  }

  function of([given = '', patronymic]: readonly string[]): readonly Person[] {
    const same = [...(byGiven.get(given) ?? [])]
    return same
      .filter(([, known]) => (known ?? patronymic) === (patronymic ?? known))
      .map(([person]) => person)
  }
}

// Keeps a hostile text full of namesakes linear.
const MOST = 8

/** "Яна", "Галины Петровны": a name in any case without a surname. */
export function isGivenOnly(parts: readonly string[]): boolean {
  const [given = '', patronymic, ...rest] = parts
  if (!isGiven(given) || rest.length > 0) return false
  return patronymic === undefined || isPatronymic(patronymic)
}

function isGiven(word: string): boolean {
  return !isPatronymic(word) && russianGivenNames(word.toLowerCase()).length > 0
}

/** Whether a word is a patronymic in some case: "Ильич", "Петровны". */
function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word) && russianGivenNames(word.toLowerCase()).length > 0
}

const PATRONYMIC = /(?:ич(?:а|у|ем|е)?|(?:вн|чн)(?:а|ы|е|у|ой))$/
