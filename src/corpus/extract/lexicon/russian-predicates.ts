import { beginsCyrillic } from '../../../language/cyrillic.ts'
import { wordList } from './word-list.ts'

/** Whether a lower-case Russian word is a finite verb or a short predicate ("закрыт", "готовы", "нет") as far as its form tells. */
export function isRussianPredicate(word: string): boolean {
  if (!beginsCyrillic(word)) return false
  return VERB.test(word) || SHORT.test(word) || OTHERS.has(word)
}

const VERB =
  /[а-яё]{2}(?:[аеёиоуыюя]л(?:а|о|и)?|[шкгзс]л(?:а|о|и)|[её]т|ит|[уюая]т|[её]шь|[её]м)(?:ся|сь)?$|(?:шел|шёл|ся)$/
const SHORT = /[а-яё]{3}(?:[аяеё]н|[аяеёио]н[аоы]|[ыиуюя]т[аоы]?)$/

const OTHERS = wordList(`
  может могут должен должна должно должны нужно нужен нужна нужны надо можно нельзя нет это есть готов готова готово готовы
  возможно возможен необходимо важно против прав права правы жив живы рад рады виноват виновата виновны намерен намерена
  залез вылез полез принес принёс унес унёс внес внёс привез привёз вырос умер помог смог лег лёг погиб исчез замерз замёрз
  привык достиг возник проник
  способен способны обязан обязаны вправе будет будут был была было были пора ясно известно стоит следует
`)
