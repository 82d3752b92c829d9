import { importKey } from '../../src/store/import-key.ts'
import type { ArticleRecord, NewStatement, StatementRecord } from '../../src/store/store.ts'

/** What a test says of an article; the rest is the same for all. */
export type ArticleSketch = {
  readonly key: string
  readonly says: readonly (string | StatementSketch)[]
  readonly published?: string
  readonly title?: string
  readonly topic?: string
  readonly importId?: string
  readonly url?: string
  readonly publisher?: string
}

type StatementSketch = Partial<NewStatement> & {
  readonly text: string
  readonly by?: string
}

/** An article in which each statement is a paragraph of its own, said by Ada Marlow unless another is named. */
export function article({
  key,
  says,
  published,
  title,
  topic,
  importId,
  url,
  publisher = 'Ellery Post',
}: ArticleSketch): ArticleRecord {
  const statements: NewStatement[] = []
  let text = ''
  for (const said of says) {
    const {
      text: words,
      by = 'Ada Marlow',
      ...rest
    } = typeof said === 'string' ? { text: said } : said
    const span = { start: text.length, end: text.length + words.length }
    text += `${words}\n\n`
    statements.push({
      kind: 'direct',
      said: span,
      passage: span,
      quotes: [span],
      speaker: by === '' ? undefined : { name: by },
      confidence: 1,
      rule: 'test',
      ...rest,
    })
  }
  return {
    key: importId === undefined ? key : importKey(importId),
    importId,
    topic,
    article: {
      text,
      publisher,
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
      ...(title !== undefined && { title }),
    },
    statements,
  }
}

/** The day a statement was said on. */
export function saidOn(date: string): NonNullable<NewStatement['saidOn']> {
  return { date, precision: 'day', basis: 'date' }
}

/** The passages of records, in alphabetical order. */
export function passages(records: readonly StatementRecord[]): string[] {
  return records.map(({ passage }) => passage).toSorted()
}
