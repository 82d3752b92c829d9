import { DatabaseSync } from 'node:sqlite'

/**
 * All that a database of onrecord holds, as sorted lines without the numbers of rows and the time of storing: the same
 * for two databases with the same content. `history: false` leaves out what tells in which order articles came.
 */
export function databaseContent(path: string, { history = true } = {}): string[] {
  const db = new DatabaseSync(path)
  try {
    db.exec(VIEWS)
    return Object.entries({ ...CONTENT, ...(history && HISTORY) })
      .flatMap(([name, sql]) =>
        db
          .prepare(sql)
          .all()
          .map((row) => `${name} ${JSON.stringify(row)}`),
      )
      .toSorted()
  } finally {
    db.close()
  }
}

// Rows by what they hold: revisions by their article and number, occurrences by their revision and span.
const VIEWS = `
  CREATE TEMP VIEW revision_key AS
    SELECT revision.*, article.revision = revision.row AS live,
      key || ' ' || row_number() OVER (PARTITION BY article ORDER BY revision.row) AS place
    FROM revision JOIN article ON article.row = revision.article;
  CREATE TEMP VIEW occurrence_key AS
    SELECT occurrence.*, place || ' ' || said_start || '-' || said_end || ' ' || kind AS place
    FROM occurrence JOIN revision_key ON revision_key.row = revision;
  CREATE VIRTUAL TABLE temp.indexed USING fts5vocab (main, statement_index, instance);
`

const CONTENT = {
  article: `SELECT article.key, article.import_id, sample, place FROM article JOIN revision_key ON revision_key.row = article.revision`,
  revision: `
    SELECT place, live, digest, statements, url, title, publisher, published, updated, lang, topic, text, entry FROM revision_key`,
  statement: `
    SELECT statement.id, same_words, speaker.id AS speaker, found.id AS split_from, place AS shown, state, answers, first_day, last_day
    FROM statement JOIN occurrence_key ON occurrence_key.row = shown LEFT JOIN speaker ON speaker.row = speaker
    LEFT JOIN speaker AS found ON found.row = split_from`,
  occurrence: `
    SELECT now.place, statement.id, now.compared_date, now.passage_start, now.passage_end, now.role, now.said_on,
      now.confidence, now.details, was.place AS replaces
    FROM occurrence_key AS now JOIN statement ON statement.row = now.statement
    LEFT JOIN occurrence_key AS was ON was.row = now.replaces`,
  indexed: `
    SELECT statement.id, col, offset, iif(term GLOB '#*', speaker.id, term) AS term
    FROM indexed JOIN statement ON statement.row = doc LEFT JOIN speaker ON speaker.row = substr(term, 2)`,
  speaker: 'SELECT id, name, aliases, offices, listed, statements FROM speaker',
  name: 'SELECT key, id, by, "from", "until" FROM name JOIN speaker ON speaker.row = speaker',
  role: 'SELECT key, id, role.statements FROM role JOIN speaker ON speaker.row = speaker',
  stem: 'SELECT * FROM stem',
  word: 'SELECT * FROM word',
  spelling: 'SELECT * FROM spelling',
  visit: 'SELECT * FROM visit',
  tally: 'SELECT * FROM tally WHERE count <> 0',
} as const

const HISTORY = {
  former_id:
    'SELECT id, place FROM former_id JOIN occurrence_key ON occurrence_key.row = occurrence',
} as const
