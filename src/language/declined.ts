/**
 * The forms of a Russian noun in its dictionary form, the word itself first; any other word has only itself.
 *
 * Only a guess by the ending, made to be looked up: a form that no text has does no harm.
 *
 * @example declined('американец') // 'американец', 'американца', …
 */
export function declined(noun: string): string[] {
  if (!/^\p{Script=Cyrillic}{3,}$/u.test(noun)) return [noun]
  const [, [replaced, endings] = ['', '']] =
    PATTERNS.find(([ending]) => noun.endsWith(ending)) ?? []
  const root = noun.slice(0, noun.length - replaced.length)
  const forms = endings.split(' ').map((ending) => root + ending)
  return [...new Set([noun, ...forms, ...withFleetingVowel(noun)])]
}

// The nominative's ending, the part of it that is replaced, and by what. The first that fits.
const PATTERNS: readonly (readonly [string, readonly [string, string]])[] = [
  ['ец', ['ец', 'ца цу цем це цы цев']],
  ['ок', ['ок', 'ка ку ком ке ки ков']],
  ['ие', ['е', 'я ю ем и й']],
  ['нин', ['ин', 'ина ину ином ине е ам ах']],
  ['ия', ['я', 'и ю ей й ям']],
  ['ья', ['ья', 'ьи ье ью ьей ей']],
  ['а', ['а', 'ы и е у ой ам ах']],
  ['я', ['я', 'и е ю ей ь ям ях']],
  ['о', ['о', 'а у ом е']],
  ['е', ['е', 'я ю ем и']],
  ['ы', ['ы', 'ов ам ах ами']],
  ['и', ['и', 'ов ей ам ах ами']],
  ['й', ['й', 'я ю ем е и ев']],
  ['ь', ['ь', 'я ю ем е и ей ью']],
  ['', ['', 'а у ом е ы ов ам']],
]

/** взятка → взяток: a vowel between the last consonants that only the genitive plural has. */
function withFleetingVowel(noun: string): string[] {
  const [, head, last] = /^(.*[бвгджзклмнпрстфхцчшщ])([кнлр])[аыи]$/u.exec(noun) ?? []
  return head === undefined ? [] : ['о', 'е'].map((vowel) => `${head}${vowel}${last}`)
}
