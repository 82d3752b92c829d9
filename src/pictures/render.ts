import { Resvg } from '@resvg/resvg-js'
import { type Picture, draw } from './draw.ts'
import { FONT_FILES, readTypefaces } from './read-typefaces.ts'

/** Only the fonts of the package: a picture looks the same on every machine. */
export const FONTS_OF_PACKAGE = {
  loadSystemFonts: false,
  fontFiles: Object.values(FONT_FILES),
  defaultFontFamily: 'DejaVu Sans',
}

const faces = readTypefaces()

/** What a worker thread does: a picture as the bytes of a PNG; `undefined` when it cannot be drawn whole. */
export function render(picture: Picture): Uint8Array | undefined {
  const drawn = draw(picture, faces)
  return drawn && new Resvg(drawn.svg, { font: FONTS_OF_PACKAGE, logLevel: 'off' }).render().asPng()
}
