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
  of the and for administration agency alliance americans assembly association bank board bureau campaign caucus center centre chamber citizens club coalition commission
  committee company conference congress convention corporation
  council court democrats department embassy federation foundation fund government group headquarters house initiative institute league media ministry movement network news office organisation
  organization parliament party police press project republicans secretariat senate service society staff state states taxpayers union university voters workers
  агентство администрация ассоциация банк ведомство дума комитет комиссия компания конгресс министерство общество организация
  палата парламент партия полиция посольство правительство пресс-служба прокуратура рада сенат служба совет союз суд
  управление университет федерация фонд и по
  `
    .trim()
    .split(/\s+/),
)

const BODY_KEYS: ReadonlySet<string> = new Set([...BODY_WORDS].map(nameWordKey))
