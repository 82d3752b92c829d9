/** The faces that pictures are set in. */
export type Face = 'serif' | 'sans' | 'bold'

/** What the layout has to know of the fonts. */
export type Typefaces = {
  /** The width of a text in ems; times the size, in pixels. */
  readonly width: (text: string, face: Face) => number
  /** Whether there is a glyph for every character of the text. */
  readonly has: (text: string, face: Face) => boolean
}

/** The face to set a text in: the one wanted, or where it lacks a glyph the one that has most scripts. */
export function faceFor(text: string, wanted: Face, faces: Typefaces): Face {
  return faces.has(text, wanted) ? wanted : 'sans'
}

/** How a face is asked for in a drawing. */
export const FONTS: Readonly<Record<Face, { readonly family: string; readonly weight: number }>> = {
  serif: { family: 'DejaVu Serif', weight: 400 },
  sans: { family: 'DejaVu Sans', weight: 400 },
  bold: { family: 'DejaVu Sans', weight: 700 },
}
