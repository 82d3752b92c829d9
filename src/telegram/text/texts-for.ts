import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Texts } from './texts.ts'

/** The languages that the bot speaks. */
export type TextLanguage = keyof typeof TEXTS

export const TEXT_LANGUAGES: readonly TextLanguage[] = ['en', 'ru']

/**
 * The texts for a user's IETF language tag, such as `ru` or `en-GB`; in the fallback language for any other.
 *
 * @example textsFor('ru', 'en')
 */
export function textsFor(languageCode: string | undefined, fallback: TextLanguage): Texts {
  return TEXTS[languageFor(languageCode, fallback)]
}

/** The language of the bot that a user's tag begins with. */
export function languageFor(
  languageCode: string | undefined,
  fallback: TextLanguage,
): TextLanguage {
  const primary = languageCode?.toLowerCase().split('-')[0]
  return TEXT_LANGUAGES.find((candidate) => candidate === primary) ?? fallback
}

const TEXTS = { en, ru }
