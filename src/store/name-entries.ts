import { nameKey } from '../language/name-key.ts'
import type { PartialDate, Speaker } from '../statement.ts'
import type { NamedSpeaker } from './store.ts'

/** One way in which a speaker is known, by its key; an office only from one date to another. */
export type NameEntry = {
  readonly key: string
  readonly by: Exclude<NamedSpeaker['by'], 'role'>
  readonly from?: PartialDate | undefined
  readonly until?: PartialDate | undefined
}

/**
 * Everything a speaker is known by: full name, aliases, offices, and of a personal name the surname and given name.
 *
 * A surname with a particle is known with it and without: "von der Leyen" and "Leyen".
 */
export function nameEntries({ name, aliases, offices }: Speaker): NameEntry[] {
  const names = [name, ...aliases].filter(isPersonalName)
  const entries: NameEntry[] = [
    { key: wholeNameKey(name), by: 'name' },
    ...aliases.map((alias) => ({ key: wholeNameKey(alias), by: 'alias' as const })),
    ...names.flatMap(surnameKeys).map((key) => ({ key, by: 'surname' as const })),
    ...names.map(givenNameKey).map((key) => ({ key, by: 'given-name' as const })),
    ...offices.flatMap(({ title, aliases: others, from, until }) =>
      [title, ...others].map((words) => ({
        key: nameKey(words),
        by: 'office' as const,
        from,
        until,
      })),
    ),
  ]
  const distinct = new Map(entries.map((entry) => [JSON.stringify(Object.values(entry)), entry]))
  return [...distinct.values()].filter(({ key }) => key !== '')
}

/** The key of a whole name; a name without any letter or digit is its own key. */
export function wholeNameKey(name: string): string {
  return nameKey(name) || name
}

/** The words of a speaker's names, each once, as `nameKey` makes them. */
export function nameWords({ name, aliases }: Pick<Speaker, 'name' | 'aliases'>): Set<string> {
  const found = [name, ...aliases].flatMap((words) => nameKey(words).split(' '))
  return new Set(found.filter((word) => word !== ''))
}

function isPersonalName(name: string): boolean {
  const words = nameParts(name)
  return words.length >= 2 && words.every((word) => !BODY_WORDS.has(word.toLowerCase()))
}

function surnameKeys(name: string): string[] {
  const words = nameParts(name)
  const start = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()))
  const withParticle = start > 0 && start < words.length - 1 ? words.slice(start) : []
  return [words.slice(-1), withParticle].map((part) => nameKey(part.join(' '))).filter(Boolean)
}

function givenNameKey(name: string): string {
  return nameKey(nameParts(name)[0] ?? '')
}

/** The parts of a name between spaces, without what follows a surname: Jr., III, a remark in brackets. */
function nameParts(name: string): string[] {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .trim()
    .split(/[\s,]+/)
  while (words.length > 1 && AFTER_SURNAME.test(words.at(-1) ?? '')) words.pop()
  return words
}

const AFTER_SURNAME = /^(?:jr|sr|ii|iii|iv|мл|ст)\.?$/i

const PARTICLES = new Set(
  'al bin da dal de del della den der di dos du el ibn la le ter van vom von zu аль ван де дер ди ибн ла ле фон'.split(
    ' ',
  ),
)

// A name with one of these is that of a body: its last word is not a surname, its first not a given name.
const BODY_WORDS = new Set(
  `
  of the and for agency assembly association bank board bureau chamber club commission committee company congress corporation
  council court department embassy foundation government group headquarters house institute ministry movement office organisation
  organization parliament party police press secretariat senate service society staff state states union university
  агентство администрация ассоциация банк ведомство дума комитет комиссия компания конгресс министерство общество организация
  палата парламент партия полиция посольство правительство пресс-служба прокуратура рада сенат служба совет союз суд
  управление университет фонд и по
  `
    .trim()
    .split(/\s+/),
)
