/**
 * The form in which words are compared: lower case, no accents, ё as е, one kind of apostrophe.
 *
 * й stays й: its breve makes another letter, not an accent.
 *
 * @example fold('Ёлка São’s') // "елка sao's"
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return RUSSIAN.test(text) ? text.toLowerCase().replaceAll('ё', 'е') : foldMarks(text)
}

// Most Russian text has nothing else to fold; й is one letter there.
const RUSSIAN = /^[\u0020-\u007Eа-яёА-ЯЁ]*$/

function foldMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‘’ʼ′＇]/gu, "'")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
}

function isPlain(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  return /^[\u0000-\u007F]*$/.test(text)
}
