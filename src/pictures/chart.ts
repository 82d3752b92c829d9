import { scaleBand, scaleLinear } from 'd3-scale'
import { type Bars, bars } from './chart-bars.ts'
import { drawable } from './drawable.ts'
import { type Drawing, drawing, lineOfText, rectangle } from './drawing.ts'
import { PALETTE } from './palette.ts'
import { type Face, type Typefaces, faceFor } from './typeface.ts'
import { balanced, createWrap } from './wrap-lines.ts'

/** How much was said in each month; months without a statement may be left out. */
export type Chart = {
  readonly title: string
  /** What is counted, in the words of the language: when a bar is a month, and when it is a year. */
  readonly subtitle: { readonly month: string; readonly year: string }
  /** `month`: such as `2017-05`. */
  readonly months: readonly MonthCount[]
  readonly language: 'en' | 'ru'
}

export type MonthCount = { readonly month: string; readonly statements: number }

/**
 * A bar for each month from the first to the last; for each year where months would be too thin to see. A month in which
 * nothing was said is a gap.
 *
 * @returns `undefined` when there is nothing to count
 */
export function drawChart(chart: Chart, faces: Typefaces): Drawing | undefined {
  const shown = bars(chart.months, chart.language)
  if (shown.counts.length === 0) return undefined
  const title = paragraph(chart.title, { face: 'bold', size: 40, fill: PALETTE.ink, y: 40 }, faces)
  const subtitle = paragraph(
    chart.subtitle[shown.unit],
    { face: 'sans', size: 30, fill: PALETTE.muted, y: title.bottom + 6 },
    faces,
  )
  const numbers = new Intl.NumberFormat(chart.language)
  const plot = plotOf(shown, { top: subtitle.bottom + 70, numbers, faces })
  const rows = Math.max(...shown.ticks.map(({ lines }) => lines.length))
  return drawing(
    [
      ...title.lines,
      ...subtitle.lines,
      ...levels(plot),
      ...columns(shown, plot),
      ...labels(shown, plot),
    ],
    { width: WIDTH, height: Math.ceil(plot.bottom + ROW + 8 + rows * ROW) },
  )
}

/** Where things stand in the field of the bars. */
type Plot = {
  readonly left: number
  readonly bottom: number
  /** The levels with their numbers. */
  readonly levels: readonly { readonly y: number; readonly number: string }[]
  readonly y: (statements: number) => number
  /** The middle of a bar. */
  readonly x: (index: number) => number
  readonly barWidth: number
  /** Whether there is room for a number over each bar. */
  readonly isRoomy: boolean
  readonly numbers: Intl.NumberFormat
}

function plotOf(
  { counts }: Bars,
  { top, numbers, faces }: { top: number; numbers: Intl.NumberFormat; faces: Typefaces },
): Plot {
  const bottom = top + HEIGHT
  const most = Math.max(...counts.map(({ statements }) => statements))
  const up = scaleLinear().domain([0, most]).range([bottom, top]).nice(4)
  const whole = up.ticks(4).filter((level) => Number.isInteger(level))
  const widest = Math.max(...whole.map((level) => faces.width(numbers.format(level), 'sans')))
  const left = LEFT + widest * SIZE + 20
  const across = scaleBand<number>()
    .domain(counts.map((_, index) => index))
    .range([left, LEFT + ROOM])
    .paddingInner(counts.length > 60 ? 0.15 : 0.25)
    .paddingOuter(0.2)
  return {
    left,
    bottom,
    levels: whole.map((level) => ({ y: up(level), number: numbers.format(level) })),
    y: up,
    x: (index) => (across(index) ?? 0) + across.bandwidth() / 2,
    barWidth: Math.min(across.bandwidth(), WIDEST),
    isRoomy: across.step() >= ROOMY,
    numbers,
  }
}

function levels({ levels: all, left, bottom }: Plot): string[] {
  return all.flatMap(({ y, number }) => [
    rectangle(
      { x: left, y: y - 1, width: LEFT + ROOM - left, height: 2 },
      y === bottom ? PALETTE.muted : PALETTE.faint,
    ),
    lineOfText(
      [{ text: number }],
      { x: left - 20, y: y + SIZE * 0.35 },
      { ...LABEL, anchor: 'end' },
    ),
  ])
}

function columns({ counts }: Bars, { x, y, bottom, barWidth, isRoomy, numbers }: Plot): string[] {
  const most = Math.max(...counts.map(({ statements }) => statements))
  const highest = counts.findIndex(({ statements }) => statements === most)
  return counts.flatMap(({ statements }, index) => {
    if (statements === 0) return []
    // One statement among thousands is still seen.
    const height = Math.max(bottom - y(statements), 3)
    const top = bottom - height
    const bar = rectangle(
      { x: x(index) - barWidth / 2, y: top, width: barWidth, height },
      PALETTE.own,
    )
    // Where there is no room for all numbers, the highest bar has one.
    if (!isRoomy && index !== highest) return [bar]
    const number = { text: numbers.format(statements) }
    const setting = { ...LABEL, fill: PALETTE.ink, anchor: 'middle' } as const
    return [bar, lineOfText([number], { x: x(index), y: top - 12 }, setting)]
  })
}

function labels({ ticks }: Bars, { x, bottom }: Plot): string[] {
  return ticks.flatMap(({ index, lines }) => [
    rectangle({ x: x(index) - 1, y: bottom, width: 2, height: 10 }, PALETTE.muted),
    ...lines.map((text, row) =>
      lineOfText(
        [{ text }],
        { x: x(index), y: bottom + ROW + 8 + row * ROW },
        { ...LABEL, anchor: 'middle' },
      ),
    ),
  ])
}

function paragraph(
  text: string,
  { face: wanted, size, fill, y }: { face: Face; size: number; fill: string; y: number },
  faces: Typefaces,
): { readonly lines: readonly string[]; readonly bottom: number } {
  const drawn = drawable(text, faces)
  const face = faceFor(drawn, wanted, faces)
  const wrap = balanced(createWrap(drawn, (part) => faces.width(part, face)))
  const lines = wrap(ROOM / size)
  return {
    lines: lines.map(({ start, end }, row) =>
      lineOfText(
        [{ text: drawn.slice(start, end) }],
        { x: LEFT, y: y + (row + 1) * size * 1.2 },
        { face, size, fill },
      ),
    ),
    bottom: y + lines.length * size * 1.2,
  }
}

const WIDTH = 1080
const LEFT = 60
const ROOM = WIDTH - LEFT - 48
const HEIGHT = 300
const ROW = 36
const SIZE = 28
const LABEL = { face: 'sans', size: SIZE, fill: PALETTE.muted } as const
const WIDEST = 96
/** Pixels in which a number has room over its bar. */
const ROOMY = 56
