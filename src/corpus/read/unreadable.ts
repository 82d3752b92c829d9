/**
 * What is wrong with the letters of a text, if they cannot be what was written: letters lost in decoding (U+FFFD, or the
 * control characters that stand in the gaps of old encodings), UTF-8 that somebody before us read as an old encoding
 * and saved (“вЂњ” or “â€œ” for “), or Russian that was read as Latin letters (“Ïåñêîâ”).
 */
export function unreadable(text: string): string | undefined {
  if (/[\uFFFD\u0080-\u009F]/.test(text)) return 'some of its letters are lost'
  return isGarbled(text) || isLatinised(text) ? 'its letters are garbled' : undefined
}

const FEWEST_RUNS = 2
const FEWEST_WORDS = 3

/** Words of nothing but letters with accents: no language in Latin letters has several. */
function isLatinised(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])[À-ÿ]{4,}(?![\p{L}\p{N}])/gu) ?? []
  return words.length >= FEWEST_WORDS
}

/** Runs of letters above ASCII whose bytes in one old encoding are all UTF-8: no written language looks so. */
function isGarbled(text: string): boolean {
  const runs = text.match(/[^\0-\x7f]{2,}/g) ?? []
  return OLD_ENCODINGS.some(({ bytesOf }) => {
    const garbled = runs.filter((run) => isUtf8(bytesOf, run))
    return garbled.length >= FEWEST_RUNS && garbled.length > runs.length / 2
  })
}

const OLD_ENCODINGS = ['windows-1252', 'windows-1251'].map((encoding) => {
  const letters = new TextDecoder(encoding).decode(
    Uint8Array.from({ length: 128 }, (_, index) => index + 128),
  )
  return { bytesOf: new Map(Array.from(letters, (letter, index) => [letter, index + 128])) }
})

function isUtf8(bytesOf: ReadonlyMap<string, number>, run: string): boolean {
  const bytes: number[] = []
  for (const letter of run) {
    const byte = bytesOf.get(letter)
    if (byte === undefined) return false
    bytes.push(byte)
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return true
  } catch {
    return false
  }
}
