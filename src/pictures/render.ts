import { Resvg } from '@resvg/resvg-js'
import { createCollector } from './collect.ts'
import { type Picture, draw } from './draw.ts'
import { FONT_FILES, readTypefaces } from './read-typefaces.ts'

/** Only the fonts of the package: a picture looks the same on every machine. */
export const FONTS_OF_PACKAGE = {
  loadSystemFonts: false,
  fontFiles: Object.values(FONT_FILES),
  defaultFontFamily: 'DejaVu Sans',
}

const faces = readTypefaces()
const collector = createCollector(64 * 1024 * 1024)

/** What a worker thread does: a picture as the bytes of a PNG; `undefined` when it cannot be drawn whole. */
export function render(picture: Picture): Uint8Array | undefined {
  const drawn = draw(picture, faces)
  if (!drawn) return undefined
  const png = rasterise(drawn.svg)
  // Four bytes a pixel, and the fonts.
  collector.held(drawn.width * drawn.height * 4 + 2 * 1024 * 1024)
  return png
}

function rasterise(svg: string): Uint8Array {
  return new Resvg(svg, { font: FONTS_OF_PACKAGE, logLevel: 'off' }).render().asPng()
}
