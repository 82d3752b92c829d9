import { Resvg } from '@resvg/resvg-js'
import { type Picture, draw } from './draw.ts'
import { FONT_FILES, readTypefaces } from './read-typefaces.ts'

const faces = readTypefaces()

/** What a worker thread does: a picture as the bytes of a PNG; `undefined` when it cannot be drawn whole. */
export function render(picture: Picture): Uint8Array | undefined {
  const drawn = draw(picture, faces)
  return drawn && new Resvg(drawn.svg, OPTIONS).render().asPng()
}

const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: Object.values(FONT_FILES),
    defaultFontFamily: 'DejaVu Sans',
  },
  logLevel: 'off',
} as const
