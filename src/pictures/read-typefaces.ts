import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'opentype.js/dist/opentype.mjs'
import type { Face, Typefaces } from './typeface.ts'

/** The fonts of the package, never those of the machine: a picture looks the same wherever it is drawn. */
export function readTypefaces(): Typefaces {
  const fonts = { serif: readFont('serif'), sans: readFont('sans'), bold: readFont('bold') }
  return {
    width: (text, face) => {
      let width = 0
      for (const character of text) {
        // An accent stands on the letter before it.
        if (!ACCENT.test(character)) width += fonts[face](character) ?? 1
      }
      return width
    },
    has: (text, face) =>
      Array.from(text).every(
        (character) => UNSEEN.test(character) || fonts[face](character) !== undefined,
      ),
  }
}

/** Where the fonts are: the condensed cuts, of which a line in a chat bubble holds more words at the same size. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  serif: fontFile('DejaVuSerifCondensed.ttf'),
  sans: fontFile('DejaVuSansCondensed.ttf'),
  bold: fontFile('DejaVuSansCondensed-Bold.ttf'),
}

function fontFile(name: string): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`)
}

/**
 * The widths of characters, in ems; `undefined` where the font has no glyph. They are remembered, since nearly all texts are
 * in the same hundred letters.
 */
function readFont(face: Face): (character: string) => number | undefined {
  const { buffer, byteOffset, byteLength } = readFileSync(FONT_FILES[face])
  const font = parse(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer)
  const widths = new Map<string, number | undefined>()

  function measured(character: string): number | undefined {
    if (font.charToGlyphIndex(character) === 0) return undefined
    return (font.charToGlyph(character).advanceWidth ?? font.unitsPerEm) / font.unitsPerEm
  }

  return (character) => {
    if (!widths.has(character)) widths.set(character, measured(character))
    return widths.get(character)
  }
}

const ACCENT = /^[\p{M}\u200C\u200D]$/u
const UNSEEN = /^[\s\u200C\u200D]$/
