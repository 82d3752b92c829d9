import { beginsCyrillic } from '../../../language/cyrillic.ts'
import { wordList } from './word-list.ts'

/** What a word of the closed classes does in a sentence; everything else is `open`: a noun, adjective or verb. */
export type WordClass =
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'pronoun'
  | 'auxiliary'
  | 'adverb'
  | 'open'

/** The class of a lower-case word. */
export function wordClass(word: string): WordClass {
  const known = CLASSES.get(word)
  if (known !== undefined) return known
  if (beginsCyrillic(word)) return 'open'
  if (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word)) return 'adverb'
  if (!/['’]/.test(word)) return 'open'
  if (/n['’]t$/.test(word)) return 'auxiliary'
  return isContraction(word) ? 'pronoun' : 'open'
}

/** Whether a word is a pronoun with its verb: "he’s", "they’ll". */
export function isContraction(word: string): boolean {
  return CONTRACTION.test(word)
}

const CONTRACTION = /^(?:it|that|there|he|she|we|they|you|i|who|what)['’](?:s|re|ll|ve|d|m)$/

const NOT_ADVERBS = wordList(`
  family ally reply assembly july italy supply early daily weekly monthly likely friendly elderly
  costly deadly lovely anomaly monopoly butterfly sicily kelly sally emily molly billy reilly
`)

const CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ...entries(
    'determiner',
    `the a an this these those his her its their our my your some many several most other another one two three four
     five six seven eight nine ten dozens each every no any both all few various numerous such
     этот эта это эти эту этой этого этому этим этом этих этими тот та те ту той того тому тем том тех его ее её их наш наша наши
     нашего нашей мой моя мои моего свой своя своё свои свою своей своего своему своих своим своими некоторые такой такая такое такие многие один одна одно два три другой другие`,
  ),
  ...entries(
    'preposition',
    `of in on at for from to with by about after before during over under against between among amid through into
     within without near since until till upon across behind beyond despite via per following including like around
     regarding concerning inside outside towards toward throughout versus alongside beside besides above
     below beneath underneath aboard atop unlike except
     в во на с со о об обо по для из к ко от до у при за под над между через без после перед про около среди против
     вместо кроме ради насчет из-за из-под`,
  ),
  ...entries(
    'conjunction',
    `and or but nor because if when while as although though unless whether than so yet that where whereas once why how
     what whatever
     и а но или что чтобы как если когда хотя пока потому поскольку ведь либо зато однако где почему`,
  ),
  ...entries(
    'relative',
    `who whom whose which который которая которое которые которого
     которой которому которую которым котором которых которыми`,
  ),
  ...entries(
    'pronoun',
    `he she they it we i you there him them us me himself herself themselves itself myself ourselves nobody everyone someone
     он она они оно мы я ты вы ему ей им нам мне него нее неё них себя сам сама сами кто никто`,
  ),
  ...entries(
    'auxiliary',
    `is are was were be been being am has have had having do does did will would can could may might must shall should
     cannot let
     был была было были будет будут быть есть бы`,
  ),
  ...entries(
    'adverb',
    `also then later earlier now however still already again just only often never always too even recently previously
     further meanwhile moreover instead not here today yesterday tomorrow tonight ago back out up down away off
     afterward afterwards beforehand anyway thus therefore hence perhaps maybe else abroad once soon long well rather quite very almost nevertheless
     также тоже затем потом уже еще ещё тогда теперь сейчас сегодня вчера завтра недавно ранее раньше позже позднее
     вновь снова далее дальше не лишь только именно вот так там здесь тут очень почти прямо публично осенью весной
     летом зимой утром днем вечером же ли ведь постоянно официально сразу всё тихо громко вдруг просто лично кстати наконец впрочем например`,
  ),
])

function entries(name: WordClass, text: string): [string, WordClass][] {
  return [...wordList(text)].map((word) => [word, name])
}
