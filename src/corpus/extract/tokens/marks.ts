import type { Span } from '../../../statement/span.ts'

/** Words in quotation marks; `inner` is without the marks. `nested` ones are left out: they belong to the outer words. */
export type Marked = Span & {
  inner: Span
  /** No closing mark was found: the words end with the paragraph. */
  isUnclosed: boolean
  /** The next paragraph opens with a mark again: the speaker goes on there. */
  continues: boolean
}

/**
 * Pairs the quotation marks of a paragraph, outermost pairs only, in text order.
 *
 * Every style is known by its opening mark: “…”, „…“, «…», »…«, ‘…’, ‚…‘, "…", '…', ''…'' and ``…''. An apostrophe is told by the
 * letters around it. A double mark left open at the end of a paragraph holds to its end; a single one is dropped.
 */
export function pairMarks(text: string, paragraph: Span, next: Span | undefined): Marked[] {
  const nextOpening = next === undefined ? '' : text.charAt(next.start)
  const marks = findMarks(text, paragraph)
  const outer: Marked[] = []
  const stack: Open[] = []
  for (const [index, mark] of marks.entries()) {
    const depth = mark.closes ? depthOfPartner(stack, mark) : -1
    if (depth >= 0 && !isApostrophe(text, mark, marks[index + 1])) {
      const open = stack[depth]
      stack.length = depth
      if (open !== undefined) keep(marked(open.mark, mark.at + mark.length, mark.at))
    } else if (mark.opens && stack.length < DEEPEST) {
      stack.push({ mark, found: [] })
    }
  }
  while (stack.length > 0) closeAtEnd()
  return outer

  function keep(words: Marked): void {
    const around = stack.at(-1)
    if (around === undefined) outer.push(words)
    else around.found.push(words)
  }

  /** The innermost mark left open: it holds to the end unless it is single or others were paired behind it. */
  function closeAtEnd(): void {
    const open = stack.pop()
    if (open === undefined) return
    const { mark, found } = open
    const isAlone = found.length === 0 || mark.at === paragraph.start
    const continues = isAlone && nextOpening === text.charAt(mark.at)
    const isWhole = (continues || found.length === 0) && !SINGLE.has(mark.style)
    if (isWhole && mark.at + mark.length < paragraph.end) {
      keep({ ...marked(mark, paragraph.end, paragraph.end), isUnclosed: true, continues })
    } else {
      for (const words of found) keep(words)
    }
  }
}

type Mark = { at: number; length: number; style: string; opens: boolean; closes: boolean }
type Open = { mark: Mark; found: Marked[] }

// How many open marks a closing one may reach over, and how many may be open: both keep hostile texts linear.
const REACH = 4
const DEEPEST = 16

function marked(open: Mark, end: number, innerEnd: number): Marked {
  const inner = { start: open.at + open.length, end: innerEnd }
  return { start: open.at, end, inner, isUnclosed: false, continues: false }
}

function depthOfPartner(stack: readonly Open[], { style }: Mark): number {
  for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - REACH); depth--) {
    const open = stack[depth]
    if (open !== undefined && PARTNERS.get(open.mark.style)?.includes(style) === true) return depth
  }
  return -1
}

/** A plural’s apostrophe ("the reporters’ room") inside single marks: a word goes on and a better partner follows. */
function isApostrophe(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (!SINGLE.has(mark.style) || next === undefined || !next.closes || next.opens) return false
  const goesOn = /^[sS]['’] \p{Ll}/u.test(text.slice(mark.at - 1, mark.at + 3))
  return goesOn && SINGLE.has(next.style)
}

function findMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index
    const style = match[0]
    const before = at === start ? ' ' : text.charAt(at - 1)
    const after = at + style.length >= end ? ' ' : text.charAt(at + style.length)
    const isInWord = WORD.test(before) && WORD.test(after)
    if (SINGLE.has(style) && isInWord) continue
    // “…“: the wrong one of the two marks closes.
    const isWrong = style === '“' && !isSpace(before) && (isSpace(after) || /[.,;:!?)]/.test(after))
    const opens = !isWrong && canOpen(text, at, style, before, after)
    const closes = !(opens && isSpace(before) && STRAIGHT.test(style))
    if (opens || closes) marks.push({ at, length: style.length, style, opens, closes })
  }
  return marks
}

function canOpen(text: string, at: number, style: string, before: string, after: string): boolean {
  if (OPENING.test(style)) return true
  const isAtWord = !isSpace(after) && BEFORE_OPENING.test(before)
  if (!SINGLE.has(style)) return isAtWord
  return isAtWord && style === "'" && !ELISION.test(text.slice(at + 1, at + 8))
}

function isSpace(character: string): boolean {
  return /\s/.test(character)
}

// Three straight marks behind a word close a single quotation inside a double one.
const MARK = /(?<=\S)'(?=''(?!'))|''|``|[“”„«»‹›‘’‚"']/g
const WORD = /[\p{L}\p{N}]/u
const OPENING = /^(?:[„«‹‚‘“]|``)$/
const STRAIGHT = /^(?:"|'|'')$/
const BEFORE_OPENING = /[\s([{—–\-/“„«‘"':,]/
const ELISION = /^(?:em|til|tis|twas|cause|n|bout|round|\d0s)\b/i
const SINGLE: ReadonlySet<string> = new Set(['‘', '’', "'", '‚'])

const PARTNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"', '“']],
  ['”', ['”']],
  ['„', ['“', '”', '"']],
  ['«', ['»']],
  ['»', ['«']],
  ['‹', ['›']],
  ['‘', ['’', "'"]],
  ['‚', ['‘', '’']],
  ['"', ['"', '”']],
  ["'", ["'", '’']],
  ["''", ["''"]],
  ['``', ["''", '``']],
])
