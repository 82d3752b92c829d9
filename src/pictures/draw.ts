import { type Card, drawCard } from './card.ts'
import { type Chart, drawChart } from './chart.ts'
import type { Drawing } from './drawing.ts'
import type { Typefaces } from './typeface.ts'

/** What there is to draw. */
export type Picture =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'chart'; readonly chart: Chart }

/** A picture as SVG; `undefined` when it cannot be drawn whole. */
export function draw(picture: Picture, faces: Typefaces): Drawing | undefined {
  return picture.kind === 'card' ? drawCard(picture.card, faces) : drawChart(picture.chart, faces)
}
