import { wordList } from './word-list.ts'

/** Whether a full stop after this word usually does not end a sentence. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

const ABBREVIATIONS = wordList(`
  mr mrs ms dr prof gov sen rep reps sens gen col lt sgt capt maj adm rev hon pres st jr sr vs etc no nos vol fig inc ltd
  co corp dept est jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri approx messrs mme mlle cmdr supt
  insp dist atty
  г гг в вв тыс млн млрд руб им ул стр рис см напр проф акад ген полк др пр обл
`)
