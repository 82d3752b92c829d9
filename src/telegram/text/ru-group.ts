import { format, italic } from '../format.ts'
import type { GroupTexts } from './group-texts.ts'

/** The bot in Russian, in groups and in cards. */
export const ruGroup: GroupTexts = {
  settings: {
    title: 'Настройки этой группы',
    language: (value) => `Язык: ${value}`,
    askers: (value) => `Кто может спрашивать: ${value}`,
    quiet: (value) => `Тихий режим: ${value}`,
    values: {
      'language:asker': { said: 'как у того, кто спрашивает', label: 'Язык автора' },
      'language:en': { said: 'английский', label: 'English' },
      'language:ru': { said: 'русский', label: 'Русский' },
      'askers:everyone': { said: 'все', label: 'Спрашивают все' },
      'askers:administrators': { said: 'только администраторы', label: 'Только админы' },
      'quiet:off': {
        said: 'выключен, я пишу и о том, что ничего не нашлось',
        label: 'Обычный режим',
      },
      'quiet:on': {
        said: 'включён, я пишу без звука, а когда ничего не нашлось, молчу',
        label: 'Тихий режим',
      },
    },
    howTo: 'Изменить их могут администраторы кнопками ниже.',
    notYours: 'Менять настройки могут только администраторы этой группы.',
  },
  notForAll:
    'В этой группе меня могут спрашивать только администраторы. В личном чате я отвечу каждому.',
  tooMany: 'Вопросов слишком много, я не успеваю. Спросите, пожалуйста, через минуту.',
  inline: {
    prompt: 'Напишите имя и тему',
    nothing: 'Ничего не нашлось. Спросить лично',
    several: 'Подходят несколько человек. Выбрать',
    nearest: 'Точного ответа нет, вот ближайшие',
    outOfScope: 'Я нахожу только то, что люди сказали',
    unavailable: 'Архив сейчас недоступен',
    withdrawn: 'Этого высказывания больше нет в архиве',
  },
  usage: (bot) =>
    format`Напишите вопрос после моего имени: ${`@${bot}`} ${italic('что Песков сказал про посла?')}`,
  open: 'Открыть в боте',
  askPrivately: 'Спросить лично',
}
