import type { ComparedWord } from './compared-words.ts'

type Words = readonly Pick<ComparedWord, 'word'>[]

/** Whether words negate: "not", "won't", "nobody", «не», «никогда». "No 10" is a number. */
export function deniesAny(words: Words): boolean {
  return words.some(
    ({ word }, at) =>
      NEGATIONS.has(word) && !(word === 'no' && /^\p{N}/u.test(words[at + 1]?.word ?? '')),
  )
}

/** Whether an attribution says that the words are not the speaker's: "never said", "denied that", «опроверг, что». */
export function isDenial(words: Words): boolean {
  return deniesAny(words) || words.some(({ word }) => DENYING_VERBS.has(word))
}

// Folded and without apostrophes, as words are compared.
const NEGATIONS = setOf(`
  no not never nobody none nothing nor neither nowhere cannot
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt mustnt neednt aint mightnt
  shant darent
  не ни нет никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак никакой никакая никакое никакие
  никакого никакую никаких никаким нельзя
`)

export const DENYING_VERBS = setOf(`
  deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting dismiss dismisses dismissed
  dismissing disavow disavows disavowed disown disowns disowned retract retracts retracted repudiate repudiates repudiated
  rebut rebuts rebutted debunk debunks debunked disputed
  опроверг опровергла опровергли опровергает опровергают опровергал опровергала опровергали отрицал отрицала отрицали отрицает
  отрицают отверг отвергла отвергли отвергает отвергают отвергал отвергала открестился открестилась открестились отрекся
  отреклась дезавуировал дезавуировала
`)

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
