import { nominatives } from '../../language/nominatives.ts'
import type { Gender } from './lexicon/gender.ts'
import { genderOfGivenName } from './lexicon/given-names.ts'

/**
 * A Russian full name in the nominative; any other name as it stands.
 *
 * The given name decides: only where it is a known one in another case is the name declined and turned back.
 *
 * @example nominativeName(['Анны', 'Лесковой']) // ['Анна', 'Лескова']
 */
export function nominativeName(parts: readonly string[]): readonly string[] {
  const [given, ...rest] = parts
  if (given === undefined || rest.length === 0 || !CYRILLIC.test(given)) return parts
  const lower = given.toLowerCase()
  const base = nominatives(lower).find((name) => genderOfGivenName(name) !== undefined)
  const gender = base === undefined ? undefined : genderOfGivenName(base)
  if (base === undefined || gender === undefined || base === lower) return parts
  return [capitalised(base), ...rest.map((part) => undecline(part, gender))]
}

const CYRILLIC = /^\p{Script=Cyrillic}/u

const ENDINGS: Record<Gender, readonly (readonly [RegExp, string])[]> = {
  male: [
    [/(ович|евич|ьич)(?:а|у|ем|е)$/, '$1'],
    [/(ов|ев|ёв|ин|ын)(?:а|у|ым|ом|е)$/, '$1'],
    [/(ск|цк)(?:ого|ому|им|ом)$/, '$1ий'],
    [/(?:ого|ому|ым)$/, 'ый'],
    [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/, '$1'],
  ],
  female: [
    [/(ов|ев|ин|ын)(?:ой|у|ою)$/, '$1а'],
    [/(овн|евн|ичн)(?:ы|е|у|ой)$/, '$1а'],
    [/(ск|цк)(?:ой|ую)$/, '$1ая'],
  ],
}

function undecline(part: string, gender: Gender): string {
  const ending = ENDINGS[gender].find(([pattern]) => pattern.test(part))
  return ending === undefined ? part : part.replace(...ending)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
