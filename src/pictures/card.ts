import type { Span } from '../statement/span.ts'
import { drawable, drawableSpans } from './drawable.ts'
import { type Drawing, drawing, lineOfText, partsIn, rectangle } from './drawing.ts'
import { PALETTE } from './palette.ts'
import { type Face, type Typefaces, faceFor } from './typeface.ts'
import { type Wrap, balanced, createWrap } from './wrap-lines.ts'

/** A statement as it stands on a card; all texts are in the reader's language but the passage. */
export type Card = {
  readonly passage: string
  /** The speaker's own words in the passage. */
  readonly own: readonly Span[]
  /** Whose words the others are. */
  readonly label?: string | undefined
  readonly name: string
  readonly role?: string | undefined
  /** When and where, a line each. */
  readonly details: readonly string[]
  /** Where the statement can be looked up. */
  readonly link?: string | undefined
}

/**
 * A card for a chat bubble: the passage word for word, in type as large as it leaves room for, and all that makes it
 * checkable. No quotation mark is on it that the passage has not.
 *
 * Long passages have smaller type, then a taller card, then a larger one, which has to be opened.
 *
 * @returns `undefined` when it cannot be shown whole: too long for a picture, or in letters that the fonts lack
 */
export function drawCard(card: Card, faces: Typefaces): Drawing | undefined {
  if (card.passage.length > MAX_LENGTH) return undefined
  const isOwn = card.label === undefined
  const accent = isOwn ? PALETTE.own : PALETTE.told
  const blocks = blocksOf(card, accent, faces)
  if (blocks.some(({ text, face }) => !faces.has(text, face))) return undefined
  for (const shape of SHAPES) {
    const drawn = layOut(blocks, { accent, shape })
    if (drawn) return drawn
  }
  return undefined
}

/** What stands on a card from top to bottom. */
type Block = {
  readonly text: string
  readonly spans: readonly Span[]
  readonly wrap: Wrap
  readonly face: Face
  /** In pixels on a card of the usual width; the passage has the size that fits. */
  readonly size: number | undefined
  readonly fill: string
  /** What stands between it and the block above. */
  readonly gap: number
  readonly above?: 'accent' | 'rule'
}

function blocksOf(card: Card, accent: string, faces: Typefaces): Block[] {
  const block = (
    text: string | undefined,
    setting: Omit<Block, 'text' | 'spans' | 'wrap'>,
    own: readonly Span[] = [],
  ): Block[] => {
    const drawn = drawableSpans(text ?? '', own, (part) => drawable(part, faces))
    if (drawn.text.trim() === '') return []
    const face = faceFor(drawn.text, setting.face, faces)
    const wrap = balanced(createWrap(drawn.text, (part) => faces.width(part, face)))
    return [{ ...setting, ...drawn, face, wrap }]
  }
  const detail = { face: 'sans', size: 30, fill: PALETTE.muted } as const
  return [
    ...block(card.label, { face: 'bold', size: 30, fill: accent, gap: 0 }),
    ...block(
      card.passage,
      {
        face: 'serif',
        size: undefined,
        fill: PALETTE.wording,
        gap: card.label === undefined ? 0 : 40,
      },
      card.own,
    ),
    ...block(card.name, { face: 'bold', size: 44, fill: PALETTE.ink, gap: 44, above: 'accent' }),
    ...block(card.role, { face: 'sans', size: 34, fill: PALETTE.ink, gap: 12 }),
    ...card.details.flatMap((text, index) =>
      block(text, { ...detail, gap: index === 0 ? 26 : 14 }),
    ),
    ...block(card.link, { ...detail, size: 28, fill: accent, gap: 32, above: 'rule' }),
  ]
}

/** A card of a width and a size of type; `undefined` when it would be taller than it may be. */
function layOut(
  blocks: readonly Block[],
  { accent, shape }: { accent: string; shape: Shape },
): Drawing | undefined {
  const { width, tallest } = shape
  const scale = width / WIDTH
  const left = LEFT * scale
  const room = width - left - RIGHT * scale
  const elements: string[] = []
  let y = TOP * scale

  for (const { text, spans, wrap, face, fill, gap, above, ...block } of blocks) {
    const size = block.size === undefined ? shape.size : block.size * scale
    y += gap * scale
    if (above !== undefined) {
      const line =
        above === 'accent'
          ? { width: 88 * scale, height: 6 * scale }
          : { width: room, height: 2 * scale }
      elements.push(rectangle({ x: left, y, ...line }, above === 'accent' ? accent : PALETTE.faint))
      y += 34 * scale
    }
    const lines = wrap(room / size)
    // Large type needs less space between its lines.
    const leading = size * (size > 56 * scale ? 1.28 : 1.36)
    for (const line of lines) {
      // The first base line is where the letters' tops reach the edge of the block.
      y += line === lines[0] ? size * ASCENT : leading
      const parts = partsIn(text, line, spans).map((part) => ({
        text: part.text,
        fill: part.isIn ? PALETTE.ink : fill,
      }))
      elements.push(lineOfText(parts, { x: left, y }, { face, size, fill }))
    }
    y += size * DESCENT
    if (y > tallest) return undefined
  }
  const height = Math.ceil(y + BOTTOM * scale)
  if (height > tallest) return undefined
  const edge = rectangle({ x: 0, y: 0, width: 16 * scale, height }, accent)
  return drawing([edge, ...elements], { width, height })
}

type Shape = { readonly width: number; readonly size: number; readonly tallest: number }

/** What a phone shows as wide as its bubbles are. */
const WIDTH = 1080
const LEFT = 88
const RIGHT = 72
const TOP = 68
const BOTTOM = 56
const ASCENT = 0.78
const DESCENT = 0.22

/** From the one that reads best: to a square, to a portrait, to what a phone shows in full, and what has to be opened. */
const SHAPES: readonly Shape[] = [
  ...[76, 70, 64, 58, 54, 50].map((size) => ({ width: WIDTH, size, tallest: 1080 })),
  ...[48, 45, 42, 40, 38, 36].map((size) => ({ width: WIDTH, size, tallest: 1440 })),
  { width: WIDTH, size: 36, tallest: 2160 },
  { width: WIDTH, size: 31, tallest: 2160 },
  { width: WIDTH, size: 27, tallest: 2160 },
]

/** No more would fit the largest, whatever the letters. */
const MAX_LENGTH = 6000
