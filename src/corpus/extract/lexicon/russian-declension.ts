/** A form of a Russian noun or adjective; a form that is both (агентства) comes twice. */
export type CaseForm = { word: string; number: 'singular' | 'plural'; isNominative: boolean }

/**
 * The forms of a Russian noun by the ending of its nominative. Of a compound ("пресс-секретарь") the last part is declined;
 * -ь is masculine unless the ending says otherwise.
 *
 * @example nounForms('посол').map(({ word }) => word) // посол, посла, послу, послом, после, послы, …
 */
export function nounForms(lemma: string): CaseForm[] {
  if (ADJECTIVAL.test(lemma)) return adjectiveForms(lemma)
  for (const [ending, singular, plural] of NOUNS) {
    if (!ending.test(lemma)) continue
    const stem = stemOf(lemma, ending)
    const plurals = IRREGULAR_PLURALS.get(lemma) ?? plural
    return [
      { word: lemma, number: 'singular', isNominative: true },
      ...forms(stem, singular, 'singular', -1),
      ...forms(stem, plurals, 'plural', 0),
    ]
  }
  return [{ word: lemma, number: 'singular', isNominative: true }]
}

/** The forms of an adjective in all genders, or of a noun that is declined like one ("управляющий", "учёный"). */
export function adjectiveForms(lemma: string): CaseForm[] {
  const stem = lemma.slice(0, -2)
  const isSoft = /[гкхжшчщ]$/.test(stem) || (lemma.endsWith('ий') && !/ый|ой/.test(lemma))
  const [i, e] = [isSoft ? 'и' : 'ы', /[жшчщн]ий$/.test(lemma) ? 'е' : 'о']
  const [a, u] = /ний$/.test(lemma) ? ['я', 'ю'] : ['а', 'у']
  return [
    { word: lemma, number: 'singular', isNominative: true },
    ...forms(stem, [`${a}я`, `${e}е`], 'singular', 1),
    ...forms(stem, [`${e}го`, `${e}му`, `${i}м`, `${e}м`, `${e}й`, `${u}ю`], 'singular', -1),
    ...forms(stem, [`${i}е`, `${i}х`, `${i}м`, `${i}ми`], 'plural', 0),
  ]
}

/** The forms of a stem; of the endings those up to `nominative` are nominatives. */
function forms(
  stem: string,
  endings: readonly string[],
  number: CaseForm['number'],
  nominative: number,
): CaseForm[] {
  return endings.map((ending, index) => ({
    word: stem + ending,
    number,
    isNominative: index <= nominative,
  }))
}

/** посол → посл-, певец → певц-, комитет → комитет-: a vowel that only the nominative has is left out. */
function stemOf(lemma: string, ending: RegExp): string {
  const fleeting = /^(.*)(?:ец|ол)$/.exec(lemma)
  if (fleeting !== null && (lemma.endsWith('ец') || FLEETING.has(lemma))) {
    return `${fleeting[1] ?? ''}${lemma.slice(-1)}`
  }
  return lemma.replace(ending, (match) => match.replace(/[аяоеьй]$|ие$|ия$/, ''))
}

const ADJECTIVAL = /(?:ый|[жшщ]ий|[нс]кий|ая)$/
const FLEETING: ReadonlySet<string> = new Set(['посол', 'осел'])
const IRREGULAR_PLURALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['профессор', ['а', 'ов', 'ам', 'ами', 'ах']],
  ['доктор', ['а', 'ов', 'ам', 'ами', 'ах']],
  ['директор', ['а', 'ов', 'ам', 'ами', 'ах']],
  ['учитель', ['я', 'ей', 'ям', 'ями', 'ях']],
  ['тренер', ['ы', 'ов', 'ам', 'ами', 'ах']],
])

// By the ending of the nominative: the endings of the other cases, singular and plural.
const NOUNS: readonly (readonly [RegExp, readonly string[], readonly string[]])[] = [
  [/(?:ость|власть|область|печать|сеть)$/, ['и', 'ью'], ['и', 'ей', 'ям', 'ями', 'ях']],
  [/ия$/, ['ии', 'ию', 'ией'], ['ии', 'ий', 'иям', 'иями', 'иях']],
  [/ие$/, ['ия', 'ию', 'ием', 'ии'], ['ия', 'ий', 'иям', 'иями', 'иях']],
  [/[гкхжшчщ]а$/, ['и', 'е', 'у', 'ой', 'ей'], ['и', '', 'ам', 'ами', 'ах']],
  [/а$/, ['ы', 'е', 'у', 'ой', 'ей'], ['ы', '', 'ам', 'ами', 'ах']],
  [/я$/, ['и', 'е', 'ю', 'ей', 'ёй'], ['и', 'ей', 'ям', 'ями', 'ях']],
  [/о$/, ['а', 'у', 'ом', 'е'], ['а', '', 'ам', 'ами', 'ах']],
  [/е$/, ['я', 'ю', 'ем', 'е'], ['я', 'ей', 'ям', 'ями', 'ях']],
  [/й$/, ['я', 'ю', 'ем', 'е'], ['и', 'ев', 'ям', 'ями', 'ях']],
  [/ь$/, ['я', 'ю', 'ем', 'ём', 'е'], ['и', 'ей', 'ям', 'ями', 'ях']],
  [/[жшчщ]$/, ['а', 'у', 'ем', 'ом', 'е'], ['и', 'ей', 'ам', 'ами', 'ах']],
  [/[гкх]$/, ['а', 'у', 'ом', 'е'], ['и', 'ов', 'ам', 'ами', 'ах']],
  [/ц$/, ['а', 'у', 'ем', 'ом', 'е'], ['ы', 'ев', 'ов', 'ам', 'ами', 'ах']],
  [/[бвдзлмнпрстф]$/, ['а', 'у', 'ом', 'е'], ['ы', 'ов', 'ам', 'ами', 'ах']],
]
