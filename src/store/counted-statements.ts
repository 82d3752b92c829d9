import { type SearchedText, searchedTextOf } from './searched-text.ts'
import type { ArticleRecord, NewStatement } from './store.ts'
import { type StatementStems, createWordCounts } from './word-counts.ts'

/** Statements whose words were counted before they are stored, as another thread can do; it saves the store the time. */
export type CountedStatements = {
  readonly statements: ReadonlyMap<NewStatement, CountedStatement>
  /** In how many of them each word and each stem occurs. */
  readonly words: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
}

export type CountedStatement = { readonly text: SearchedText; readonly stems: StatementStems }

/** What the counting of some texts gives: their stems, in their order, and the counts. */
export type CountedTexts = Pick<CountedStatements, 'words' | 'stems'> & {
  readonly texts: readonly StatementStems[]
}

export function countTexts(texts: readonly SearchedText[]): CountedTexts {
  const counts = createWordCounts()
  const stems = texts.map((text) => counts.change(text, 1))
  return { texts: stems, words: new Map(counts.words()), stems: new Map(counts.stems()) }
}

/** The statements of some records, counted by `count`. */
export async function countStatements(
  records: readonly ArticleRecord[],
  count: (texts: readonly SearchedText[]) => Promise<CountedTexts>,
): Promise<CountedStatements> {
  // Each once, also of a record that is there twice.
  const statements = new Map(
    records.flatMap((record) =>
      record.statements.map((statement) => [statement, searchedTextOf(record, statement)]),
    ),
  )
  const { texts, words, stems } = await count([...statements.values()])
  const counted = [...statements].flatMap(([statement, text], index) => {
    const found = texts[index]
    return found ? [[statement, { text, stems: found }] as const] : []
  })
  return { statements: new Map(counted), words, stems }
}
