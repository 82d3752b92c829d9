import { checkWords } from './check-words.ts'
import type { Connection } from './connection.ts'

/** What is wrong with the stored data, a sentence each; reads all of it. */
export function check(connection: Connection): string[] {
  const [integrity] = connection.all<{ integrity_check: string }>('PRAGMA integrity_check(1)')
  const damage = integrity?.integrity_check ?? 'no answer'
  return [
    ...(damage === 'ok' ? [] : [`The file is damaged: ${damage}`]),
    ...CHECKS.flatMap(([problem, wrong]) => {
      const sql = `SELECT count(*) AS count FROM (${wrong})`
      const count = connection.all<{ count: number }>(sql)[0]?.count ?? 0
      return count > 0 ? [`${problem}: ${count}`] : []
    }),
    ...checkWords(connection),
  ]
}

// What must not be, and a query for where it is.
const CHECKS: readonly (readonly [problem: string, wrong: string])[] = [
  ['Rows refer to rows that are not there', 'SELECT * FROM pragma_foreign_key_check'],
  [
    'Articles lack their current revision',
    `SELECT article.row FROM article
     LEFT JOIN revision ON revision.row = article.revision AND revision.article = article.row
     WHERE revision.row IS NULL`,
  ],
  [
    'Articles lack some of their statements',
    `SELECT revision.row FROM revision LEFT JOIN occurrence ON occurrence.revision = revision.row
     GROUP BY revision.row HAVING count(occurrence.row) <> revision.statements`,
  ],
  [
    'Statements show what is not theirs',
    `SELECT statement.row FROM statement
     LEFT JOIN occurrence ON occurrence.row = shown AND occurrence.statement = statement.row
     WHERE occurrence.row IS NULL`,
  ],
  [
    'Statements are withdrawn that are still there, or the other way round',
    `SELECT statement.row FROM statement
     JOIN occurrence ON occurrence.statement = statement.row
     JOIN revision ON revision.row = occurrence.revision
     JOIN article ON article.row = revision.article
     GROUP BY statement.row HAVING max(article.revision = revision.row AND denied = 0) <> (state = 'current')`,
  ],
  [
    'Statements are split off to whom no decision gives them',
    `SELECT statement.row FROM statement JOIN speaker ON speaker.row = statement.speaker
     WHERE split_from IS NOT NULL AND speaker.id NOT IN (
       SELECT decision ->> '$.into.id' FROM speaker_decision
       WHERE undone = 0 AND decision ->> 'kind' = 'split')`,
  ],
  [
    'Statements replace what was not before them in their article',
    `SELECT now.row FROM occurrence AS now
     JOIN revision AS here ON here.row = now.revision
     JOIN occurrence AS was ON was.row = now.replaces
     JOIN revision AS before ON before.row = was.revision
     WHERE before.article <> here.article OR before.row >= here.row`,
  ],
  [
    'Statements are missing in the index',
    'SELECT row FROM statement WHERE answers = 1 EXCEPT SELECT id FROM statement_index_docsize',
  ],
  [
    'The index has what cannot answer',
    'SELECT id FROM statement_index_docsize EXCEPT SELECT row FROM statement WHERE answers = 1',
  ],
  [
    'Stems are counted wrong',
    `SELECT * FROM (
       SELECT term, doc FROM statement_index_stem WHERE term NOT GLOB '[#@]*'
       UNION ALL SELECT stem, -count FROM stem
     ) GROUP BY term HAVING sum(doc) <> 0`,
  ],
  [
    'Statements of speakers are counted wrong',
    `SELECT speaker.row FROM speaker
     LEFT JOIN statement ON statement.speaker = speaker.row AND answers = 1
     GROUP BY speaker.row HAVING count(statement.row) <> statements`,
  ],
  [
    'Publishers are not listed',
    'SELECT publisher FROM revision WHERE publisher IS NOT NULL EXCEPT SELECT name FROM publisher',
  ],
  [
    'What stats tells is counted wrong',
    `SELECT * FROM (
       SELECT name, count FROM tally
       UNION ALL SELECT 'articles', -count(*) FROM article
       UNION ALL SELECT 'attributed', -count(speaker) FROM statement WHERE state = 'current'
       UNION ALL SELECT kind, -1 FROM statement
         JOIN occurrence ON occurrence.row = shown WHERE state = 'current'
     ) GROUP BY name HAVING sum(count) <> 0`,
  ],
]
