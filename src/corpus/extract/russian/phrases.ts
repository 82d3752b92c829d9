import { RUSSIAN_OWNERS } from '../lexicon/function-words.ts'
import { beginsCyrillic } from '../../../language/cyrillic.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { phraseAttribution } from '../attributions/phrase-attribution.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { nounPhraseFrom } from './noun-phrase.ts'

/**
 * A Russian attribution without a verb that begins at an item: "по словам Лосева", "по его мнению", "согласно докладу", "со
 * слов Лосева".
 */
export function russianPhraseAt(
  words: Words,
  sentence: Sentence,
  index: number,
): Attribution | undefined {
  const lead = leadAt(words, index)
  if (lead === undefined) return undefined
  const { items } = words
  const owner = items[index + 1]
  if (lead.length === 2 && owner !== undefined && RUSSIAN_OWNERS.has(owner.lower)) {
    const to = index + 3
    const mention: Mention = { from: index + 1, to: index + 2, kind: 'pronoun' }
    return NOUNS.has(items[index + 2]?.lower ?? '')
      ? phraseAttribution(words, { from: index, to: to }, { from: index, to: to }, mention, 'ru')
      : undefined
  }
  const from = index + lead.length
  const mention = nounPhraseFrom(words, from, sentence.to)
  return (
    mention &&
    phraseAttribution(
      words,
      { from: index, to: mention.to },
      { from: index, to: from },
      mention,
      'ru',
    )
  )
}

/** The words that lead to the speaker; `length` is how many items they take. */
function leadAt({ items }: Words, index: number): { length: number } | undefined {
  const first = items[index]?.lower ?? ''
  if (!beginsCyrillic(first)) return undefined
  if (first === 'согласно') return { length: 1 }
  const [second, third] = [items[index + 1]?.lower ?? '', items[index + 2]?.lower]
  if (first === 'по' && (NOUNS.has(second) || RUSSIAN_OWNERS.has(second))) return { length: 2 }
  if (first === 'со' && second === 'слов') return { length: 2 }
  if (first === 'на' && second === 'взгляд') return { length: 2 }
  if (first === 'с' && second === 'точки' && third === 'зрения') return { length: 3 }
  return undefined
}

const NOUNS: ReadonlySet<string> = new Set(
  `словам мнению данным сведениям информации оценке оценкам версии утверждению утверждениям подсчетам подсчётам расчетам
   расчётам прогнозу прогнозам признанию выражению заявлению сообщению сообщениям свидетельству убеждению замечанию
   наблюдению наблюдениям`.split(/\s+/),
)
