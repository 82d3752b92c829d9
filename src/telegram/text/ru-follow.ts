import type { FollowTexts } from './follow-texts.ts'
import { type Noun, STATEMENT, count } from './ru-words.ts'

/** Following in Russian. */
export const ruFollow: FollowTexts = {
  everything: 'всё',
  title: (statements) => count(statements, NEW_STATEMENT),
  because: (followed) => `Вы следите: ${followed}`,
  late: (statements) =>
    `Опоздали больше чем на два дня: ${count(statements, STATEMENT)}. Открыть можно кнопкой ниже.`,
  openLate: 'Открыть опоздавшее',
  more: (statements) => `Ещё ${statements}`,
  context: (number) => `${number} · Контекст`,
  notForMe: (number, speaker) => `${number} · Не нужно${speaker === '' ? '' : `: ${speaker}`}`,
}

const NEW_STATEMENT: Noun = ['новое высказывание', 'новых высказывания', 'новых высказываний']
