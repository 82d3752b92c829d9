import { articleDigest } from '../article-digest.ts'
import { type PlacedStatement, matchChanged } from '../match-changed.ts'
import type { PrintedSpeaker, SpeakerKey } from '../queries/resolve-speakers.ts'
import type { PreparedRecords } from '../prepared-records.ts'
import { saidText, saidWords } from '../said-words.ts'
import { comparedDate, sameWordsKey } from '../same-statement.ts'
import type { ArticleRecord, NewStatement, SaveOutcome } from '../store.ts'
import type { Connection } from './connection.ts'
import { decidedWords } from './decided-words.ts'
import type { Decisions, Ruling } from './decisions.ts'
import type { Lookups, StoredArticle } from './lookups.ts'
import { createNextRow } from './next-row.ts'
import type { NewOccurrence } from './occurrences.ts'
import { replacedStatements } from './replaced-statements.ts'

/** Writes articles and their revisions, and collects what their statements are. */
export type ArticleWriter = {
  save(record: ArticleRecord): SaveOutcome
  /** The occurrences found, by the key of their words; none where words were only in the revision replaced. */
  readonly found: ReadonlyMap<string, readonly NewOccurrence[]>
}

export type ArticleWriterOptions = {
  readonly speakerOf: (printed: PrintedSpeaker) => SpeakerKey
  readonly decisions: Decisions
  readonly sample: boolean
  readonly lookups: Lookups
  readonly prepared?: PreparedRecords | undefined
}

export function createArticleWriter(
  connection: Connection,
  { speakerOf, decisions, sample, lookups, prepared }: ArticleWriterOptions,
): ArticleWriter {
  const nextArticle = createNextRow(connection, 'article')
  const nextRevision = createNextRow(connection, 'revision')
  const found = new Map<string, NewOccurrence[]>()
  const publishers = new Set<string>()
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
      const before = lookups.article(record.key)
      const digest = prepared?.digests.get(record) ?? articleDigest(record)
      const statements = record.statements.length
      const known = before ?? elsewhere(connection, record, digest)
      for (const key of record.otherKeys ?? []) if (known) connection.run(ALSO, key, known.row)
      if (known?.gone === 1) connection.run(FOUND_AGAIN, known.row)
      if (known?.digest === digest) {
        setCircumstances(connection, known, record)
        return unchanged(statements)
      }

      const importId = record.importId ?? null
      const revision = nextRevision()
      const article = before?.row ?? nextArticle()
      if (before) connection.run(UPDATE_ARTICLE, importId, revision, article)
      else {
        connection.run(INSERT_ARTICLE, article, record.key, importId, Number(sample), revision)
        lookups.addArticle(record.key, article)
        for (const key of record.otherKeys ?? []) connection.run(ALSO, key, article)
      }
      insertRevision(connection, { row: revision, article, digest }, record)
      const { publisher } = record.article
      if (publisher !== undefined && !publishers.has(publisher)) {
        connection.run(LIST_PUBLISHER, publisher)
        publishers.add(publisher)
      }

      const replaced = before ? replacedStatements(connection, before.revision) : []
      for (const { sameWords } of replaced) foundOf(sameWords)
      const asFound = record.statements.map((statement) => place(record, statement))
      // By how they were found, as what is found is not what was decided about it before.
      const changed = matchChanged(
        replaced.map((one) => one.found),
        replaced.length > 0 ? asFound.map((one) => withWords(record, one)) : [],
      )
      const stillFound = new Set(asFound.map(({ sameWords }) => sameWords))
      const decided = before && decisions.any ? decidedWords(connection, before.row) : undefined
      const placed = asFound.map((statement, index) => {
        const instead = replaced[changed.get(index) ?? Number.NaN]?.found.sameWords
        const others = decided?.get(statement.said) ?? []
        const earlier = [
          ...(instead === undefined ? [] : [instead]),
          ...others.filter((words) => !stillFound.has(words)),
        ]
        return ruled(statement, rulingOn(record, statement, earlier))
      })
      const dates = Map.groupBy(replaced, ({ sameWords }) => sameWords)
      for (const [index, one] of placed.entries()) {
        const { statement, speakerKey, sameWords } = one
        foundOf(sameWords).push({
          record,
          statement,
          speaker: speakerKey,
          revision,
          // What was in the replaced revision keeps its date, and thereby its id, when the article is dated anew.
          comparedDate:
            dates.get(sameWords)?.shift()?.comparedDate ?? comparedDateOf(record, statement),
          replaces: replaced[changed.get(index) ?? Number.NaN]?.row,
          found: one.found,
          isDenied: one.isDenied,
        })
      }
      const words = new Set(placed.map(({ sameWords }) => sameWords))
      const gone = replaced.filter(({ sameWords }) => !words.has(sameWords)).length
      return {
        outcome: before ? 'changed' : 'new',
        statements,
        changed: changed.size,
        withdrawn: gone - changed.size,
      }
    },
  }

  function place({ key, article }: ArticleRecord, statement: NewStatement): NewPlaced {
    const speakerKey = statement.speaker && speakerOf(statement.speaker)
    const said = prepared?.statements.get(statement)?.said ?? saidText(article.text, statement.said)
    // Words whose speaker is not known are the same within their article only.
    const sameWords = sameWordsKey(speakerKey ? speakerKey.id : `in ${key}`, said)
    return { statement, speakerKey, sameWords, speaker: speakerKey?.row, said }
  }

  /** What was decided about words, or about those that they take the place of: what may be those is in `earlier`. */
  function rulingOn(
    record: ArticleRecord,
    { statement, sameWords: words }: NewPlaced,
    earlier: readonly string[],
  ): Ruling | undefined {
    const where = { article: record.key, comparedDate: comparedDateOf(record, statement) }
    const own = decisions.about({ words, ...where })
    if (own) return own
    for (const one of earlier) {
      const inherited = decisions.about({ words: one, ...where })
      if (!inherited) continue
      decisions.inherit(inherited, { words, ...where })
      return inherited
    }
    return undefined
  }
}

