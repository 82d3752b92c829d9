import type { ImportLine } from '../statement/import-line.ts'
import type { StatementRecord, Store } from '../store/store.ts'

/** Which statements are exported; `from`: said, or where that is not known published, on that day or later. */
export type ExportScope = {
  readonly speaker?: string | undefined
  readonly from?: string | undefined
}

/** A statement as a line of `import`, or `undefined` where the format asks for what its article does not say. */
export type Exported = { readonly line: ImportLine | undefined }

/** The statements that can answer, as lines of `import`, a part of them at a time. */
export async function* exportStatements(
  store: Pick<Store, 'statementPage'>,
  { speaker, from }: ExportScope,
): AsyncGenerator<Exported> {
  const scope = { from, ...(speaker !== undefined && { speakers: [{ id: speaker }] }) }
  for (let after: number | undefined = 0; after !== undefined;) {
    const page = await store.statementPage({ ...scope, after, limit: PART })
    for (const record of page.statements) yield { line: exportLine(record) }
    after = page.next
  }
}

const PART = 1_000

/**
 * A line says of a statement what an answer shows: the passage with the speaker's own words in it, the speaker, the dates
 * and the source that it is shown with. Its id is the importer's, or else its own, so that old links lead to it.
 */
function exportLine(record: StatementRecord): ImportLine | undefined {
  const { speaker, publishedOn: date, publisher, passage: text, kind, quotes } = record
  if (!speaker || date === undefined || publisher === undefined) return undefined
  const { role, saidOn, url, title, topic, lang } = record
  const [quote] = quotes
  const isWhole = quotes.length === 1 && quote?.start === 0 && quote.end === text.length
  const isUsual = kind === 'direct' ? isWhole : quotes.length === 0
  return {
    id: record.importId ?? record.id,
    text,
    ...(!isUsual && { quotes: [...quotes] }),
    speaker: speaker.name,
    speakerId: speaker.id,
    ...(role !== undefined && { role }),
    date,
    ...(saidOn !== undefined && { saidOn }),
    kind,
    publisher,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(topic !== undefined && { topic }),
    ...(lang !== undefined && { lang }),
  }
}
