/**
 * Russian text in an old encoding that nothing declares, or that is declared to be Latin letters, with that encoding, if it is certain.
 *
 * Certain is: under exactly one of the encodings every byte above ASCII is a Russian letter or a mark of print, the
 * letters stand in words that are cased as words are, and they are as frequent as in Russian. Windows-1251 and KOI8-R swap cases when
 * taken for one another and IBM 866 draws lines, so that no text passes under two.
 */
export function decodeRussian(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const readings = ENCODINGS.map((encoding) => ({
    encoding,
    text: new TextDecoder(encoding).decode(bytes),
  })).filter(({ text }) => isRussian(text))
  return readings.length === 1 ? readings[0] : undefined
}

const ENCODINGS = ['windows-1251', 'koi8-r', 'ibm866'] as const

const FEWEST_LETTERS = 60
const PRINT = /^[А-Яа-яЁё\u00a0«»—–“”„‘’…№•·§©°]$/

function isRussian(text: string): boolean {
  const high = text.match(/[^\0-\x7f]/g) ?? []
  const letters = high.filter((letter) => /[А-Яа-яЁё]/.test(letter))
  if (letters.length < FEWEST_LETTERS || !high.every((letter) => PRINT.test(letter))) return false
  const words = text.match(/[А-Яа-яЁё]{2,}/g) ?? []
  const inWords = words.reduce((sum, { length }) => sum + length, 0)
  const cased = words.filter((word) => /^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)$/.test(word))
  const lower = letters.filter((letter) => /[а-яё]/.test(letter))
  const common = lower.filter((letter) => 'оеаинт'.includes(letter))
  return (
    inWords >= letters.length * 0.8 &&
    cased.length >= words.length * 0.97 &&
    lower.length >= letters.length * 0.8 &&
    common.length >= lower.length * 0.35
  )
}
