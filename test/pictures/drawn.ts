import type { Card } from '../../src/pictures/card.ts'
import type { Face } from '../../src/pictures/typeface.ts'
import { readTypefaces } from '../../src/pictures/read-typefaces.ts'

export const faces = readTypefaces()

/** A card with little on it but the passage. */
export function cardOf(passage: string, more: Partial<Card> = {}): Card {
  return {
    passage,
    own: [{ start: 0, end: passage.length }],
    name: 'Ada Marlow',
    details: ['Said on 10 June 2021', 'Ellery Post'],
    ...more,
  }
}

export type DrawnLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly face: Face
  /** What is set in each colour. */
  readonly parts: readonly { readonly text: string; readonly fill: string }[]
}

/** The lines of text in a drawing, from top to bottom as they were drawn. */
export function linesOf(svg: string): DrawnLine[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].map(
    ([, attributes = '', content = '']) => {
      const value = (name: string): string =>
        new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      const fill = value('fill')
      const parts = [...content.matchAll(/<tspan fill="([^"]*)">(.*?)<\/tspan>|([^<]+)/gs)].map(
        ([, own, inside, plain]) => ({ text: unescaped(inside ?? plain ?? ''), fill: own ?? fill }),
      )
      return {
        text: parts.map(({ text }) => text).join(''),
        x: Number(value('x')),
        y: Number(value('y')),
        size: Number(value('font-size')),
        face: faceOf(value('font-family'), value('font-weight')),
        parts,
      }
    },
  )
}

function faceOf(family: string, weight: string): Face {
  if (family === 'DejaVu Serif') return 'serif'
  return weight === '700' ? 'bold' : 'sans'
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
