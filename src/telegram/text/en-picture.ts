import { count } from './en-words.ts'
import type { PictureTexts } from './picture-texts.ts'

export const enPicture: PictureTexts = {
  button: 'Picture',
  notWhole: 'This passage does not fit a picture whole, and I do not cut it.',
  perMonth: (undated) => `Statements a month${besides(undated)}`,
  perYear: (undated) => `Statements a year${besides(undated)}`,
  language: 'en',
}

function besides(undated: number): string {
  return undated === 0 ? '' : `; besides, ${count(undated, 'statement')} of an unknown month`
}
