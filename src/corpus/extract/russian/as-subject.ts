import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { russianNouns, type RussianNoun } from '../lexicon/russian-nouns.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'

/**
 * How surely a word is the head of the subject that a verb form agrees with, judged by itself: 0 it cannot be, 1 it may be, 2 its
 * ending fits, 3 it is a name in the nominative, 4 it is a word for people or bodies in the nominative, or a pronoun.
 */
export function asSubject(item: Item, agreement: Agreement): 0 | 1 | 2 | 3 | 4 {
  if (item.kind === 'quote') return isTitle(item) ? 1 : 0
  if (item.kind !== 'word') return 0
  const pronoun = PRONOUNS.get(item.lower)
  if (pronoun !== undefined) return pronoun(agreement) ? 4 : 0
  if (agreement.person !== 3 || item.class !== 'open' || item.isCalendar) return 0
  const nouns = russianNouns(item.lower)
  if (nouns.length > 0 && !isHomonymOfName(item)) return nounAsSubject(nouns, agreement)
  if (agencyOf(item.text) !== undefined) return 1
  return item.isCapital ? nameAsSubject(item, agreement) : wordAsSubject(item.lower, agreement)
}

/** Whether a word stands for people as a pronoun does: "двое", "большинство", "он". */
export function isPronominal({ lower }: Item): boolean {
  return PRONOUNS.has(lower)
}

/** A form that may be a genitive too ("предприятия") is no sure subject. */
function nounAsSubject(nouns: readonly RussianNoun[], agreement: Agreement): 0 | 2 | 4 {
  if (!nouns.some((noun) => agrees(noun, agreement))) return 0
  return nouns.every(({ isNominative }) => isNominative) ? 4 : 2
}

/** «Вестник», told from speech by its capital and the missing full stop. */
function isTitle({ isCapital, endsClosed, start, end }: Item): boolean {
  return isCapital && !endsClosed && end - start < 40
}

function isHomonymOfName({ isCapital, lower }: Item): boolean {
  return isCapital && genderOfGivenName(lower) !== undefined
}

type Test = (agreement: Agreement) => boolean

const singular =
  (gender?: Agreement['gender']): Test =>
  ({ number, person, gender: wanted }) =>
    number === 'singular' && person === 3 && (gender === undefined || (wanted ?? gender) === gender)
/** "большинство ответило" and "большинство ответили" */
const several: Test = ({ person }) => person === 3
const plural: Test = ({ number, person }) => number === 'plural' && person === 3
const speaking =
  (person: 1 | 2, number: Agreement['number']): Test =>
  (agreement) =>
    agreement.number === number && (agreement.person === person || isPast(agreement))

/** The past tense tells no person: "я сказал". */
function isPast({ gender, number, person }: Agreement): boolean {
  return person === 3 && (gender !== undefined || number === 'plural')
}

const PRONOUNS: ReadonlyMap<string, Test> = new Map([
  ['он', singular('male')],
  ['она', singular('female')],
  ['оно', singular('neuter')],
  ['они', plural],
  ['я', speaking(1, 'singular')],
  ['ты', speaking(2, 'singular')],
  ['мы', speaking(1, 'plural')],
  ['вы', speaking(2, 'plural')],
  ['тот', singular('male')],
  ['та', singular('female')],
  ['те', plural],
  ['один', singular('male')],
  ['одна', singular('female')],
  ['одно', singular('neuter')],
  ['одни', plural],
  ['некоторые', plural],
  ['многие', plural],
  ['другие', plural],
  ['все', plural],
  ['кто-то', singular()],
  ['никто', singular()],
  ['каждый', singular('male')],
  ['большинство', several],
  ['меньшинство', several],
  ['ряд', several],
  ['часть', several],
  ['множество', several],
  ['двое', plural],
  ['трое', plural],
  ['четверо', plural],
  ['пятеро', plural],
  ['оба', plural],
  ['обе', plural],
  ['десятки', plural],
  ['сотни', plural],
  ['последний', singular('male')],
  ['последняя', singular('female')],
])

