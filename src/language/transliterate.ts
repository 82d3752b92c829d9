const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u',
} // prettier-ignore

/**
 * Folded Cyrillic text in Latin letters; other letters stay as they are.
 *
 * @example transliterate('песков') // 'peskov'
 */
export function transliterate(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter)
}
