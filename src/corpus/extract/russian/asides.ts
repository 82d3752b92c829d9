import type { Item } from '../tokens/items.ts'

/** Whether a word behind a comma opens what only adds to the clause: a participle, a relative clause or a question. */
export function opensAside({ class: wordClass, lower }: Item): boolean {
  return wordClass === 'relative' || PARTICIPLE.test(lower) || QUESTION.test(lower)
}

/** Whether a word is an adverbial participle ("отвечая") or a participle ("заявивший") by its ending. */
export function isParticiple({ lower }: Item): boolean {
  return PARTICIPLE.test(lower)
}

const PARTICIPLE =
  /(?:[уа]я|оря|дя|[иаеуя]в|вши|[уаи]ясь|вшись|щ(?:ий|ая|ее|ие)|вш(?:ий|ая|ее|ие)|нн(?:ый|ая|ое|ые))$/
const QUESTION = /^(?:что|как|где|когда|откуда|куда|почему|кто|чем|сколько|если|хотя)$/
