import type { Span } from '../statement/span.ts'
import { PALETTE } from './palette.ts'
import { type Face, FONTS } from './typeface.ts'

/** A picture as SVG, with its size in pixels. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number }

/** How a line is set. */
export type Setting = {
  readonly face: Face
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A line of text; `y` is its base line. Parts may have another colour each. */
export function lineOfText(
  parts: readonly { readonly text: string; readonly fill?: string }[],
  { x, y }: { readonly x: number; readonly y: number },
  { face, size, fill, anchor = 'start' }: Setting,
): string {
  const { family, weight } = FONTS[face]
  const content = parts.map((part) => {
    const text = escaped(part.text)
    return part.fill === undefined || part.fill === fill
      ? text
      : `<tspan fill="${part.fill}">${text}</tspan>`
  })
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-family="${family}" font-weight="${weight}" font-size="${rounded(size)}" text-anchor="${anchor}" fill="${fill}">${content.join('')}</text>`
}

export function rectangle({ x, y, width, height }: Area, fill: string): string {
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${fill}"/>`
}

export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Elements on paper. */
export function drawing(
  elements: readonly string[],
  { width, height }: Pick<Drawing, 'width' | 'height'>,
): Drawing {
  const paper = rectangle({ x: 0, y: 0, width, height }, PALETTE.paper)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-stretch="condensed" xml:space="preserve">${paper}${elements.join('')}</svg>`
  return { svg, width, height }
}

/** The parts of a line by whether they lie in a span. */
export function partsIn(
  text: string,
  line: Span,
  spans: readonly Span[],
): readonly { readonly text: string; readonly isIn: boolean }[] {
  const inside = spans.filter(({ start, end }) => start < line.end && end > line.start)
  const ends = [line.start, line.end, ...inside.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= line.start && at <= line.end)
    .toSorted((a, b) => a - b)
  return ends.slice(1).flatMap((end, index) => {
    const start = ends[index] ?? end
    const isIn = inside.some((span) => span.start <= start && span.end >= end)
    return start === end ? [] : [{ text: text.slice(start, end), isIn }]
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
