import { TEXT_LANGUAGES, type TextLanguage } from '../telegram/text/texts-for.ts'

/**
 * The language that somebody calls by its tag, by its name in any language that the bot speaks, or by the beginning of one;
 * `undefined` for any other.
 *
 * @example namedLanguage('по-русски') // 'ru'
 */
export function namedLanguage(words: string): TextLanguage | undefined {
  const [typed = ''] = words
    .toLowerCase()
    .replace(/^по[- ]/, '')
    .split(/[\s.,!]/)
  if (typed.length < 2) return undefined
  return TEXT_LANGUAGES.find((language) =>
    NAMES[language].some((name) => name === typed.split(/[-_]/)[0] || name.startsWith(typed)),
  )
}

const NAMES: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: ['en', 'english', 'английский'],
  ru: ['ru', 'russian', 'русский'],
}
