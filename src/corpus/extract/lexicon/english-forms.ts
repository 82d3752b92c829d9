import { wordList } from './word-list.ts'

/** A form of an English verb: `base` is also the plural present, `participle` ends in -ing. */
export type EnglishForm = { word: string; form: 'base' | 'finite' | 'participle' }

/**
 * The forms of an English verb by its lemma: the regular ones by rule, the irregular past by a table.
 *
 * @example englishForms('deny') // deny, denies, denied, denying
 */
export function englishForms(lemma: string): EnglishForm[] {
  const past = IRREGULAR.get(lemma) ?? [regularPast(lemma)]
  return [
    { word: lemma, form: 'base' },
    { word: thirdPerson(lemma), form: 'finite' },
    ...past.map((word) => ({ word, form: 'finite' as const })),
    { word: participle(lemma), form: 'participle' },
  ]
}

function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is'
  if (lemma === 'have') return 'has'
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return `${doubled(lemma)}ed`
}

function participle(lemma: string): string {
  if (/[^eo]e$/.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1)}ing`
  return `${doubled(lemma)}ing`
}

function doubled(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma
}

const DOUBLING = wordList(
  'admit quip blog slam rip snap beg chat refer swear_in hit begin brag blab plan rap',
)

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  `say=said tell=told write=wrote,written speak=spoke,spoken think=thought feel=felt find=found make=made go=went,gone
   swear=swore,sworn hit=hit shoot=shot fight=fought begin=began,begun lay=laid be=was,were,is,are spell=spelled,spelt
   weigh=weighed sum=summed`
    .split(/\s+/)
    .map((pair) => {
      const [lemma = '', past = ''] = pair.split('=')
      return [lemma, past.split(',')] as const
    }),
)
