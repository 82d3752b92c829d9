import type { PictureTexts } from './picture-texts.ts'
import { STATEMENT, count } from './ru-words.ts'

export const ruPicture: PictureTexts = {
  button: 'Картинка',
  notWhole: 'Целиком этот отрывок на картинку не поместить, а обрезать его я не стану.',
  perMonth: (undated) => `Высказываний в месяц${besides(undated)}`,
  perYear: (undated) => `Высказываний в год${besides(undated)}`,
  language: 'ru',
}

function besides(undated: number): string {
  return undated === 0 ? '' : `; ещё ${count(undated, STATEMENT)} без месяца`
}
