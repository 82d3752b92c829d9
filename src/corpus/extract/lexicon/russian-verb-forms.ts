/** What a form of a Russian verb says of its subject; nothing of the gender in the present tense. */
export type Agreement = {
  number: 'singular' | 'plural'
  person: 1 | 2 | 3
  gender?: 'female' | 'male' | 'neuter'
  /** Nobody is its subject: "говорится", "сказано". */
  isImpersonal?: true
}

/** A form of a Russian verb: a finite one with its agreement, or the adverbial participle ("добавив"). */
export type RussianForm = { word: string } & (
  | { form: 'finite'; agreement: Agreement }
  | { form: 'participle' }
)

/**
 * The finite forms and the adverbial participle of a Russian verb: the regular ones by rule from the infinitive, the others by
 * tables. A reflexive verb keeps its -ся; forms in ё come in е too.
 *
 * @example russianVerbForms('заявить', 'perfective') // заявил, заявила, заявило, заявили, заявит, заявят, …, заявив
 */
export function russianVerbForms(
  infinitive: string,
  aspect: 'imperfective' | 'perfective',
): RussianForm[] {
  const isReflexive = /с[яь]$/.test(infinitive)
  const plain = isReflexive ? infinitive.slice(0, -2) : infinitive
  const { first, third, plural } = presentOf(plain)
  const forms: RussianForm[] = [
    ...past(plain),
    finite(first, { number: 'singular', person: 1 }),
    finite(`${third}т`, { number: 'singular', person: 3 }),
    finite(`${third}м`, { number: 'plural', person: 1 }),
    finite(`${third}те`, { number: 'plural', person: 2 }),
    finite(`${third}шь`, { number: 'singular', person: 2 }),
    finite(plural, { number: 'plural', person: 3 }),
    { word: adverbialParticiple(plain, plural, aspect, isReflexive), form: 'participle' },
  ]
  return forms.map((form) => (isReflexive ? reflexive(form) : form)).flatMap(bothSpellings)
}

function finite(word: string, agreement: Agreement): RussianForm {
  return { word, form: 'finite', agreement }
}

function past(infinitive: string): RussianForm[] {
  const regular = `${infinitive.slice(0, -2)}л`
  const [male = regular, stem = regular] = IRREGULAR_PAST.get(infinitive) ?? []
  return [
    finite(male, { number: 'singular', person: 3, gender: 'male' }),
    finite(`${stem}а`, { number: 'singular', person: 3, gender: 'female' }),
    finite(`${stem}о`, { number: 'singular', person: 3, gender: 'neuter' }),
    finite(`${stem}и`, { number: 'plural', person: 3 }),
  ]
}

type Present = { first: string; third: string; plural: string }

/** The first person, the stem of the others with its vowel, and the third person plural. */
function presentOf(infinitive: string): Present {
  const irregular = IRREGULAR_PRESENT.get(infinitive)
  if (irregular !== undefined) return irregular
  if (infinitive.endsWith('ить')) return presentInI(infinitive.slice(0, -3))
  const [ending = '', third = '', plural = ''] =
    PRESENT.find(([known]) => infinitive.endsWith(known)) ?? []
  const stem = infinitive.slice(0, infinitive.length - ending.length)
  return { first: (stem + plural).slice(0, -1), third: stem + third, plural: stem + plural }
}

/** заявлю, отвечу, предупрежу: the consonant before -ить changes in the first person. */
function presentInI(stem: string): Present {
  const isHushing = /[жшчщ]$/.test(stem)
  const [consonant = '', changed = ''] = CHANGES.find(([known]) => stem.endsWith(known)) ?? []
  const first = stem.slice(0, stem.length - consonant.length) + changed
  return {
    first: first + (isHushing || /[жшчщ]$/.test(changed) ? 'у' : 'ю'),
    third: `${stem}и`,
    plural: stem + (isHushing ? 'ат' : 'ят'),
  }
}

