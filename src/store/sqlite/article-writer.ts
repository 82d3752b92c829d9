import { words } from '../../language/tokens.ts'
import type { Span } from '../../statement.ts'
import { articleDigest } from '../article-digest.ts'
import type { PrintedSpeaker, SpeakerKey } from '../queries/resolve-speakers.ts'
import { comparedDate, sameWordsKey } from '../same-statement.ts'
import type { ArticleRecord, NewStatement, SaveOutcome } from '../store.ts'
import type { Connection } from './connection.ts'
import { createNextRow } from './next-row.ts'
import type { NewOccurrence } from './occurrences.ts'

/** Writes articles and their revisions, and collects what their statements are. */
export type ArticleWriter = {
  save(record: ArticleRecord): SaveOutcome
  /** The occurrences found, by the key of their words; none where words were only in the revision replaced. */
  readonly found: ReadonlyMap<string, readonly NewOccurrence[]>
}

export type ArticleWriterOptions = {
  readonly speakerOf: (printed: PrintedSpeaker) => SpeakerKey
  readonly sample: boolean
}

export function createArticleWriter(
  connection: Connection,
  { speakerOf, sample }: ArticleWriterOptions,
): ArticleWriter {
  const nextArticle = createNextRow(connection, 'article')
  const nextRevision = createNextRow(connection, 'revision')
  const found = new Map<string, NewOccurrence[]>()
  const foundOf = (sameWords: string): NewOccurrence[] => {
    const known = found.get(sameWords)
    if (known) return known
    const none: NewOccurrence[] = []
    found.set(sameWords, none)
    return none
  }

  return {
    found,
    save(record) {
      const [before] = connection.all<StoredArticle>(ARTICLE, record.key)
      const digest = articleDigest(record)
      const statements = record.statements.length
      if (before?.digest === digest) return { outcome: 'unchanged', statements }

      const importId = record.importId ?? null
      const revision = nextRevision()
      const article = before?.row ?? nextArticle()
      if (before) connection.run(UPDATE_ARTICLE, importId, revision, article)
      else connection.run(INSERT_ARTICLE, article, record.key, importId, Number(sample), revision)
      insertRevision(connection, { row: revision, article, digest }, record)

      const replaced = before ? connection.all<Replaced>(REPLACED, before.revision) : []
      for (const { same_words } of replaced) foundOf(same_words)
      for (const statement of record.statements) {
        const speaker = statement.speaker && speakerOf(statement.speaker)
        const sameWords = sameWordsOf(record, statement, speaker)
        const compared = takeDate(replaced, sameWords) ?? comparedDateOf(record, statement)
        foundOf(sameWords).push({ record, statement, speaker, revision, comparedDate: compared })
      }
      return { outcome: before ? 'changed' : 'new', statements }
    },
  }
}

const ARTICLE = `
  SELECT article.row, revision, digest FROM article JOIN revision ON revision.row = revision
  WHERE key = ?`
const INSERT_ARTICLE =
  'INSERT INTO article (row, key, import_id, sample, revision) VALUES (?, ?, ?, ?, ?)'
const UPDATE_ARTICLE = 'UPDATE article SET import_id = ?, revision = ? WHERE row = ?'
const INSERT_REVISION = `
  INSERT INTO revision
    (row, article, digest, statements, url, title, publisher, published, lang, topic, text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const REPLACED = `
  SELECT same_words, compared_date FROM occurrence JOIN statement ON statement.row = statement
  WHERE revision = ? ORDER BY said_start`

function insertRevision(
  connection: Connection,
  { row, article, digest }: { row: number; article: number; digest: string },
  { article: { url, title, publisher, published, lang, text }, topic, statements }: ArticleRecord,
): void {
  connection.run(
    INSERT_REVISION,
    row,
    article,
    digest,
    statements.length,
    url ?? null,
    title ?? null,
    publisher ?? null,
    published ?? null,
    lang ?? null,
    topic ?? null,
    text,
  )
}

/** Words whose speaker is not known are the same within their article only. */
function sameWordsOf(
  { key, article }: ArticleRecord,
  { said }: NewStatement,
  speaker: SpeakerKey | undefined,
): string {
  const saidText = cut(article.text, said)
  const saidWords = words(saidText)
  return sameWordsKey(
    speaker ? speaker.id : `in ${key}`,
    saidWords.length > 0 ? saidWords : [saidText],
  )
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** A statement that was in the replaced revision keeps its date, and thereby its id, when the article is dated anew. */
function takeDate(replaced: Replaced[], sameWords: string): string | undefined {
  const index = replaced.findIndex(({ same_words }) => same_words === sameWords)
  return index === -1 ? undefined : replaced.splice(index, 1)[0]?.compared_date
}

function comparedDateOf({ article }: ArticleRecord, { saidOn }: NewStatement): string {
  return comparedDate(saidOn?.date, article.published)
}

type StoredArticle = { readonly row: number; readonly revision: number; readonly digest: string }
type Replaced = { readonly same_words: string; readonly compared_date: string }
