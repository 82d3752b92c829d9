import { bold, format, italic, join } from '../format.ts'
import { CHARACTER, MENTION, STATEMENT, count, date, dateFrom, dateIn } from './ru-words.ts'
import { ruAdmin } from './ru-admin.ts'
import { ruBrowse } from './ru-browse.ts'
import { ruCheck } from './ru-check.ts'
import { ruPicture } from './ru-picture.ts'
import { ruFollow } from './ru-follow.ts'
import { ruCorrections } from './ru-corrections.ts'
import { ruGroup } from './ru-group.ts'
import { ruThread } from './ru-thread.ts'
import type { Texts } from './texts.ts'

const EXAMPLE = 'что Песков сказал про посла?'

/** The bot in Russian. Names are never put where they would have to be inflected. */
export const ru: Texts = {
  commands: {
    ask: 'Кто что сказал: имя, тема, дата',
    verify: 'Было ли это сказано? Проверка цитаты',
    speakers: 'Чьи высказывания есть в архиве',
    speaker: 'Кто это и о чём чаще всего говорит',
    latest: 'Что сказано недавно',
    timeline: 'Что и когда человек говорил на тему, по порядку',
    compare: 'Что на одну тему говорили двое',
    about: 'Что есть в архиве',
    follow: 'Сообщать новое: автор, тема',
    following: 'Подписки и когда они приходят',
    time: 'В котором часу приходит новое',
    zone: 'Часовой пояс или город',
    new: 'Начать заново: забыть прошлый вопрос',
    language: 'На каком языке мне писать',
    settings: 'Настройки группы, для администраторов',
    privacy: 'Что я о вас храню',
    forget: 'Сразу удалить всё, что я о вас храню',
    help: 'Что я умею искать и как спрашивать',
  },
  browse: ruBrowse,
  start: format`Я отвечаю на один вопрос: ${bold('кто, что, о чём и когда сказал')}.

Спрашивайте своими словами, например:
${italic(EXAMPLE)}

В ответ придёт дословный отрывок: кто говорит, когда и где это напечатано. Если в архиве ничего нет, я так и скажу.`,
  help: (bot) => format`${bold('Назовите имя, тему, дату')} в любом порядке:
${italic(EXAMPLE)}
${italic('Линкольн рабство 1865')}
${italic('Путин с мая 2017')}

Опечатки, должности (${italic('пресс-секретарь Кремля')}) и имена латиницей я понимаю. Исправьте вопрос, и ответ изменится.

Продолжайте, не повторяясь: ${italic('а про санкции?')}, ${italic('а раньше?')}, ${italic('в 2016?')}, ${italic('кто ещё?')}. Чьи слова есть в архиве: /speakers, что сказано недавно: /latest.

${italic('/timeline Путин санкции')} покажет сказанное по порядку, ${italic('/compare Трамп | Клинтон налоги')} — слова двоих рядом.

${bold('Было ли это сказано?')} Перешлите или вставьте цитату или напишите её после /verify: я сравню её с архивом слово за словом.

${bold('Узнавать новое')} /follow и имя, тема или то и другое; /following показывает и меняет подписки, /time и /zone говорят, когда приходит новое.

В группах я отвечаю, только когда вы пишете ${`/ask@${bot}`} или ${`/verify@${bot}`}, упоминаете ${`@${bot}`} или отвечаете на моё сообщение.

Я показываю то, что напечатано, слово в слово. Не пересказываю, не сужу и не догадываюсь.`,
  usage: format`Напишите вопрос после команды: /ask ${italic(EXAMPLE)}. Можно и без команды.`,
  unknownCommand: format`Я не знаю такой команды. Просто спросите, например: ${italic(EXAMPLE)}`,
  notText: 'Я понимаю только текст. Напишите, чьи слова вас интересуют и о чём.',
  noWords: 'В этом сообщении нет слов. Напишите, чьи слова вас интересуют и о чём.',
  nothingBefore:
    'Не понимаю, к чему это относится. Спросите, пожалуйста, целиком: кто, о чём, когда.',
  oneAtATime: 'Это ответ на первый из вопросов. Остальные пришлите, пожалуйста, по одному.',
  tooLong: (characters, limit) =>
    `Здесь ${count(characters, CHARACTER)}, для вопроса это слишком много: хватит и ${limit}. Напишите, кто, о чём и когда говорил.`,
  expired: 'Я уже не помню этот ответ. Спросите, пожалуйста, ещё раз.',
  failed: 'У меня что-то сломалось. Спросите, пожалуйста, ещё раз через минуту.',

  unknownSpeaker: 'Кто говорит, не указано',
  reported: (publisher) => `Пересказ, не прямая речь. Изложение: ${publisher ?? 'издание'}`,
  mixed: (publisher, marks) =>
    `${marks ? 'Прямая речь — только то, что в кавычках' : 'Прямая речь здесь не всё'}. Изложение: ${publisher ?? 'издание'}`,
  saidOn: (parts) =>
    parts.day === undefined ? `Сказано в ${dateIn(parts)}` : `Сказано ${date(parts)}`,
  publishedOn: (parts, alone) => {
    const published = parts.day === undefined ? `в ${dateIn(parts)}` : date(parts)
    return alone
      ? `Опубликовано ${published}; когда именно это сказано, не указано`
      : `опубликовано ${published}`
  },
  day: date,
  noDate: 'Дата не указана',
  contextLabel: 'Так в статье; сам отрывок выделен',
  cut: (isLinked) =>
    isLinked ? '… продолжение в источнике' : '… и дальше; для сообщения это слишком длинно',
  tooLongPassage: (characters, isLinked) =>
    `Отрывок — ${count(characters, CHARACTER)} подряд; для сообщения это слишком много, а внутри предложения я не режу.${isLinked ? ' Он есть в источнике.' : ''}`,
  withdrawn: 'Этого высказывания больше нет в архиве.',
  repaired: (from, to) => format`Показываю ${to} вместо ${from}`,
  position: (number, total) => `${number} из ${total}`,
  more: (number) => `Есть ещё ${number}: добавьте месяц, год или слово`,

  period: (from, until) => {
    if (until === undefined) return from === undefined ? '' : `с ${dateFrom(from)}`
    if (from === undefined) return `по ${date(until)}`
    return date(from) === date(until) ? date(from) : `${date(from)} – ${date(until)}`
  },
  nothing: ({ speaker, topic, period }) => {
    const when = period && (topic ? `(${period})` : `за это время (${period})`)
    const sought = join([topic && format`по запросу ${topic}`, when], ' ')
    const miss = join([sought, 'ничего не нашлось'], ' ')
    if (speaker) return format`${speaker}: ${miss}`
    return topic || period ? format`У меня ${sought} ничего не нашлось` : format`Ничего не нашлось`
  },
  searched: (statements, newest) => {
    const searched = `Просмотрено: ${count(statements, STATEMENT)}`
    return newest ? `${searched}; самое новое: ${date(newest)}.` : `${searched}.`
  },
  nothingElse: 'На другие темы тоже ни одного высказывания.',
  notSilence: 'Это мой архив, а не всё, что когда-либо было сказано.',
  nearest: 'Самое близкое:',
  notTogether: ({ speaker, topic, period }) => {
    const miss = join(['нет высказывания, где есть всё сразу', period && `(${period})`], ' ')
    const nearest = format`Самое близкое — без ${topic ?? ''}:`
    return speaker ? format`${speaker}: ${miss}. ${nearest}` : format`Здесь ${miss}. ${nearest}`
  },
  choose: 'Подходят несколько человек. О ком вы спрашиваете?',
  moreChoices: (number) => `И ещё ${number}: напишите имя полностью.`,
  others: (more) => `На эту тему говорили другие${andMore(more)}:`,
  whoSpoke: ({ topic, period, isElse, more }) =>
    format`${join([isElse ? 'Кто ещё говорил по запросу' : 'Кто говорил по запросу', topic, period && `(${period})`], ' ')}${andMore(more)}:`,
  nobodyElse: (topic, period) =>
    format`${join(['По запросу', topic, period && `(${period})`], ' ')} больше никого нет.`,
  statements: (number) => count(number, STATEMENT),
  mentioned: (speaker, statements) =>
    format`${speaker}: есть ${count(statements, MENTION)} в чужих высказываниях, но собственных высказываний в архиве нет.`,
  whoIsThere: 'Список всех, кто есть в архиве: /speakers',
  namedIn: (statements) =>
    `Имя встречается в словах других: ${count(statements, STATEMENT)}${statements < 200 ? '' : ' или больше'}.`,
  nobody: (name) => format`Никого по имени ${name} в архиве нет.`,
  didYouMean: (name) => format`Может быть, ${name}?`,
  outOfScope:
    'Я только нахожу, кто что сказал, слово в слово. Не оцениваю, не объясняю и не предсказываю.',
  example: format`Попробуйте: ${italic(EXAMPLE)}`,
  unavailable:
    'Архив сейчас недоступен, поэтому я не знаю, есть ли в нём ответ. Спросите, пожалуйста, через несколько минут.',

  verdicts: {
    exact: 'Есть в архиве слово в слово.',
    altered: 'Есть в архиве, но другими словами.',
    part: 'Есть в архиве как часть более длинного высказывания; оно целиком ниже.',
    'other-speaker': 'Есть в архиве, но это сказал кто-то другой.',
    stitched: 'Склеено: куски есть в архиве, но это не одна цитата.',
    'not-on-record': 'В этом архиве такого нет.',
  },
  publishersWords: 'Есть в архиве, но это пересказ издания, а не цитата.',
  differences: 'Зачёркнуто: есть в цитате, нет в архиве. Подчёркнуто: есть в архиве, нет в цитате.',
  otherPiece: 'Другой кусок:',

  buttons: {
    next: 'Дальше →',
    previous: '← Назад',
    source: 'Источник',
    back: '↩ Вернуться',
    context: 'Контекст',
    whoElse: 'Кто ещё?',
    share: 'Поделиться',
    details: 'Открыть в личном чате',
    more: (speaker) => `Ещё: ${speaker}`,
    everything: (speaker) => `Всё, что есть: ${speaker}`,
    anyTime: 'За всё время',
    none: 'Всё не то',
    mentions: 'Где упоминается',
    again: 'Повторить',
  },

  follow: ruFollow,
  thread: ruThread,
  admin: ruAdmin,
  groups: ruGroup,
  check: ruCheck,
  pictures: ruPicture,
  corrections: ruCorrections,

  terminal: {
    withoutToken: `BOT_TOKEN не задан, поэтому бот открыт прямо в терминале.
Чтобы запустить его в Telegram: напишите там @BotFather команду /newbot, впишите полученный токен в .env строкой BOT_TOKEN=… и запустите снова.`,
    welcome: `Спросите, кто что сказал, например: ${EXAMPLE}\nЧисло нажимает кнопку, /quit — выход.`,
    noButton: (number) => `Кнопки ${number} нет.`,
    notSent:
      'Это терминал: подписка сохранена, но сюда ничего не приходит. Чтобы узнавать новое, подпишитесь в чате с ботом в Telegram.',
    notWatched:
      'Это терминал: источник сохранён, но отсюда за ним никто не следит. Следят `npm start` с BOT_TOKEN и `npx onrecord watch`.',
  },
}

function andMore(more: number): string {
  return more > 0 ? `, и ещё ${more}` : ''
}