function adverbialParticiple(
  infinitive: string,
  plural: string,
  aspect: 'imperfective' | 'perfective',
  isReflexive: boolean,
): string {
  if (aspect === 'perfective') {
    if (/(?:ти|чь)$/.test(infinitive)) return plural.replace(/ут$/, 'я')
    return `${infinitive.slice(0, -2)}${isReflexive ? 'вши' : 'в'}`
  }
  if (/[дзн]авать$/.test(infinitive)) return `${infinitive.slice(0, -2)}я`
  return plural.replace(/[ую]т$/, 'я').replace(/[ая]т$/, (ending) => ending.charAt(0))
}

function reflexive(form: RussianForm): RussianForm {
  return { ...form, word: `${form.word}${/[аеёиоуыэюя]$/.test(form.word) ? 'сь' : 'ся'}` }
}

function bothSpellings(form: RussianForm): RussianForm[] {
  const plain = form.word.replaceAll('ё', 'е')
  return plain === form.word ? [form] : [form, { ...form, word: plain }]
}

// The ending of the infinitive, of the third person without -т, and of its plural.
const PRESENT: readonly (readonly [string, string, string])[] = [
  ['звать', 'зовё', 'зовут'],
  ['казать', 'каже', 'кажут'],
  ['писать', 'пише', 'пишут'],
  ['сомневать', 'сомневае', 'сомневают'],
  ['евать', 'уе', 'уют'],
  ['овать', 'уе', 'уют'],
  ['нуть', 'нё', 'нут'],
  ['лкивать', 'лкивае', 'лкивают'],
  ['шептать', 'шепче', 'шепчут'],
  ['бормотать', 'бормоче', 'бормочут'],
  ['вести', 'ведё', 'ведут'],
  ['нести', 'несё', 'несут'],
  ['меять', 'меё', 'меют'],
  ['деять', 'дее', 'деют'],
  ['еть', 'ее', 'еют'],
  ['ять', 'яе', 'яют'],
  ['ать', 'ае', 'ают'],
]

const IRREGULAR_PRESENT: ReadonlyMap<string, Present> = new Map([
  ['дать', { first: 'дам', third: 'дас', plural: 'дадут' }],
  ['передать', { first: 'передам', third: 'передас', plural: 'передадут' }],
  ['задать', { first: 'задам', third: 'задас', plural: 'зададут' }],
  ['передавать', { first: 'передаю', third: 'передаё', plural: 'передают' }],
  ['задавать', { first: 'задаю', third: 'задаё', plural: 'задают' }],
  ['признавать', { first: 'признаю', third: 'признаё', plural: 'признают' }],
  ['кричать', { first: 'кричу', third: 'кричи', plural: 'кричат' }],
  ['закричать', { first: 'закричу', third: 'закричи', plural: 'закричат' }],
  ['велеть', { first: 'велю', third: 'вели', plural: 'велят' }],
  ['прийти', { first: 'приду', third: 'придё', plural: 'придут' }],
  ['предостеречь', { first: 'предостерегу', third: 'предостережё', plural: 'предостерегут' }],
  ['клясть', { first: 'кляну', third: 'клянё', plural: 'клянут' }],
  ['поклясть', { first: 'поклян', third: 'поклянё', plural: 'поклянут' }],
])

const CHANGES: readonly (readonly [string, string])[] = [
  ['ст', 'щ'],
  ['в', 'вл'],
  ['п', 'пл'],
  ['м', 'мл'],
  ['б', 'бл'],
  ['т', 'ч'],
  ['д', 'ж'],
  ['с', 'ш'],
  ['з', 'ж'],
]

const IRREGULAR_PAST: ReadonlyMap<string, readonly string[]> = new Map([
  ['опровергнуть', ['опроверг', 'опровергл']],
  ['предостеречь', ['предостерёг', 'предостерегл']],
  ['клясть', ['клял', 'клял']],
  ['поклясть', ['поклял', 'поклял']],
  ['отвергнуть', ['отверг', 'отвергл']],
  ['произнести', ['произнёс', 'произнесл']],
  ['привести', ['привёл', 'привел']],
  ['изречь', ['изрёк', 'изрекл']],
  ['прийти', ['пришёл', 'пришл']],
])
