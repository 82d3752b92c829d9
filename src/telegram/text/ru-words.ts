import type { DateParts } from '../date-parts.ts'
import { createAgo } from './ago.ts'

/** «31 мая 2017 года», «май 2017 года», «2017 год», «31 мая, год не указан». */
export function date({ year, month, day }: DateParts): string {
  if (month === undefined) return `${year} год`
  if (day === undefined) return `${MONTHS[month - 1]?.nominative} ${year} года`
  const dayOfMonth = `${day} ${MONTHS[month - 1]?.genitive}`
  return year === undefined ? `${dayOfMonth}, год не указан` : `${dayOfMonth} ${year} года`
}

/** «мае 2017 года», «2017 году»: after «в». */
export function dateIn({ year, month }: DateParts): string {
  return month === undefined ? `${year} году` : `${MONTHS[month - 1]?.prepositional} ${year} года`
}

/** «1 мая 2017 года», «мая 2017 года», «2017 года»: after «с». */
export function dateFrom({ year, month, day }: DateParts): string {
  if (day !== undefined) return date({ year, month, day })
  return month === undefined ? `${year} года` : `${MONTHS[month - 1]?.genitive} ${year} года`
}

/** A number with its noun: «1 высказывание», «2 высказывания», «5 высказываний». */
export function count(number: number, [one, few, many]: Noun): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many }
  return `${NUMBERS.format(number)} ${forms[PLURALS.select(number)] ?? many}`
}

/** The forms after 1, 2 and 5. */
export type Noun = readonly [one: string, few: string, many: string]

export const STATEMENT: Noun = ['высказывание', 'высказывания', 'высказываний']
export const MENTION: Noun = ['упоминание', 'упоминания', 'упоминаний']
export const NAME: Noun = ['имя', 'имени', 'имён']
export const ARTICLE: Noun = ['статья', 'статьи', 'статей']
export const QUESTION: Noun = ['вопрос', 'вопроса', 'вопросов']
export const PUBLISHER: Noun = ['издание', 'издания', 'изданий']
export const MESSAGE: Noun = ['сообщение', 'сообщения', 'сообщений']
export const SOURCE: Noun = ['источник', 'источника', 'источников']
export const CHARACTER: Noun = ['знак', 'знака', 'знаков']

export const ago = createAgo('ru')

const PLURALS = new Intl.PluralRules('ru')
const NUMBERS = new Intl.NumberFormat('ru')

const MONTHS = [
  ['январь', 'января', 'январе'],
  ['февраль', 'февраля', 'феврале'],
  ['март', 'марта', 'марте'],
  ['апрель', 'апреля', 'апреле'],
  ['май', 'мая', 'мае'],
  ['июнь', 'июня', 'июне'],
  ['июль', 'июля', 'июле'],
  ['август', 'августа', 'августе'],
  ['сентябрь', 'сентября', 'сентябре'],
  ['октябрь', 'октября', 'октябре'],
  ['ноябрь', 'ноября', 'ноябре'],
  ['декабрь', 'декабря', 'декабре'],
].map(([nominative, genitive, prepositional]) => ({ nominative, genitive, prepositional }))
