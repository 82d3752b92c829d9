import { bold, format, italic, join } from '../format.ts'
import type { BrowseTexts } from './browse-texts.ts'
import { ARTICLE, NAME, PUBLISHER, STATEMENT, count, date, dateFrom } from './ru-words.ts'

/** What the bot says of the archive and of its users, in Russian. */
export const ruBrowse: BrowseTexts = {
  speakers: {
    title: (total, beginning) =>
      beginning
        ? format`Имя начинается на ${beginning}: ${count(total, NAME)}`
        : format`${bold(count(total, NAME))}; сначала те, у кого больше высказываний`,
    none: (beginning) =>
      format`Никого, чьё имя начиналось бы на ${beginning}, в архиве нет. Все имена: /speakers`,
    empty: 'Архив пока пуст.',
    entry: (name, statements, latest) =>
      join(
        [format`${name} · ${count(statements, STATEMENT)}`, latest && `последнее: ${date(latest)}`],
        ', ',
      ),
    page: (page, pages) => `Страница ${page} из ${pages}`,
    howTo:
      'Чтобы найти имя, напишите его начало после команды: /speakers пес. Или ответьте началом имени на это сообщение.',
  },
  speaker: {
    usage: format`Напишите имя после команды: ${italic('/speaker Песков')}. Кто есть в архиве: /speakers`,
    office: (title, from, until) => `${title}${term(from && dateFrom(from), until && date(until))}`,
    earlier: 'Раньше',
    printedRole: (role) => `Как указано в последней статье: ${role}`,
    statements: (number, first, latest) =>
      `${count(number, STATEMENT)}${span(first && date(first), latest && date(latest))}`,
    silent: 'Собственных высказываний в архиве нет.',
    topics: 'Частые темы:',
  },
  about: {
    title: 'Что есть в архиве',
    counts: ({ statements, speakers, articles, publishers }) =>
      [
        count(statements, STATEMENT),
        count(speakers, NAME),
        count(articles, ARTICLE),
        count(publishers, PUBLISHER),
      ].join(', '),
    publishers: (names, more) => (more > 0 ? `${names} и ещё ${more}` : names),
    period: (oldest, newest) => `Опубликовано: ${date(oldest)} – ${date(newest)}`,
    newest: (article) => format`Самая новая статья: ${article}`,
    sample:
      'Это примеры из комплекта программы; как только появится первая настоящая статья, они исчезнут.',
    empty: 'Архив пока пуст.',
    next: 'Кто говорит: /speakers. Что сказано недавно: /latest.',
  },
  page: {
    also: 'То же напечатали:',
    more: (number) => `и ещё ${count(number, ARTICLE)}`,
    earlier: 'Прежняя формулировка, до правки издания:',
    earlierTooLong:
      'Издание с тех пор изменило формулировку; прежняя слишком длинна для сообщения.',
    withdrawn: (speaker, origin) =>
      format`Этого высказывания больше нет в архиве: в статье этих слов теперь нет. Кто говорил: ${speaker}\n${origin}`,
    unknown: format`По этой ссылке высказывания нет. Просто спросите, например: ${italic('что Песков сказал про посла?')}`,
  },
  language: {
    choose: 'На каком языке вам писать?',
    unknown: 'Я пишу только по-английски и по-русски.',
    chosen: 'Теперь я пишу вам по-русски.',
    own: 'Как в Telegram',
    inGroups: 'В группе язык выбирают администраторы: /settings',
  },
  fresh: format`Я забыл, о чём шла речь. Следующий вопрос я пойму сам по себе.`,
  privacy: format`${bold('Что я храню')}
• Ответы, которые я вам прислал, вместе с вопросами и цитатами: 90 дней, чтобы работали кнопки и правка вопроса.
• Какие высказывания стоят в моих сообщениях, в том числе в тех, что вы отправили через меня в другие чаты: 90 дней, чтобы можно было их исправить.
• О чём был последний вопрос: 15 минут, чтобы можно было продолжить: «а про санкции?».
• Номера последних сообщений, без текста: 2 дня, чтобы ни на одно не ответить дважды.
• Сообщения об ошибках: 90 дней; их читает тот, кто отвечает за бота, без вашего имени.
• Ваш язык, выбранный вами или в Telegram, пока он не сменится: на нём приходит то, что я присылаю сам.
• Подписки, ваш час и часовой пояс: пока вы их не отмените. О каких высказываниях я сообщил: 90 дней, чтобы ни одно не пришло дважды.

Это всё, и больше никто этого не получает. Ни вашего номера, ни контактов я не вижу, а в группах читаю только то, что обращено ко мне.

/forget удалит всё это сразу, а в группе, если пишет администратор, ещё и её настройки и подписки. От сообщения об ошибке останется только то, о каком оно высказывании и какая выбрана причина, и ничего о вас.`,
  forgotten: {
    all: 'Готово. Всё, что я хранил о вас, удалено: вопросы, ответы, настройки, подписки. Кнопки под моими прежними сообщениями больше не работают.',
    group:
      'Готово. Всё, что я хранил об этой группе и о вас, удалено: вопросы, ответы, настройки, подписки. Кнопки под моими прежними сообщениями больше не работают.',
    own: 'Готово. Всё, что я хранил о вас, удалено. Настройки и подписки группы остались; их той же командой удаляет администратор.',
  },
}

function term(from: string | undefined, until: string | undefined): string {
  if (from === undefined) return until === undefined ? '' : ` (по ${until})`
  return until === undefined ? ` (с ${from})` : ` (с ${from} по ${until})`
}

function span(first: string | undefined, latest: string | undefined): string {
  if (latest === undefined) return ''
  return first === undefined || first === latest ? `; ${latest}` : `; ${first} – ${latest}`
}
