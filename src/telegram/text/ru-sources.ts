import { format, italic } from '../format.ts'
import { SOURCE, ago, count } from './ru-words.ts'
import type { SourceTexts } from './source-texts.ts'

/** What the bot says of watched sources, in Russian. */
export const ruSources: SourceTexts = {
  usage: format`${italic('/admin sources add https://example.com/feed.xml')}: следить за страницей или лентой
${italic('/admin sources pause 2')}, ${italic('resume 2')}, ${italic('remove 2')}: приостановить, продолжить, убрать — по номеру или адресу`,
  title: (number) => `Под наблюдением: ${count(number, SOURCE)}`,
  none: 'Под наблюдением ничего нет.',
  more: (number) => `и ещё ${number}; весь список: onrecord sources`,
  wrongLine: (problem) => format`Ошибка в списке: ${problem}`,
  isPaused: 'приостановлено',
  notRead: 'ещё не читали',
  read: (readAt, changedAt) => `прочитано ${ago(readAt)}, новое было ${ago(changedAt)}`,
  isFailing: (since, problem) => format`не читается, первая ошибка — ${ago(since)}: ${problem}`,
  next: (dueAt) => `снова ${ago(dueAt)}`,

  summary: (watched) => `Под наблюдением: ${count(watched, SOURCE)}`,
  failing: (number) => `не читается: ${number}`,
  paused: (number) => `приостановлено: ${number}`,
  lastRead: (at) => `последнее чтение ${ago(at)}`,

  added: (address) => format`Теперь под наблюдением: ${address}`,
  known: (address) => format`Это уже под наблюдением: ${address}`,
  removed: (address) => format`Больше не под наблюдением: ${address}`,
  listed: (address) => format`Это стоит в списке на сервере; уберите его оттуда: ${address}`,
  pausedNow: (address) => format`Приостановлено: ${address}`,
  resumed: (address) => format`Снова под наблюдением: ${address}`,
  unknown: (words) => format`Под наблюдением такого нет: ${words}. Список: /admin sources`,
  refused: (problem) => format`За этим следить нельзя: ${problem}`,

  haveFailed: (number) =>
    number === 1 ? 'Источник не читается:' : `Не читаются источники: ${number}`,
  haveRecovered: (number) =>
    number === 1 ? 'Источник снова читается:' : `Снова читаются источники: ${number}`,
  whatNow: format`Пробую дальше, всё реже. Состояние источников: ${italic('/admin sources')}`,
}
