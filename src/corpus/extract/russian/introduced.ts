import type { Cue } from '../attributions/cues.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { apposedName } from './apposed-subject.ts'
import { nounPhraseFrom } from './noun-phrase.ts'
import { russianSubject } from './subject.ts'
import { verbAgreement } from './verb-agreement.ts'

/**
 * Whose words stand behind a colon without a verb of saying: "Лосев опубликовал в соцсетях пост: …", "вот слова Лосева: …",
 * "слова Лосева приводит пресс-служба: …".
 */
export function introducedInRussian(
  words: Words,
  sentence: Sentence,
  colon: number,
): Mention | undefined {
  const { items } = words
  const label = apposedName(words, sentence.from, colon, ANYBODY)
  if (label !== undefined) return label
  let isMessage = false
  for (let index = colon - 1; index >= sentence.from && colon - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote') return undefined
    if (/^слова(?:ми)?$/.test(item.lower)) {
      const owner = ownerOf(words, index + 1, colon)
      if (owner !== undefined) return owner
    }
    isMessage ||= MESSAGE.test(item.lower)
    const agreement = isMessage && PUBLISHING.test(item.lower) ? verbAgreement(item) : undefined
    if (agreement !== undefined) {
      const verb = { ...VERB, agreement }
      const cue: Cue = { from: index, to: index + 1, form: 'finite', verb }
      return russianSubject(words, sentence, cue, sentence.from)?.mention
    }
  }
  return undefined
}

const LONGEST = 14

const VERB = {
  lemma: 'опубликовать',
  rest: [],
  frames: 'q',
  form: 'finite',
  isNounToo: false,
  language: 'ru',
} as const

/** "Глава района Руслан Дубов: «…»": nothing but a name stands before the colon. */
const ANYBODY = { number: 'singular', person: 3 } as const

/** The owner of "слова", where nothing but who passes them on follows. */
function ownerOf(words: Words, from: number, colon: number): Mention | undefined {
  const mention = nounPhraseFrom(words, from, colon)
  if (mention === undefined) return undefined
  return mention.to === colon || isPassingOn(words.items[mention.to]?.lower ?? '')
    ? mention
    : undefined
}

/** "приводит", "передаёт", "цитируют" */
export function isPassingOn(verb: string): boolean {
  return /^(?:привод[ия]т|переда[её]т|передают|цитиру[её]т|цитируют|прив[её]л[аи]?)$/.test(verb)
}

const PUBLISHING =
  /^(?:(?:о?публик|рас?простран|размест|размещ|вылож|выклад|остав|отправ|выпуст|сдел|дал|дала|пост|запост)\p{L}*)$/u
const MESSAGE =
  /^(?:пост|запись|сообщение|комментарий|твит|заявление|обращение|ответ|текст|подпись|подписью|словами|сториз|реплику|замечание)$/
