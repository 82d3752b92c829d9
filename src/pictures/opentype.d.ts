// The package has no types of its own, and names no module for import. Only what is used.
declare module 'opentype.js/dist/opentype.mjs' {
  type Glyph = {
    /** In units of which an em has `unitsPerEm`. */
    readonly advanceWidth?: number
  }
  type Font = {
    readonly unitsPerEm: number
    /** 0 when the font has no glyph for it. */
    charToGlyphIndex(character: string): number
    charToGlyph(character: string): Glyph
  }

  export function parse(buffer: ArrayBuffer): Font
}
