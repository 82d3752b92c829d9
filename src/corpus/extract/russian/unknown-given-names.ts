import type { Gender } from '../lexicon/gender.ts'

/** What a given name that no list has may be in the nominative, read as declined: "орвика" is "орвик", "орвину" may be "орвина". */
export function declinedGivenNames(word: string): { name: string; gender: Gender }[] {
  return ENDINGS.flatMap(([ending, nominative, gender]) =>
    ending.test(word) ? [{ name: word.replace(ending, nominative), gender }] : [],
  )
}

// The prepositional is left out: hardly anybody speaks in it, and "Хосе" and "Рене" end like it.
const ENDINGS: readonly (readonly [RegExp, string, Gender])[] = [
  [/(?<=.[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем)$/, '', 'male'],
  [/(?<=.[аеёиоуыэюя])(?:я|ю|ем)$/, 'й', 'male'],
  [/(?<=.[бвдзлмнпрст])(?:я|ю)$/, 'ь', 'male'],
  [/(?<=.[бвдзклмнпрстфц])(?:ы|у|ой)$/, 'а', 'female'],
  [/(?<=.[гкхжшчщ])(?:и|у|ой|ей)$/, 'а', 'female'],
]
