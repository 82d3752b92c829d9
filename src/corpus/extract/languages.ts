import type { Language } from '../../statement/fields.ts'

/** The language of a text as far as its letters tell: Russian if more of its words are Cyrillic than Latin, else English. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  if (!CYRILLIC.test(sample)) return 'en'
  const cyrillic = sample.match(new RegExp(CYRILLIC, 'gu'))?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return cyrillic > latin ? 'ru' : 'en'
}

const SAMPLE = 2000
const CYRILLIC = /\p{Script=Cyrillic}+/u
