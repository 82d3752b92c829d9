import { wordList, wordTable } from './word-list.ts'

/** The number of a month's name, 1 to 12, in English or Russian (as printed in a date), abbreviated or not. */
export function monthOf(word: string): number | undefined {
  const month = MONTHS.get(word.toLowerCase())
  return month === undefined ? undefined : Number(month)
}

/** The number of a weekday's name, 1 for Monday to 7 for Sunday. */
export function weekdayOf(word: string): number | undefined {
  const weekday = WEEKDAYS.get(word.toLowerCase())
  return weekday === undefined ? undefined : Number(weekday)
}

/** Whether a word tells of a time without saying which day it is ("week", "ago", "накануне"). */
export function isTimeWord(word: string): boolean {
  return TIMES.has(word)
}

/** Whether a word names what one says something in ("interview", "memoir", "интервью"). */
export function isOccasion(word: string): boolean {
  return OCCASIONS.has(word)
}

const TIMES = wordList(`
  ago week weeks month months year years decade decades earlier previously once summer winter spring autumn weekend
  memoir memoirs autobiography last
  назад неделе неделю недели месяце месяц месяца году года год годы ранее раньше накануне однажды прошлом прошлой
  прошлую прошлый прошлого мемуарах
`)

const OCCASIONS = wordList(`
  interview speech letter email tweet post report briefing conference message memo call meeting rally debate hearing
  appearance article op-ed testimony broadcast address statement book memoir essay column podcast documentary lecture
  sermon diary autobiography profile
  интервью речи выступлении письме докладе статье книге эфире послании мемуарах лекции беседе пресс-конференции
  заявлении обращении дневнике колонке посте
`)

const MONTHS = wordTable(`
  1: january jan января январе январь
  2: february feb февраля феврале февраль
  3: march mar марта марте март
  4: april apr апреля апреле апрель
  5: may мая мае май
  6: june jun июня июне июнь
  7: july jul июля июле июль
  8: august aug августа августе август
  9: september sept sep сентября сентябре сентябрь
  10: october oct октября октябре октябрь
  11: november nov ноября ноябре ноябрь
  12: december dec декабря декабре декабрь
`)

const WEEKDAYS = wordTable(`
  1: monday понедельник
  2: tuesday вторник
  3: wednesday среду среда
  4: thursday четверг
  5: friday пятницу пятница
  6: saturday субботу суббота
  7: sunday воскресенье
`)
