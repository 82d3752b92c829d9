/**
 * What a Russian word written in Latin letters may be in Cyrillic, likeliest first; none for a word that holds another
 * letter.
 *
 * @example cyrillicSpellings('tseny') // 'цены', …
 */
export function cyrillicSpellings(word: string): string[] {
  if (!/^[a-z']+$/.test(word)) return []
  return [...new Set(VARIANTS.map((variant) => spell(word, { ...LETTERS, ...variant })))]
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return word
    .replace(/(?<=[aeiouy])y$|(?<=i)[yj]$/, 'й')
    .replace(
      /shch|sch|yo|jo|zh|kh|ts|tz|ch|sh|yu|ju|iu|ya|ja|ia|ye|je|[a-z']/g,
      (latin) => letters[latin] ?? latin,
    )
}

const LETTERS: Readonly<Record<string, string>> = {
  shch: 'щ', sch: 'щ', yo: 'е', jo: 'е', zh: 'ж', kh: 'х', ts: 'ц', tz: 'ц', ch: 'ч', sh: 'ш', yu: 'ю', ju: 'ю', iu: 'ю',
  ya: 'я', ja: 'я', ia: 'ия', ye: 'е', je: 'е', a: 'а', b: 'б', c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и',
  j: 'й', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс',
  y: 'ы', z: 'з', "'": 'ь',
} // prettier-ignore

// "Novyj" and "vojna", "ekonomika" and "eto", "iyul".
const VARIANTS: readonly Readonly<Record<string, string>>[] = [
  {},
  { y: 'й' },
  { e: 'э' },
  { c: 'к' },
  { ia: 'я' },
]
