import { words } from './tokens.ts'
import { transliterate } from './transliterate.ts'

/**
 * The key under which a name is known, the same for its usual spellings in Latin and Cyrillic letters.
 *
 * Schemes of transliteration differ in few places (Dmitry, Dmitri, Dmitriy; Sergey, Sergei; Khrushchev, Hruschev), and
 * the key leaves those differences out. Names are not stemmed.
 *
 * @example nameKey('Дмитрий Песков') === nameKey('Dmitry Peskov') // 'dmitri peskov'
 */
export function nameKey(name: string): string {
  return words(name).map(nameWordKey).join(' ')
}

/** The key of one folded word of a name. */
export function nameWordKey(word: string): string {
  // "Nicholas II" is not "Nicholas I".
  if (/^[ivx]+i$/.test(word)) return word
  return DIFFERENCES.reduce(
    (key, [pattern, spelling]) => key.replace(pattern, spelling),
    transliterate(word),
  )
}

const DIFFERENCES: readonly (readonly [RegExp, string])[] = [
  [/'/g, ''],
  [/^(?:ye|je|ie)/, 'e'],
  [/(?:iy|ij|yy|yi|ii|y)$/, 'i'],
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ey|ei|ej/g, 'ei'],
  [/ay|aj/g, 'ai'],
  [/oy|oj/g, 'oi'],
  [/(?:iy|y|j|i)(?=[aeou])/g, 'i'],
  [/tz/g, 'ts'],
  [/y/g, 'i'],
]
