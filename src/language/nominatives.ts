/**
 * Nominatives that a declined Russian noun or name may have, the word itself first.
 *
 * Only a guess by endings: a caller keeps those that it knows.
 *
 * @example nominatives('пескова') // 'пескова', 'песков', …
 */
export function nominatives(word: string): string[] {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(word)) return [word]
  const found = new Set([word])
  for (const [ending, bases] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    if (root.length < 2) continue
    for (const base of bases) found.add(root + base)
    for (const form of withFleetingVowel(root)) found.add(form)
  }
  return [...found]
}

/** посл → посол, отц → отец: a vowel between the last consonants that only the nominative has. */
function withFleetingVowel(root: string): string[] {
  const last = /^(.*[бвгджзклмнпрстфхцчшщ])([бвгджзклмнпрстфхцчшщ])$/u.exec(root)
  return last ? ['о', 'е'].map((vowel) => `${last[1]}${vowel}${last[2]}`) : []
}

// Case endings and the nominatives they come from, of surnames, given names and adjective-like surnames.
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ами', ['', 'а']],
  ['ями', ['ь', 'я']],
  ['ов', ['']],
  ['ам', ['', 'а']],
  ['ах', ['', 'а']],
  ['ого', ['ий', 'ый', 'ой']],
  ['его', ['ий']],
  ['ому', ['ий', 'ый', 'ой']],
  ['ему', ['ий']],
  ['им', ['ий', 'ин']],
  ['ым', ['', 'ый', 'ой']],
  ['ом', ['', 'ий', 'ой']],
  ['ем', ['й', 'ий', 'ь', '']],
  ['ой', ['а', 'ая']],
  ['ою', ['а']],
  ['ей', ['я', 'а']],
  ['ую', ['ая']],
  ['ия', ['ий']],
  ['ию', ['ий', 'ия']],
  ['ии', ['ий', 'ия']],
  ['ием', ['ий']],
  ['а', ['', 'о']],
  ['я', ['й', 'ь']],
  ['у', ['', 'а']],
  ['ю', ['й', 'ь', 'я']],
  ['е', ['', 'а', 'й', 'я', 'ь']],
  ['ы', ['а', '']],
  ['и', ['а', 'я', 'й', 'ь']],
]
