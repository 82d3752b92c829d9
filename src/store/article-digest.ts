import { hash } from 'node:crypto'
import type { ArticleRecord, NewStatement } from './store.ts'

/** A digest of what an article says: two records with the same one are the same content, whenever it was updated. */
export function articleDigest({ article, importId, topic, statements }: ArticleRecord): string {
  const { url, title, publisher, published, lang, text } = article
  const fields = [importId, topic, url, title, publisher, published, lang, text]
  const content = JSON.stringify([...fields, ...statements.map(statementFields)])
  return hash('sha256', content, 'base64url').slice(0, DIGEST_LENGTH)
}

// 132 bits.
const DIGEST_LENGTH = 22

/** The fields by place, so that the order of a record's keys does not matter. */
function statementFields(statement: NewStatement): unknown[] {
  const { kind, said, passage, quotes, cue, mention, speaker, role, saidOn } = statement
  const spans = [said, passage, ...quotes, cue, mention].map(
    (span) => span && [span.start, span.end],
  )
  const { confidence, rule, group } = statement
  const date = saidOn && [saidOn.date, saidOn.precision, saidOn.basis]
  return [
    kind,
    spans,
    quotes.length,
    speaker?.id,
    speaker?.name,
    role,
    date,
    confidence,
    rule,
    group,
  ]
}
