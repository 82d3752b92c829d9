import { styleText } from 'node:util'
import type { Extraction } from '../corpus/extract/extract.ts'
import { withoutRelative } from '../language/relative-pronouns.ts'
import type { Article } from '../statement/article.ts'
import type { ExtractedStatement } from '../statement/extracted-statement.ts'
import type { Kind } from '../statement/kind.ts'
import type { Span } from '../statement/span.ts'

export type ShowOptions = { readonly colours: boolean }

/**
 * What was found in an article, for people: every paragraph with a statement, the statements marked and numbered in it,
 * and below it of each the kind, the speaker, the day and how certain it is.
 *
 * Control characters are left out: an article must not be able to steer the terminal.
 */
export function showExtraction(
  name: string,
  { text }: Article,
  { title, publisher, published, statements }: Extraction,
  { colours }: ShowOptions,
): string {
  const style = colours ? styled : (part: string) => part
  const head = [title ?? name, publisher, published].filter((part) => part !== undefined)
  const numbered = statements.map((statement, index) => ({ ...statement, number: index + 1 }))
  const shown = paragraphsOf(text).flatMap((paragraph) => {
    const inside = numbered.filter((statement) => touches(statement, paragraph))
    if (inside.length === 0) return []
    const begun = inside.filter(({ start }) => start >= paragraph.start)
    return [
      '',
      `  ${markParagraph(text, paragraph, inside, { colours })}`,
      ...begun.map(
        (statement) =>
          `  ${style(`${statement.number} ${describe(statement, text)}`, colourOf(statement))}`,
      ),
    ]
  })
  return [
    style(printable(head.join(' · ')), ['bold']),
    ...(shown.length > 0 ? shown : ['  no statements']),
    '',
  ].join('\n')
}

type Style = Parameters<typeof styleText>[0]
type Numbered = ExtractedStatement & { readonly number: number }

/** A paragraph in which each statement has a colour, or stands in ⟦brackets⟧, behind its number. */
function markParagraph(
  text: string,
  paragraph: Span,
  statements: readonly Numbered[],
  { colours }: ShowOptions,
): string {
  const edges = statements.flatMap(({ start, end, mention }) => [
    start,
    end,
    ...(mention ? [mention.start, mention.end] : []),
  ])
  const cuts = [...new Set([paragraph.start, ...edges, paragraph.end])]
    .filter((at) => paragraph.start <= at && at <= paragraph.end)
    .toSorted((one, other) => one - other)
  return cuts
    .slice(0, -1)
    .map((start, index) => {
      const part = { start, end: cuts[index + 1] ?? paragraph.end }
      const around = statements.filter((statement) => holds(statement, part))
      const opened = around.filter((statement) => statement.start === part.start)
      const words = printable(text.slice(part.start, part.end))
      if (!colours) {
        const closed = around.filter((statement) => statement.end === part.end)
        return `${opened.map(({ number }) => `⟦${number} `).join('')}${words}${'⟧'.repeat(closed.length)}`
      }
      // Of statements in one another the inner one begins last.
      const inner = around.at(-1)
      const isMention = statements.some(({ mention }) => mention && holds(mention, part))
      const numbers = opened.map(({ number }) => styled(`${number} `, ['dim'])).join('')
      return `${numbers}${styled(words, [...colourOf(inner), ...(isMention ? (['bold'] as const) : [])])}`
    })
    .join('')
}

function describe(statement: ExtractedStatement, text: string): string {
  const { kind, speaker, mention, role, saidOn, confidence } = statement
  const written = mention && withoutRelative(text.slice(mention.start, mention.end))
  const who = speaker ?? `not certain${written ? ` (“${written}”)` : ''}`
  const facts = [kind, who, role, saidOn && `said ${saidOn.date}`, confidence.toFixed(2)]
  return printable(facts.filter(Boolean).join(' · '))
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')
}

function styled(text: string, style: Style): string {
  return styleText(style, text, { validateStream: false })
}

function colourOf(
  statement: Pick<ExtractedStatement, 'kind'> | undefined,
): ('green' | 'yellow' | 'cyan')[] {
  return statement ? [COLOURS[statement.kind]] : []
}

const COLOURS = { direct: 'green', mixed: 'yellow', reported: 'cyan' } as const satisfies Record<
  Kind,
  string
>
