/**
 * Nominatives that a declined Russian name may have, the word itself first.
 *
 * Only a guess by endings: a caller keeps those that somebody is called.
 *
 * @example nominatives('пескова') // 'пескова', 'песков', …
 */
export function nominatives(word: string): string[] {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(word)) return [word]
  const found = new Set([word])
  for (const [ending, bases] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    if (root.length >= 2) for (const base of bases) found.add(root + base)
  }
  return [...found]
}

// Case endings and the nominatives they come from, of surnames, given names and adjective-like surnames.
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
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
