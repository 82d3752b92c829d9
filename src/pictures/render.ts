import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { type Picture, draw } from './draw.ts'
import { indexedPng } from './indexed-png.ts'
import { FONT_FILES, readTypefaces } from './read-typefaces.ts'

await initWasm(
  readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
)
const faces = readTypefaces()
/** Only the fonts of the package: a picture looks the same on every machine. */
const fonts = {
  fontBuffers: Object.values(FONT_FILES).map((path) => new Uint8Array(readFileSync(path))),
  defaultFontFamily: 'DejaVu Sans',
}

/** What a worker thread does: a picture as the bytes of a PNG; `undefined` when it cannot be drawn whole. */
export function render(picture: Picture): Uint8Array | undefined {
  const drawn = draw(picture, faces)
  return drawn && rasterise(drawn.svg)
}

/** A drawing as the bytes of a PNG, at `zoom` times its size. */
export function rasterise(svg: string, zoom = 1): Uint8Array {
  using drawing = freed(new Resvg(svg, { font: fonts, fitTo: { mode: 'zoom', value: zoom } }))
  using image = freed(drawing.of.render())
  const { width, height } = image.of
  return indexedPng({ bytes: image.of.pixels, width, height }) ?? image.of.asPng()
}

/** Gives its memory back, which no collector sees. */
function freed<T extends { free(): void }>(of: T): Disposable & { readonly of: T } {
  return { of, [Symbol.dispose]: () => of.free() }
}
