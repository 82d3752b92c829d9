import { nameWordKey } from './name-key.ts'

/**
 * Whether a name with this folded word, or word of a key, is that of a body: its last word is no surname, its first no given
 * name.
 */
export function isBodyWord(word: string): boolean {
  return BODY_WORDS.has(word) || BODY_KEYS.has(word)
}

const BODY_WORDS: ReadonlySet<string> = new Set(
  `
  of the and for agency assembly association bank board bureau chamber club commission committee company conference congress convention corporation
  council court department embassy foundation government group headquarters house institute league ministry movement office organisation
  organization parliament party police press secretariat senate service society staff state states union university
  агентство администрация ассоциация банк ведомство дума комитет комиссия компания конгресс министерство общество организация
  палата парламент партия полиция посольство правительство пресс-служба прокуратура рада сенат служба совет союз суд
  управление университет фонд и по
  `
    .trim()
    .split(/\s+/),
)

const BODY_KEYS: ReadonlySet<string> = new Set([...BODY_WORDS].map(nameWordKey))
