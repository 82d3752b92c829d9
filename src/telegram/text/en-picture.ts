import { count } from './en-words.ts'
import type { PictureTexts } from './picture-texts.ts'

export const enPicture: PictureTexts = {
  button: 'Picture',
  notWhole: 'This passage does not fit a picture whole, and I do not cut it.',
  perMonth: (undated, newest) => `Statements a month${only(newest)}${besides(undated)}`,
  perYear: (undated, newest) => `Statements a year${only(newest)}${besides(undated)}`,
  language: 'en',
}

function besides(undated: number): string {
  return undated === 0 ? '' : `; besides, ${count(undated, 'statement')} of an unknown month`
}

function only(newest: number | undefined): string {
  return newest === undefined ? '' : `, only the newest ${count(newest, 'statement')}`
}
