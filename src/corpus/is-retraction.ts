import type { Article } from '../statement/article.ts'
import { contentWords } from './is-like.ts'

/**
 * Whether a text is short and says of the article in whose place it stands that it was wrong or was taken back: such a
 * text is what the article has become, however little it has in common with it, and not another article.
 *
 * @example isRetraction({ text: 'This story has been retracted. The quotation was made up.' }) // true
 */
export function isRetraction(article: Article): boolean {
  if (contentWords(article).size > MOST_WORDS) return false
  return RETRACTIONS.some((retraction) => retraction.test(article.text))
}

// An article of this length may tell of the retraction of another.
const MOST_WORDS = 80

const ITSELF =
  '(?:(?:this|our|the)\\s+(?:(?:earlier|previous|original)\\s+)?(?:article|story|news\\s+item)|(?:this|our)\\s+(?:(?:earlier|previous|original)\\s+)?(?:report|post|piece|publication|text|interview|headline)|the\\s+(?:quote|quotation)s?)'
const TAKEN_BACK =
  '(?:retract(?:ed|ion|s)?|withdr(?:awn|aws?|ew)|removed|deleted|unpublished|taken\\s+down|pulled|correct(?:ed|ion|s)|fabricated|made\\s+up|invented|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|inaccurate(?:ly)?|false(?:ly)?|in\\s+error)'
const RUSSIAN_ITSELF =
  '(?:материал|стать[яюие]|публикаци[яюи]|новост[ьи]|заметк[аиу]|цитат[аыу]|сообщени[ея])(?!\\p{L})'
const RUSSIAN_TAKEN_BACK =
  '(?:удал[её]н|отозван|снят[аоы]?(?!\\p{L})|исправлен|вымышлен|выдуман|сфабрикован|опровергнут|недостоверн|ошибочн|не\\s+соответству)'
// What stands between them in a sentence.
const BETWEEN = '[^.!?\\n]{0,80}?'

const RETRACTIONS = [
  new RegExp(`\\b${ITSELF}\\b${BETWEEN}\\b${TAKEN_BACK}\\b`, 'iu'),
  new RegExp(`\\b${TAKEN_BACK}\\b${BETWEEN}\\b${ITSELF}\\b`, 'iu'),
  /^(?:retraction|correction|clarification|editor['’]?s['’]?\s+note|apology)(?=\s*[:.—–-]|$)/imu,
  /\bregrets?\s+(?:the|this|its|our)\s+(?:error|mistake)/iu,
  /\bwe\s+(?:have\s+|had\s+)?(?:apologi[sz]ed?|retract(?:ed)?|withdr[ae]wn?|were\s+(?:wrong|misled|mistaken)|were\s+(?:deceived|hoaxed)|made\s+(?:an?\s+)?(?:error|mistake)|stand\s+corrected)\b/iu,
  /\b(?:never|did\s+not|didn['’]t)\s+(?:say|said|utter(?:ed)?|speak|spoke|give|gave)\s+(?:this(?!\s+(?:day|week|month|year|morning|afternoon|evening|time|summer|winter|spring|autumn))|those\s+words|these\s+words|any\s+such|the\s+words|the\s+interview)(?!\p{L})/iu,
  new RegExp(`(?<!\\p{L})${RUSSIAN_ITSELF}${BETWEEN}(?<!\\p{L})${RUSSIAN_TAKEN_BACK}`, 'iu'),
  new RegExp(`(?<!\\p{L})${RUSSIAN_TAKEN_BACK}\\p{L}*${BETWEEN}(?<!\\p{L})${RUSSIAN_ITSELF}`, 'iu'),
  /(?<!\p{L})(?:приносим|приносит)\s+(?:свои\s+|искренние\s+)?извинения|(?<!\p{L})(?:мы\s+ошиблись|нас\s+ввели\s+в\s+заблуждение)/iu,
  /(?<!\p{L})(?:этого|такого|этих\s+слов|таких\s+слов)\s+(?:\p{L}+\s+){0,3}не\s+(?:говорил|произносил|заявлял)|(?<!\p{L})не\s+(?:говорил|произносил|заявлял)[аи]?\s+(?:этого|такого|этих\s+слов|таких\s+слов)/iu,
  /^(?:опровержение|исправление|поправка|уточнение|от\s+редакции)(?=\s*[:.—–-]|$)/imu,
  /(?<!\p{L})редакци[яи](?!\p{L})[^.!?\n]{0,80}?(?<!\p{L})(?:извин|удалил|отозвал|отзыва|снял|сожале|опроверг|исправил)/iu,
]
