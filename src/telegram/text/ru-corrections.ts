import { bold, format } from '../format.ts'
import type { CorrectionTexts } from './correction-texts.ts'
import { MESSAGE, count } from './ru-words.ts'

/** The bot in Russian, where something is put right. */
export const ruCorrections: CorrectionTexts = {
  wrong: 'Не тот человек или текст',

  ask: 'Что здесь неверно?',
  reasons: {
    speaker: 'Это сказал кто-то другой',
    text: 'Текст неверный',
    'not-said': 'Этого никто не говорил',
    other: 'Другое',
  },
  cancel: 'Отмена',
  cancelled: 'Никому ничего не отправлено.',
  passedOn:
    'Спасибо. Я передал это тому, кто отвечает за бота, и сообщу вам, чем всё кончится. Чтобы добавить что-нибудь, ответьте на это сообщение.',
  writeIt:
    'Ответьте на это сообщение и напишите, что неверно. Тогда я передам это тому, кто отвечает за бота.',
  wordsPassedOn: 'Спасибо, передал. Сообщу вам, чем всё кончится.',
  gone: 'Этого высказывания больше нет в архиве.',
  tooLate: 'Это сообщение об ошибке уже закрыто.',

  report: (reason) => `Сообщают об ошибке: ${REPORTED[reason]}`,
  fromReporter: 'Пишут:',
  howToName: 'Если нужного имени нет, ответьте на это сообщение именем.',
  correctSpeaker: 'Исправить имя',
  withdraw: 'Убрать из архива',
  dismiss: 'Отклонить',
  whoSaidIt: 'Кто это сказал?',
  newSpeaker: (name) => `${name} (новое имя)`,
  back: '↩ Вернуться',
  decided: {
    speaker: (name) => format`Решено. Кто сказал: ${bold(name)}.`,
    withdrawn: 'Решено: убрать из архива.',
    dismissed: 'Решено: оставить как есть.',
  },
  amending: (messages) => `Будет исправлено: ${count(messages, MESSAGE)}.`,

  outcome: {
    about: (speaker) =>
      format`Вы сообщили об ошибке в высказывании. Кто говорит, было указано так: ${speaker}.`,
    speaker: (name) => format`Вы правы, я исправил. Кто это сказал: ${name}.`,
    withdrawn: 'Вы правы: этого высказывания в архиве больше нет.',
    dismissed:
      'Тот, кто отвечает за бота, сверил его со статьёй и оставил как есть. Всё равно спасибо.',
  },

  note: {
    speaker: (was, now) =>
      format`Исправлено: я неверно указал, чьи это слова. Было: ${was}. Верно: ${now}.`,
    withdrawn: (was) =>
      format`Отозвано: здесь стояло высказывание, и оно было ошибочным. Кого я называл автором: ${was}.`,
  },
  elsewhere: format`Вы отправили это в другой чат, и там я уже ничего не могу изменить. Пожалуйста, исправьте это сами.`,
  instead: format`Сообщение выше изменить уже нельзя. Пожалуйста, не пересылайте его.`,

  fates: {
    changed: 'Издание с тех пор изменило это место; здесь нынешние слова.',
    gone: 'Издание убрало эту страницу; здесь слова, которые на ней стояли.',
  },

  page: {
    withdrawn: (speaker, origin) =>
      format`Этого высказывания больше нет в архиве: оно оказалось неверным. Чьим его называли: ${speaker}\n${origin}`,
  },
}

const REPORTED = {
  speaker: 'не тот человек',
  text: 'неверный текст',
  'not-said': 'этого никто не говорил',
  other: 'другое',
} as const
