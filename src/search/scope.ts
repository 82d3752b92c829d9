import { fold } from '../language/fold.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import type { Question } from './question.ts'

/**
 * Whether a question is none for statements: small talk, an opinion of the bot's, a prediction, a verdict ("did Putin
 * lie?"), the state of the world ("what's the weather"), or a request to write something.
 *
 * @param isForStatements the question has a word for saying or names somebody known
 */
export function isOutOfScope({ text, words, phrase }: Question, isForStatements: boolean): boolean {
  if (phrase !== undefined) return false
  if (words.length === 0) return true
  const folded = fold(text).trim()
  if (OF_THE_BOT.test(folded) || OF_THE_ASKER.test(folded) || isSmallTalk(folded)) return true
  if (FORECAST.test(folded) || IS_TRUE.test(folded)) return true
  if (REQUEST.test(folded) && !words.some(({ part }) => part === 'about')) return true
  const isReporting = words.some(({ part }) => part === 'reporting')
  if (isReporting) return false
  if (
    COMPARISON.test(folded) ||
    VERDICT.test(folded) ||
    PREDICTION.test(folded) ||
    REQUEST.test(folded)
  )
    return true
  if (!isForStatements && isToTheBot(words)) return true
  return !isForStatements && WORLD.test(folded)
}

// Asked of the bot itself.
const OF_THE_BOT =
  /(?<!\p{L})(?:do|did|are|can|could|would|will) you(?!\p{L})(?! (?:have|know|got|show|find|tell|give))|(?<!\p{L})your (?:opinion|name|view|favou?rite)|^(?:как тебя|кто ты|ты )|(?<!\p{L})(?:ты думаешь|твое мнение)/u
// Of nobody who is on record.
const OF_THE_ASKER =
  /^(?:what|when|where|how) (?:did|have|had) (?:i|we)(?!\p{L})|^(?:что|когда) (?:я|мы) (?:сказал|говорил)/u
// What nobody has said yet: "what will the mayor say tomorrow". Not "what will happen according to the mayor".
const FORECAST =
  /^(?:what|when|where|how) will (?:\p{L}+ ){1,4}(?:say|tell|claim|reply|comment|speak|talk)(?!\p{L})|^(?:что|когда|где|как) (?:\p{L}+ ){0,3}(?:скажет|скажут|заявит|заявят|ответит|ответят|объявит|объявят)(?!\p{L})/u
// A verdict, be it on whether somebody said something.
const IS_TRUE =
  /^(?:is|was) (?:it|this|that) (?:really )?(?:true|a lie|a fact)(?!\p{L})|^(?:правда|верно|неправда) ли(?!\p{L})|^(?:это )?правда,? что(?!\p{L})/u
// Of several people, which.
const COMPARISON =
  /^(?:compare|сравни|how (?:old|tall|rich)|сколько лет|кто (?:из них )?(?:прав|виноват|лучше|хуже|умнее|сильнее|врет|лжет)|who(?:'s| is| was) (?:right|wrong|better|worse|smarter|stronger|lying|to blame))(?!\p{L})/u
// An auxiliary verb first asks for yes or no about the world.
const VERDICT =
  /^(?:is|are|was|were|am|does|do|did|has|have|had|should|could|can|isn't|aren't|didn't|doesn't|правда ли|верно ли|действительно ли|неужели)(?!\p{L})|^\p{L}+ ли(?!\p{L})/u
const PREDICTION =
  /^(?:will|would|who will|when will|what will|кто победит|когда будет|что будет)(?!\p{L})/u
const WORLD =
  /^(?:what|whats|what's|who|who's|when|where|why|how|which|какая|какой|какое|какие|кто|когда|где|почему|зачем|сколько|как)(?!\p{L})(?! about)/u
const REQUEST =
  /^(?:please )?(?:write|translate|summari[sz]e|explain|compose|generate|draw|make|sing|joke|play|tell me an?|call me|напиши|переведи|сочини|нарисуй|объясни|придумай)(?!\p{L})/u

/** "I love you", "thank you so much": one word of meaning, said to somebody. */
function isToTheBot(words: Question['words']): boolean {
  const meaning = words.filter(({ part }) => part === 'topic')
  return meaning.length <= 1 && words.some(({ word }) => TO_SOMEBODY.has(word))
}

const TO_SOMEBODY: ReadonlySet<string> = new Set([
  'i',
  'you',
  'your',
  'me',
  'my',
  'я',
  'ты',
  'тебя',
  'тебе',
  'мне',
  'меня',
])

function isSmallTalk(folded: string): boolean {
  const left = folded
    .replace(/[^\p{L}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => !SMALL_TALK.has(word) && !STOP_WORDS.has(word))
  return left.length === 0
}

/** Folded words that are said to be polite. */
export const SMALL_TALK: ReadonlySet<string> = new Set(
  `
  hi hello hey yo hiya greetings lot good morning evening afternoon night day bye goodbye thanks thank you thx cheers ok okay there help
  yes no cool great nice lol haha wow please sorry how are u doing whats up sup test
  привет здравствуй здравствуйте добрый доброе день утро вечер пока спасибо благодарю ок окей да нет круто хорошо ага
  как дела что нового хаха
  `
    .trim()
    .split(/\s+/),
)
