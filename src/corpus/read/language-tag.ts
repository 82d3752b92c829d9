import type { Language } from '../../statement/fields.ts'

/** The language of a tag such as `ru-RU` or `en_GB`. */
export function readLanguage(tag: string | undefined): Language | undefined {
  return /^\s*([a-z]{2})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase()
}

/**
 * The declared language, if the letters of the text can be of it: pages in Russian are often made with templates that
 * say English.
 */
export function fittingLanguage(
  declared: Language | undefined,
  text: string,
): Language | undefined {
  if (declared === undefined) return undefined
  const sample = text.slice(0, SAMPLE)
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (cyrillic + latin === 0) return declared
  return CYRILLIC.has(declared) === cyrillic > latin || EITHER.has(declared) ? declared : undefined
}

const SAMPLE = 4000
const CYRILLIC = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'tg', 'mn'])
const EITHER = new Set(['sr', 'uz', 'az', 'tt', 'bs', 'mo', 'ro'])
