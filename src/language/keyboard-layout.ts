const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

/**
 * What the same keys type with the other layout set, QWERTY or ЙЦУКЕН; other characters stay.
 *
 * @example otherLayout('gtcrjd') // 'песков'
 */
export function otherLayout(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => KEYS.get(letter) ?? letter).join('')
}

const KEYS: ReadonlyMap<string, string> = new Map(
  Array.from(LATIN, (latin, index): [string, string][] => {
    const cyrillic = CYRILLIC.charAt(index)
    return [
      [latin, cyrillic],
      [cyrillic, latin],
    ]
  }).flat(),
)
