import { z } from 'zod'
import type { Kind } from '../../statement/kind.ts'
import { Span } from '../../statement/span.ts'
import type { StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'

/** The records of some statements, in the order of their rows given. */
export function statementRecords(
  connection: Connection,
  rows: readonly number[],
): StatementRecord[] {
  const found = connection.all<ShownRow>(SHOWN, JSON.stringify(rows))
  const byRow = new Map(found.map((shown) => [shown.row, shown]))
  // A text that holds several statements is long: it is read once for all of them.
  const texts = new Map<number, string>()
  return rows.flatMap((row) => {
    const shown = byRow.get(row)
    if (!shown) return []
    const text = shown.text ?? texts.get(shown.revision) ?? textOf(connection, shown.revision)
    if (shown.text === null) texts.set(shown.revision, text)
    return [statementRecord(shown, text)]
  })
}

// Whether it took the place of other words.
const CHANGED = `
  SELECT count(*) FROM occurrence AS own JOIN occurrence AS was ON was.row = own.replaces
  WHERE own.statement = statement.row AND was.statement <> own.statement`

const SHOWN = `
  SELECT statement.row, statement.id, state, kind, said_on, confidence, role, details, denied, gone, passage_start, passage_end,
    occurrence.revision, url, title, publisher, published, updated, topic, lang, import_id,
    (${CHANGED}) AS changed, speaker.id AS speaker_id, speaker.name AS speaker_name,
    iif(revision.statements = 1, text, NULL) AS text
  FROM json_each(?) AS wanted
  JOIN statement ON statement.row = wanted.value
  JOIN occurrence ON occurrence.row = statement.shown
  JOIN revision ON revision.row = occurrence.revision
  JOIN article ON article.row = revision.article
  LEFT JOIN speaker AS own ON own.row = statement.speaker
  LEFT JOIN speaker ON speaker.row = coalesce(own.same_as, own.row)`

const TEXT = 'SELECT text FROM revision WHERE row = ?'

function textOf(connection: Connection, revision: number): string {
  return connection.all<{ text: string }>(TEXT, revision)[0]?.text ?? ''
}

function statementRecord(row: ShownRow, text: string): StatementRecord {
  const { quotes, mention } = Details.parse(JSON.parse(row.details))
  const { passage_start: start, passage_end: end, speaker_id: id, speaker_name: name } = row
  return {
    id: row.id,
    importId: row.import_id ?? undefined,
    kind: row.kind,
    passage: text.slice(start, end),
    quotes: quotes.flatMap((quote) => within({ start, end }, quote)),
    speaker: id === null || name === null ? undefined : { id, name },
    mention: mention && text.slice(mention.start, mention.end),
    role: row.role ?? undefined,
    saidOn: row.said_on ?? undefined,
    publishedOn: row.published ?? undefined,
    updatedOn: row.updated ?? undefined,
    publisher: row.publisher ?? undefined,
    title: row.title ?? undefined,
    topic: row.topic ?? undefined,
    url: row.url ?? undefined,
    lang: row.lang ?? undefined,
    confidence: row.confidence,
    state: row.state,
    ...fateOf(row),
    ...(row.denied === 1 && { isDenied: true }),
  }
}

function fateOf({ gone, changed }: ShownRow): Pick<StatementRecord, 'fate'> {
  if (gone === 1) return { fate: 'gone' }
  return changed > 0 ? { fate: 'changed' } : {}
}

/** A span of the article as a span of the passage: what of it lies there. */
function within(passage: Span, span: Span): Span[] {
  const start = Math.max(span.start, passage.start) - passage.start
  const end = Math.min(span.end, passage.end) - passage.start
  return start < end ? [{ start, end }] : []
}

const Details = z.object({ quotes: z.array(Span), mention: Span.optional() })

type ShownRow = {
  readonly row: number
  readonly id: string
  readonly state: 'current' | 'withdrawn'
  readonly kind: Kind
  readonly said_on: string | null
  readonly confidence: number
  readonly role: string | null
  readonly details: string
  readonly denied: number
  readonly gone: number
  readonly changed: number
  readonly passage_start: number
  readonly passage_end: number
  readonly revision: number
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly topic: string | null
  readonly lang: string | null
  readonly import_id: string | null
  readonly speaker_id: string | null
  readonly speaker_name: string | null
  readonly text: string | null
}