/** "министр заявила": an office in -р is either gender’s, one in -ица is not. */
function agrees({ isNominative, number, lemma, kind }: RussianNoun, agreement: Agreement): boolean {
  if (!isNominative || number !== agreement.number) return false
  if (agreement.number === 'plural' || agreement.gender === undefined) return true
  const isPerson = kind === 'role' || kind === 'people'
  if (/[ое]$/.test(lemma) && !isPerson) return agreement.gender === 'neuter' || kind === 'metonym'
  if (agreement.gender === 'neuter') return kind === 'metonym'
  if (/[ая]$/.test(lemma)) {
    const isEither = /^(?:.*глав[аы]|судья|коллега|староста|зам.*|врио)$/.test(lemma)
    return isEither || agreement.gender === (MEN.test(lemma) ? 'male' : 'female')
  }
  if (/(?:ость|область|печать|сеть|власть|церковь|мать|дочь)$/.test(lemma))
    return agreement.gender === 'female'
  return agreement.gender === 'male' || isPerson || kind === 'metonym'
}

const MEN = /^(?:мужчина|дедушка|папа|дядя)$/

function nameAsSubject({ text, lower }: Item, agreement: Agreement): 0 | 1 | 2 | 3 {
  if (!/^\p{Script=Cyrillic}/u.test(text)) return 1
  const gender = genderOfGivenName(lower)
  if (gender !== undefined) {
    return agreement.number === 'plural' || (agreement.gender ?? gender) === gender ? 3 : 0
  }
  // "Ивана" is a given name in another case.
  if (russianGivenNames(lower).length > 0) return 0
  if (/^\p{Lu}{2,}$/u.test(text)) return 2
  if (OBLIQUE_NAME.test(lower) || DATIVE.test(lower)) return 0
  if (agreement.gender === 'female')
    return FEMALE_NAME.test(lower) ? 3 : MALE_NAME.test(lower) ? 0 : 2
  if (agreement.gender === 'male') return GENITIVE_NAME.test(lower) ? 0 : 3
  if (agreement.gender === 'neuter') return /[ое]$/.test(lower) ? 2 : 0
  return GENITIVE_NAME.test(lower) ? 1 : 2
}

const OBLIQUE_NAME =
  /(?:ого|ому|ыми|ими|ами|ями|[ао]вым|иным|ским|цким|[оеё]вой|иной|[оеё]ву|ину|ским|скую|овне|овну|овны|овной|ича|ичу|ичем|иче)$/
// "сказал Трампу", "сказал Обаме": a name that no case changes is known by its given name.
const DATIVE = /[бвгджзклмнпрстфхцчшщ][уюе]$/
const FEMALE_NAME = /[аяь]$|[еиуоюэ]$|[бвгджзклмнпрстфхцчшщ]$/
const MALE_NAME = /(?:[оеё]в|ин|ын|ский|цкий|ой|ич)$/
const GENITIVE_NAME = /(?:[оеё]в|ин|ын|ич)а$|(?:ской|ска)$/

function wordAsSubject(word: string, { number, gender }: Agreement): 0 | 1 | 2 {
  if (OBLIQUE.test(word) || ADJECTIVE.test(word) || VERB.test(word)) return 0
  if (number === 'plural') return /[ыи]$/.test(word) ? 2 : /[ая]$/.test(word) ? 1 : 0
  if (gender === 'female') return /[аяь]$/.test(word) ? 2 : 0
  if (gender === 'neuter') return /[ое]$/.test(word) ? 2 : 0
  if (gender === 'male')
    return /[бвгджзйклмнпрстфхцчшщь]$/.test(word) && !FEMININE.test(word) ? 2 : 0
  return /[бвгджзйклмнпрстфхцчшщья]$|(?:ние|тие|ство)$/.test(word) ? 2 : /а$/.test(word) ? 1 : 0
}

// "важность", "жизнь", "мысль", "помощь"
const FEMININE = /(?:[сз]ть|знь|сль|[вбпчшщж]ь)$/
const OBLIQUE =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ую|юю|ою|[оеё]в|.{3}[оеы]м|ью|[ую]|ам|ям)$/
const ADJECTIVE = /(?:ые|[^нт]ие|ское|ная|[ыи]й|ой|[чшщн]ее|ного|ые)$/
const VERB = /(?:ть|ться|тся|вши|вшись|сь|ся)$/
