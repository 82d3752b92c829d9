import type { PictureTexts } from './picture-texts.ts'
import { STATEMENT, count } from './ru-words.ts'

export const ruPicture: PictureTexts = {
  button: 'Картинка',
  notWhole: 'Целиком этот отрывок на картинку не поместить, а обрезать его я не стану.',
  perMonth: (undated, newest) => `Высказываний в месяц${only(newest)}${besides(undated)}`,
  perYear: (undated, newest) => `Высказываний в год${only(newest)}${besides(undated)}`,
  language: 'ru',
}

function besides(undated: number): string {
  return undated === 0 ? '' : `; ещё ${count(undated, STATEMENT)} без месяца`
}

function only(newest: number | undefined): string {
  return newest === undefined ? '' : `, только новейшие ${count(newest, STATEMENT)}`
}
