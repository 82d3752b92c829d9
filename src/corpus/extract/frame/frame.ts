import type { Article } from '../../../statement/article.ts'
import type { Span } from '../../../statement/span.ts'
import { readDateline, type Dateline } from './dateline.ts'
import { splitParagraphs } from './paragraphs.ts'

/**
 * The parts of an article: the headline, the dateline and the paragraphs that statements are looked for in; `lead` is the
 * index of the one with the dateline.
 */
export type Frame = { headline?: Span; dateline?: Dateline; lead?: number; body: Span[] }

/**
 * Tells the headline, the dateline, navigation and captions from the body.
 *
 * Lines before a dateline are the headline, navigation, captions and subheads; a subhead is part of the body. Without a
 * dateline a first line without a full stop is the headline.
 */
export function readFrame(article: Article): Frame {
  const { text } = article
  const paragraphs = splitParagraphs(text)
  const lines = paragraphs.slice(0, HEAD_LINES)
  const datelines = lines.map((span) => readDateline(text.slice(span.start, span.end)))
  const first = datelines.findIndex((dateline) => dateline !== undefined)
  const dateline = datelines[first]
  const head = dateline === undefined ? lines.slice(0, 1) : paragraphs.slice(0, first)
  const headline = findHeadline(article, head, dateline !== undefined)
  const body = paragraphs.flatMap((span, index) => {
    if (dateline !== undefined && index === first) {
      return span.start + dateline.length < span.end
        ? [{ start: span.start + dateline.length, end: span.end }]
        : []
    }
    const isBeforeHeadline =
      headline !== undefined && span.start <= headline.start && index < HEAD_LINES
    const isLeftOut = isBeforeHeadline || isCaption(text, span)
    const start = span.start + placeLength(text.slice(span.start, span.start + LONGEST_PLACE))
    return isLeftOut || start >= span.end ? [] : [{ start, end: span.end }]
  })
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(dateline === undefined ? {} : { dateline, lead: leadOf(body, paragraphs[first]) }),
    body,
  }
}

/** How long a place in capitals is that opens a paragraph: "OSLO —", "AUSTIN, Texas — ". */
function placeLength(paragraph: string): number {
  return PLACE.exec(paragraph)?.[0].length ?? 0
}

const LONGEST_PLACE = 60
const PLACE = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, \p{Lu}[\p{L}. ]{1,24})? (?:—|–|--|-) (?=\p{Lu})/u

function leadOf(body: readonly Span[], paragraph: Span | undefined): number {
  return body.findIndex(({ end }) => end === paragraph?.end)
}

const HEAD_LINES = 16
const LONGEST_HEADLINE = 250

function findHeadline({ text, title }: Article, head: Span[], isWire: boolean): Span | undefined {
  return head.find((span) => {
    const line = text.slice(span.start, span.end)
    if (line === title) return true
    if (line.length > LONGEST_HEADLINE || isCaption(text, span)) return false
    if (isWire) return line.split(/\s+/).length >= 4
    return title === undefined && head[0] === span && !/[.!?…:;,"”»]\)?$/.test(line)
  })
}

/** A credit line ("© Name/AGENCY") or a caption that ends with one. */
function isCaption(text: string, { start, end }: Span): boolean {
  if (text.charAt(start) === '©') return true
  const ending = text.slice(Math.max(start, end - 60), end)
  return ending.includes('/') && /\p{L} ?\/ ?\p{Lu}[\p{L} ]{1,20}$/u.test(ending)
}
