import { format, italic } from '../format.ts'
import type { FollowTexts } from './follow-texts.ts'
import { type Noun, STATEMENT, count, date } from './ru-words.ts'

/** Following in Russian. */
export const ruFollow: FollowTexts = {
  everything: 'всё',
  usage: format`За кем или за чем следить? Например: ${italic('/follow Песков о санкциях')} или ${italic('/follow всё')}.`,
  notYours: 'Менять подписки этой группы могут только её администраторы.',
  notFollowable:
    'Следить можно за автором, за темой или за тем и другим; за точными словами нельзя.',
  allBut:
    'Следить можно за автором или за темой, но не за всеми, кроме кого-то. Напишите /follow всё; потом кнопка «Не нужно» под новым высказыванием уберёт его автора.',
  oneByOne:
    'В одной подписке может быть только одна тема. Отправьте /follow с первой, потом /follow со второй.',

  follow: 'Следить',
  tellMe: 'Сообщить, когда появится',

  offer: (followed) => format`Следить за этим: ${followed}?`,
  leftOut: (words) =>
    format`Не учитывается: ${words}. Следить можно за авторами и темами, начиная с этого момента.`,
  nobody:
    'Автора с таким именем я не знаю, и высказываний с этими словами пока нет. Сообщу, кто бы это ни сказал.',
  unheard: (words) =>
    format`Пока ничего не нашлось на ${words}: ни автора с таким именем, ни высказываний с таким словом.`,
  notTogether: 'Высказываний, в которых есть все эти слова сразу, пока нет.',
  hits: (week, month) =>
    `За последние 7 дней: ${count(week, STATEMENT)}, за 30 дней: ${count(month, STATEMENT)}.`,
  newest: 'Самое новое:',
  confirm: 'Следить',
  cancel: 'Нет',
  cancelled: 'Хорошо, подписку не оформляю.',
  followed: (followed) => format`Подписка оформлена: ${followed}.`,
  tooMany: (limit) =>
    `Подписок в одном чате может быть ${limit}. Сначала отмените одну из них: /following`,
  next: ({ days, weekday, month, day, time, zone }) => {
    const named = days === 0 ? 'сегодня' : days === 1 ? 'завтра' : undefined
    const on =
      named ??
      `${WEEKDAYS[weekday - 1]}, ${date({ month, day, year: undefined }).replace(/,.*/, '')},`
    return `Следующая доставка: ${on} в ${time} (${zone}).`
  },

  list: (number) => `${count(number, SUBSCRIPTION)}. Кнопка меняет подписку.`,
  none: 'Подписок пока нет. Например: /follow Песков о санкциях',
  schedules: {
    daily: 'ежедневно',
    weekdays: 'по будням',
    weekly: 'раз в неделю',
    'at-once': 'сразу',
  },
  weekly: (weekday) => `раз в неделю, ${ON_WEEKDAYS[weekday - 1]}`,
  whichDay: 'В какой день?',
  otherDay: 'в другой день',
  days: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
  paused: 'приостановлено',
  without: (speakers) => `кроме: ${speakers}`,
  unmute: (speaker) => `Снова показывать: ${speaker}`,
  whenThereIsSomething: 'Как только что-то появится.',
  pause: 'Приостановить',
  resume: 'Продолжить',
  stop: 'Отменить',
  now: 'Сейчас',
  comesNow: 'Новое придёт через несколько секунд; если нового нет, не придёт ничего.',
  stopped: (followed) => format`Подписка отменена: ${followed}.`,
  gone: 'Этой подписки больше нет.',

  clock: (time, zone, quiet) =>
    `Новое приходит в ${time} (${zone}).${quiet === undefined ? '' : ` С ${quiet.from} до ${quiet.until} срочные сообщения ждут; отменить: /time выкл.`}`,
  quietFrom: (from, until) => `Тихо ${from}–${until}`,
  noQuiet: 'Без тихих часов',
  timeUsage:
    'Изменить: /time 8:30, часовой пояс: /zone Europe/Moscow; /time 22:00-7:00 — часы, когда срочные сообщения ждут; /time выкл — отменить.',
  zoneUsage: 'Изменить: /zone Europe/Moscow или /zone Москва, или пришлите геопозицию.',
  unknownTime:
    'Не понимаю это время. Напишите, например, /time 8:30 или /time 22:00-7:00 для часов, когда срочные сообщения ждут.',
  unknownZone:
    'Не знаю такого пояса или города. Напишите, например, /zone Europe/Moscow или /zone Москва, или пришлите геопозицию.',

  whichZone: (zones) =>
    `Так называют несколько поясов. Какой из них?\n${zones.map((zone) => `/zone ${zone}`).join('\n')}`,

  title: (statements) => count(statements, NEW_STATEMENT),
  because: (followed) => `По подписке: ${followed}`,
  late: (statements) =>
    `Опоздали больше чем на два дня: ${count(statements, STATEMENT)}. Открыть можно кнопкой ниже.`,
  openLate: 'Открыть опоздавшее',
  more: (statements) => `Ещё ${statements}`,
  context: (number) => `${number} · Контекст`,
  notForMe: (number, speaker) => `${number} · Не нужно${speaker === '' ? '' : `: ${speaker}`}`,
  muted: 'Понятно: об этом от этого автора больше ничего. Вернуть: /following',
}

const NEW_STATEMENT: Noun = ['новое высказывание', 'новых высказывания', 'новых высказываний']
const SUBSCRIPTION: Noun = ['подписка', 'подписки', 'подписок']
const ON_WEEKDAYS = [
  'по понедельникам',
  'по вторникам',
  'по средам',
  'по четвергам',
  'по пятницам',
  'по субботам',
  'по воскресеньям',
]
const WEEKDAYS = [
  'в понедельник',
  'во вторник',
  'в среду',
  'в четверг',
  'в пятницу',
  'в субботу',
  'в воскресенье',
]
