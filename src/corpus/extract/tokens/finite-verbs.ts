import type { Item } from './items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { isRussianPredicate } from '../lexicon/russian-predicates.ts'
import { isContraction } from '../lexicon/word-classes.ts'
import { wordList } from '../lexicon/word-list.ts'

/** Whether a word is a finite verb as far as its form tells. */
export function isFiniteVerb({ class: wordClass, lower }: Item): boolean {
  return (
    wordClass === 'auxiliary' ||
    COMMON.has(lower) ||
    PAST.test(lower) ||
    isRussianPredicate(lower) ||
    reportingVerbs(lower).length > 0
  )
}

/** Whether items hold a finite verb as far as the form of a word tells; a participle in -ed counts as one. */
export function hasFiniteVerb(items: readonly Item[], from: number, to: number): boolean {
  const end = Math.min(to, from + REACH)
  for (let index = from; index < end; index++) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') continue
    if (item.class === 'auxiliary' || isContraction(item.lower)) return true
    if (item.isCapital && index > from) continue
    if (COMMON.has(item.lower) || PAST.test(item.lower) || isRussianPredicate(item.lower))
      return true
  }
  return false
}

const REACH = 40
// The regular past.
const PAST = /^.{2,}ed$/

const COMMON = wordList(`
  went took made came got gave found left lost won held met kept led ran saw began became knew thought felt put sent spent
  stood told said wrote brought bought built caught chose cost cut drew drove fell fought grew heard hit hurt meant paid
  read rose set shot shut spoke struck taught threw understood wore broke sought threw hung swung bore blew clung crept dealt
  ate fed fled flew forgot forgave froze hid laid lent mistook overcame rode rang sank sang sat shook slept slid stole stuck
  swept swore tore undertook upheld wept withdrew woke became overtook undid
  goes takes makes comes gets gives finds leaves loses wins holds meets keeps leads runs sees begins becomes knows thinks
  feels puts sends stands says brings needs wants remains seems appears continues helps shows works lives plans tries
  believes means pays rises depends exists belongs deserves includes requires allows provides offers faces represents
  know think want need believe make take come go get give see seem feel keep mean hope remain exist continue deserve work
  live plan try stand
`)
