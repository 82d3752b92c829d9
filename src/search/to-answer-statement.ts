import { withoutRelative } from '../language/relative-pronouns.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { StatementRecord } from '../store/store.ts'

/** A stored statement as an answer shows it, under its importer's id where it has one. */
export function toAnswerStatement(
  record: StatementRecord,
  matched: readonly string[] = [],
): AnswerStatement {
  const { speaker, mention, role, saidOn, publishedOn, publisher, title, url, fate } = record
  return {
    id: record.importId ?? record.id,
    ...(speaker && { speaker }),
    ...(mention && { mention: withoutRelative(mention) }),
    ...(role && { role }),
    kind: record.kind,
    passage: record.passage,
    quotes: [...record.quotes],
    ...(saidOn && { saidOn }),
    ...(publishedOn && { publishedOn }),
    ...(publisher && { publisher }),
    ...(title && { title }),
    ...(url && { url }),
    ...(fate && { fate }),
    matched: [...matched],
  }
}