/** The outcome for an article with so many statements that is stored already. */
export function unchanged(statements: number): SaveOutcome {
  return { outcome: 'unchanged', statements, changed: 0, withdrawn: 0 }
}

const SAME_ARTICLE = `
  SELECT article.row, revision, digest, updated, entry, gone FROM revision JOIN article ON article.revision = revision.row
  WHERE digest = ? AND has_import_id = 0 ORDER BY article.row LIMIT 1`
const INSERT_ARTICLE =
  'INSERT INTO article (row, key, import_id, sample, revision) VALUES (?, ?, ?, ?, ?)'
const UPDATE_ARTICLE = 'UPDATE article SET import_id = ?, revision = ? WHERE row = ?'
const ALSO = `
  INSERT INTO article_key (key, article) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET article = excluded.article WHERE article <> excluded.article`
const INSERT_REVISION = `
  INSERT INTO revision
    (row, article, digest, statements, url, title, publisher, published, updated, lang, topic, text, entry, has_import_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const LIST_PUBLISHER = 'INSERT INTO publisher (name) VALUES (?) ON CONFLICT DO NOTHING'
const FOUND_AGAIN = 'UPDATE article SET gone = 0 WHERE row = ?'
const SET_CIRCUMSTANCES = 'UPDATE revision SET updated = ?, entry = ? WHERE row = ?'

/** The article that says the same and was found elsewhere, as when its file was moved. */
function elsewhere(
  connection: Connection,
  { isKnownByContent = false }: ArticleRecord,
  digest: string,
): StoredArticle | undefined {
  return isKnownByContent ? connection.all<StoredArticle>(SAME_ARTICLE, digest)[0] : undefined
}

function insertRevision(
  connection: Connection,
  { row, article: articleRow, digest }: { row: number; article: number; digest: string },
  { article, importId, isEntry = false, topic, statements }: ArticleRecord,
): void {
  const { url, title, publisher, published, updated, lang, text } = article
  connection.run(
    INSERT_REVISION,
    row,
    articleRow,
    digest,
    statements.length,
    url ?? null,
    title ?? null,
    publisher ?? null,
    published ?? null,
    updated ?? null,
    lang ?? null,
    topic ?? null,
    text,
    Number(isEntry),
    Number(importId !== undefined),
  )
}

/** Publishers date articles anew in which nothing changed, and pages have the text of their feed: neither makes a new revision. */
function setCircumstances(
  connection: Connection,
  before: StoredArticle,
  { article, isEntry = false }: ArticleRecord,
): void {
  const updated = article.updated ?? null
  const entry = Number(isEntry && before.entry === 1)
  if (updated === before.updated && entry === before.entry) return
  connection.run(SET_CIRCUMSTANCES, updated, entry, before.revision)
}

/** A statement of a record with what it is compared by. */
type NewPlaced = Omit<PlacedStatement, 'words'> & {
  readonly statement: NewStatement
  readonly speakerKey: SpeakerKey | undefined
  /** Its folded words as one text. */
  readonly said: string
}

function withWords({ article }: ArticleRecord, placed: NewPlaced): PlacedStatement {
  return { ...placed, words: saidWords(article.text, placed.statement.said) }
}

/** A statement as it is to be stored. */
type Ruled = NewPlaced & Pick<NewOccurrence, 'found' | 'isDenied'>

function ruled(placed: NewPlaced, ruling: Ruling | undefined): Ruled {
  if (!ruling) return { ...placed, isDenied: false }
  const { sameWords: words, speaker: own, statement: printed } = placed
  const found = { words, speaker: own, role: printed.role }
  const { speaker } = ruling
  if (!speaker || speaker.row === own) return { ...placed, found, isDenied: !speaker }
  const sameWords = sameWordsKey(speaker.id, placed.said)
  // The role was printed for somebody else.
  const statement = { ...printed, role: undefined }
  return {
    ...placed,
    statement,
    speakerKey: speaker,
    speaker: speaker.row,
    sameWords,
    found,
    isDenied: false,
  }
}

function comparedDateOf({ article }: ArticleRecord, { saidOn }: NewStatement): string {
  return comparedDate(saidOn?.date, article.published)
}
