import type { Extraction } from '../corpus/extract/extract.ts'
import type { Article, ExtractedStatement } from '../statement.ts'

/** What was found in an article, for people: each statement with who, when and how certain. */
export function describeExtraction(
  name: string,
  { text }: Article,
  extraction: Extraction,
): string {
  const { title, publisher, published, statements } = extraction
  const head = [title ?? name, publisher, published].filter(Boolean).join(' · ')
  const found = statements.map((statement) => describeStatement(statement, text))
  return [head, ...(found.length > 0 ? found : ['  no statements']), ''].join('\n')
}

function describeStatement(statement: ExtractedStatement, text: string): string {
  const { kind, speaker, mention, role, saidOn, confidence, start, end } = statement
  const written = mention && text.slice(mention.start, mention.end)
  const who = speaker ?? `not certain${written ? ` (“${written}”)` : ''}`
  const facts = [who, role, saidOn && `said ${saidOn.date}`, kind, confidence.toFixed(2)].filter(
    Boolean,
  )
  return `  ${facts.join(' · ')}\n    ${text.slice(start, end).replaceAll(/\s+/g, ' ')}`
}
