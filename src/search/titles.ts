import { nameWordKey } from '../language/name-key.ts'
import { stem } from '../language/stem.ts'

/** Words that go with a name without being part of it, folded, in English and Russian. */

/** Polite forms: they say nothing of who is meant. */
export const HONORIFICS = set(`
  mr mrs ms miss mx dr prof sir dame lord lady madam comrade hon rev the
  г н жа господин господина госпожа госпожи товарищ товарища тов мистер мистера миссис сэр сэра лорд лорда доктор доктора
`)

/** Words of an office, rank or trade: what stands before a name that ends in one describes its bearer. */
export function isTitle(word: string): boolean {
  return TITLE_STEMS.has(stem(word))
}

/** A title, and a preposition, as the key of an office has them, in whatever letters. */
export function isTitleKey(key: string): boolean {
  return TITLE_KEYS.has(key)
}

export function isPrepositionKey(key: string): boolean {
  return PREPOSITION_KEYS.has(key)
}

/** A Russian title as the dictionary has it: the name after it in another case is no apposition ("секретарь Путина"). */
export function isNominativeTitle(word: string): boolean {
  return TITLES.has(word)
}

/** Titles that are held with somebody: "помощник Путина" is not Putin, in whatever case. */
export function isRelation(word: string): boolean {
  return RELATION_STEMS.has(stem(word))
}

/** Words between a speaker and the verb that are neither name nor topic: "what did Peskov himself say". */
export function isAside(word: string): boolean {
  return ASIDES.has(word) || /\p{L}{3}ly$/u.test(word)
}

/** What somebody's words stand in: "Lincoln's speech on slavery" is by Lincoln. */
export const DOCUMENTS = set(`
  speech speeches address interview interviews letter letters message messages tweet tweets post posts briefing testimony remarks
  речь интервью письмо послание обращение выступление пост твит брифинг
`)

/** Words before the circumstances of saying, or before whose somebody is: "the wife of Lincoln". */
export const PREPOSITIONS = set(`
  of to for from at in on by with under near before after during against
  в во на с со у от из к ко по при под перед после для за
`)

const RELATIONS = set(`
  spokesman spokeswoman spokesperson aide adviser advisor assistant deputy secretary lawyer attorney representative envoy speaker
  пресс секретарь представитель помощник помощница советник заместитель адвокат спикер посол посланник соратник
`)

const TITLES = new Set([
  ...RELATIONS,
  ...set(`
  president vice senator sen congressman congresswoman rep governor gov mayor minister prime premier chancellor ambassador
  general gen colonel major captain admiral marshal lieutenant sergeant officer commander judge justice chief chairman chairwoman
  chairperson chair director king queen prince princess emperor empress tsar czar pope saint bishop archbishop patriarch cardinal
  rabbi imam leader head candidate nominee commissioner lawmaker mp deputy professor doctor ceo founder coach actor actress singer
  author writer poet philosopher economist scientist activist billionaire businessman businesswoman historian journalist former ex
  late acting then current incumbent sitting
  президент вице премьер министр глава канцлер губернатор мэр сенатор депутат генерал полковник майор капитан адмирал маршал
  командующий судья председатель директор гендиректор король королева царь царица император императрица князь папа патриарх
  епископ митрополит лидер кандидат уполномоченный профессор академик тренер актер актриса певец певица писатель писательница
  поэт философ экономист политолог ученый активист миллиардер бизнесмен историк журналист экс бывший нынешний действующий и о
`),
])

const TITLE_KEYS = new Set([...TITLES].map(nameWordKey))
const PREPOSITION_KEYS = new Set([...PREPOSITIONS].map(nameWordKey))
const TITLE_STEMS = new Set([...TITLES].map(stem))
const RELATION_STEMS = new Set([...RELATIONS].map(stem))

const ASIDES = set(`
  himself herself themselves itself once first later also often always usually sometimes again before earlier back
  сам сама сами лично однажды впервые позже раньше часто снова опять сегодня тогда потом
`)

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
