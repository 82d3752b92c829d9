import { RUSSIAN_OWNERS } from '../lexicon/function-words.ts'
import { findAttributions } from '../attributions/attributions.ts'
import type { Document } from '../document.ts'
import { draftsOf, type Draft } from '../drafts/drafts.ts'
import { isPassingOn } from './introduced.ts'

/**
 * The statements of sentences that a next one attributes: "Мост закроют. Об этом сообщил губернатор."
 *
 * @param own the statements with an attribution in their own sentence, a list for each sentence
 */
export function aboutThis(document: Document, own: readonly (readonly Draft[])[]): Draft[] {
  return document.sentences.flatMap((sentence, index) => {
    const said = document.sentences[index - 1]
    const isFree = own[index]?.length === 0 && own[index - 1]?.length === 0
    if (said === undefined || !isFree) return []
    const isCiting = opensWithWords(document, sentence.from)
    const isPointing = isCiting || pointsBack(document, sentence.from)
    if (!isPointing || pointsBack(document, said.from)) return []
    const attribution = findAttributions(document, sentence).find(
      ({ mention, cue }) =>
        mention && (!isCiting || isPassingOn(document.text.slice(cue.start, cue.end))),
    )
    if (attribution === undefined) return []
    const content = { from: said.from, to: said.to, rule: 'about-this' } as const
    return draftsOf(document, content, attribution, index - 1).map((draft) => ({
      ...draft,
      attributed: index,
    }))
  })
}

/** "Слова Лосева", "Его слова" */
function opensWithWords({ items }: Document, from: number): boolean {
  const [first, second] = [items[from]?.lower ?? '', items[from + 1]?.lower ?? '']
  return first === 'слова' || (RUSSIAN_OWNERS.has(first) && second === 'слова')
}

/** "Об этом", "о том же", "такое мнение". */
function pointsBack({ items }: Document, from: number): boolean {
  const opening = [0, 1, 2].map((step) => items[from + step]?.lower ?? '').join(' ')
  return /^(?:об этом|об этом же|о том же|такое (?:мнение|заявление)|с таким (?:мнением|заявлением))(?: |$)/.test(
    opening,
  )
}
