import { attribute } from './attribute.ts'
import { isAlike } from './folded.ts'
import type { Make, Quotation } from './mutated-claim.ts'
import { pick } from './random.ts'

/** Claims by somebody who is like the speaker: a namesake, a relation, a holder of another office, and by the speaker in office. */
export const MISATTRIBUTED: Readonly<Record<string, Make>> = {
  'by an unknown given name and the surname': (statement, { random, statements }) => {
    const name = personOf(statement.speaker)
    const given = pick(isCyrillic(statement.speaker) ? RUSSIAN_GIVEN : ENGLISH_GIVEN, random)
    const speaker = `${given} ${name?.surname}`
    if (!name || isSpeaker(speaker, statements) || isAlike(given, name.given)) return undefined
    return { text: attribute({ ...statement, speaker }, random), right: ['other-speaker'] }
  },
  'by the given name and another surname': (statement, { random, statements }) => {
    const name = personOf(statement.speaker)
    const other = personOf(pick(statements, random).speaker)
    const speaker = `${name?.given} ${other?.surname}`
    if (!name || !other || isSpeaker(speaker, statements)) return undefined
    if (isAlike(other.surname, statement.speaker)) return undefined
    return { text: attribute({ ...statement, speaker }, random), right: ['other-speaker'] }
  },
  'by a relation of the speaker': (statement, { random }) => {
    const name = personOf(statement.speaker)
    if (!name || isCyrillic(statement.speaker + statement.text)) return undefined
    const { surname } = name
    const speaker = pick(
      [`${surname}’s deputy`, `the wife of ${surname}`, `an aide to ${surname}`],
      random,
    )
    return { text: attribute({ ...statement, speaker }, random), right: ['other-speaker'] }
  },
  'in an office that is another’s': (statement, { random, statements }) => {
    const other = pick(statements, random)
    const { role } = statement
    if (!role || !other.role || isAlike(role, other.role)) return undefined
    const isRussian = isCyrillic(other.role)
    if (isRussian !== isCyrillic(statement.text)) return undefined
    const speaker = isRussian ? other.role.toLowerCase() : `the ${other.role}`
    return {
      text: attribute({ ...statement, speaker }, random),
      right: ['other-speaker'],
      mayDoubtSpeaker: true,
    }
  },
  'by its speaker’s role and surname': (statement, { random }) => {
    const name = personOf(statement.speaker)
    if (!name || !statement.role) return undefined
    const speaker = `${statement.role} ${name.surname}`
    return { text: attribute({ ...statement, speaker }, random), right: ['exact'] }
  },
}

const PERSON = /^(?<given>\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(?<surname>\p{Lu}\p{Ll}+)$/u
const ENGLISH_GIVEN = ['Bartholomew', 'Wilhelmina', 'Igor', 'Ludmila', 'Malia', 'Cornelius']
const RUSSIAN_GIVEN = ['Адам', 'Евграф', 'Мстислав', 'Глафира', 'Людмила', 'Прохор']

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text)
}

function isSpeaker(name: string, statements: readonly Quotation[]): boolean {
  return statements.some(({ speaker }) => speaker === name)
}

/** The first name and the last of a person; `undefined` of a body. */
function personOf(name: string): { readonly given: string; readonly surname: string } | undefined {
  const { given, surname } = PERSON.exec(name)?.groups ?? {}
  return given === undefined || surname === undefined ? undefined : { given, surname }
}
