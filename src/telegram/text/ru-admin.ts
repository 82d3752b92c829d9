import { format, italic } from '../format.ts'
import type { AdminTexts } from './admin-texts.ts'
import { ruSources } from './ru-sources.ts'
import { ruProblem } from './ru-problems.ts'
import {
  ARTICLE,
  MESSAGE,
  NAME,
  type Noun,
  QUESTION,
  STATEMENT,
  count,
  date,
  dateFrom,
} from './ru-words.ts'

/** What the bot says to who runs it, in Russian. */
export const ruAdmin: AdminTexts = {
  usage: format`Для того, кто ведёт этого бота:
${italic('/admin stats')}: что есть в архиве и как идёт рассылка
${italic('/admin ingest https://…')}: прочитать в архив страницу или ленту
${italic('/admin sources')}: за какими страницами и лентами слежу; добавить, приостановить, убрать
${italic('/admin gaps')}: вопросы, на которые ничего не нашлось
${italic('/admin speaker')}: кто есть кто; объединить, разделить, добавить имя или должность, отменить`,
  stats: {
    title: 'Архив',
    articles: (number) => count(number, ARTICLE),
    statements: ({ direct, mixed, reported }) =>
      `${count(direct + mixed + reported, STATEMENT)}: прямая речь — ${direct}, смешанная — ${mixed}, пересказ — ${reported}`,
    attributed: (statements, speakers) =>
      `Кто говорит, точно известно: ${count(statements, STATEMENT)}, ${count(speakers, NAME)}`,
    published: (oldest, newest) => `Опубликовано: ${date(oldest)} – ${date(newest)}`,
  },
  outbox: {
    title: 'Рассылка',
    waiting: (messages, minutes) =>
      messages === 0
        ? 'Ничего не ждёт отправки'
        : `Ждут отправки: ${count(messages, MESSAGE)}, дольше всего — ${count(minutes, MINUTE)}`,
    today: (sent, failed) => `Сегодня отправлено: ${sent}, не удалось: ${failed}`,
    nothingDue: 'Доставок не намечено',
  },
  sources: ruSources,
  problem: ruProblem,
  ingest: {
    usage: format`Напишите после команды адрес: ${italic('/admin ingest https://example.com/feed.xml')}`,
    begun: (address) => format`Читаю ${address}. Напишу, когда закончу.`,
    counts: (articles) =>
      `Статьи: новых — ${articles.new}, изменённых — ${articles.changed}, прежних — ${articles.unchanged}`,
    statements: (number) => `В прочитанном: ${count(number, STATEMENT)}`,
    refused: (number) => `Не принято: ${number}`,
    more: (number) => `и ещё ${number}`,
    stopped: 'Остановлено вместе с программой; та же команда дочитает остальное.',
    failed: (reason) => `Сохранить не удалось: ${reason}`,
  },
  gaps: {
    title: (number) => `За 90 дней без ответа: ${count(number, QUESTION)}`,
    none: 'За 90 дней на каждый вопрос что-нибудь нашлось.',
    entry: (question, times, last) =>
      format`${String(times)} × ${question} (последний раз ${date(last)})`,
    page: (page, pages) => `Страница ${page} из ${pages}`,
  },
  speaker: {
    usage: format`${italic('/admin speaker merge Дмитрий С. Песков | Дмитрий Песков')}: первый — это второй
${italic('/admin speaker split Иван Смирнов | Иван Смирнов (епископ) | епископ')}: сказанное епископом — это второй; вместо роли — адрес статьи или дни: ${italic('… | 2012-05 | 2014')}
${italic('/admin speaker alias Авраам Линкольн | Честный Эйб')}: ещё одно имя
${italic('/admin speaker office Дмитрий Песков | пресс-секретарь Кремля | 2012-05-22')}: должность, с какого дня, по какой
${italic('/admin speaker undo 2')}: отменить решение; без числа — последнее
Вместо имени можно написать id.`,
    merge: (speaker, into) => format`${speaker} — это ${into}`,
    alias: (speaker, name) => format`${speaker}: ещё одно имя — ${name}`,
    office: (speaker, title, from, until) =>
      format`${speaker}: ${title}${from ? `, с ${dateFrom(from)}` : ''}${until ? `, по ${date(until)}` : ''}`,
    split: (speaker, into, by) => {
      if ('role' in by) return format`${speaker}: сказанное в роли ${by.role} — это ${into}`
      if ('article' in by) return format`${speaker}: сказанное в ${by.article} — это ${into}`
      return format`${speaker}: сказанное${by.from ? ` с ${dateFrom(by.from)}` : ''}${by.until ? ` по ${date(by.until)}` : ''} — это ${into}`
    },
    moved({ goes, stays }) {
      const going = `Переходит: ${count(goes, STATEMENT)}`
      return stays === undefined ? `${going}.` : `${going}, остаётся: ${count(stays, STATEMENT)}.`
    },
    noneGoes: 'У этого человека нет таких высказываний; решение не принято.',
    allGo: 'Таковы все высказывания этого человека, делить нечего; решение не принято.',
    decided: (number) => `Готово. Отменить: /admin speaker undo ${number}`,
    undone: 'Отменено:',
    notThere: 'Такого решения нет. Список: /admin speaker',
    none: 'Решений пока нет.',
    several: (name, people) =>
      format`Имя ${name} подходит нескольким: ${people}. Напишите id, который стоит в скобках.`,
    oneAlready: 'Это уже один и тот же человек.',
    noDate: (text) => format`${text} — не дата. Пример: 2017-05-31, 2017-05 или 2017.`,
  },
}

const MINUTE: Noun = ['минута', 'минуты', 'минут']
