import { format, italic } from '../format.ts'
import { STATEMENT, count, date } from './ru-words.ts'
import type { ThreadTexts } from './thread-texts.ts'

/** What the bot says of statements in order of time, in Russian. */
export const ruThread: ThreadTexts = {
  usage: {
    timeline: format`Напишите после команды имя и тему: ${italic('/timeline Путин санкции')}`,
    compare: format`Напишите два имени через черту, затем тему: ${italic('/compare Трамп | Клинтон налоги')}`,
  },
  oldestFirst({ first, last, count: shown, more }) {
    const of = `${first}–${last} из ${shown}`
    if (more === 0) return shown === 1 ? '1 высказывание' : `Сначала старые, ${of}`
    return `Новейшие ${shown} из ${shown + more}, сначала старые: ${of}. Остальные — с периодом в вопросе: с годом или месяцем.`
  },
  side: (name, statements) =>
    statements === 0
      ? format`${name}: на эту тему ничего нет`
      : format`${name}: ${count(statements, STATEMENT)}`,
  continues: (number) => `… целиком по кнопке ${number}`,
  tooLong: (number) =>
    `Отрывок слишком длинный для этого списка; он откроется по кнопке ${number}.`,
  several: (side, people) =>
    format`${side}: подходит несколько человек, ${people}. Напишите, пожалуйста, имя полностью.`,
  samePerson: (name) => format`Оба имени принадлежат одному человеку: ${name}.`,
  earlier: (parts) => `Раньше: ${date(parts)}`,
}
