import { nameKey } from '../../language/name-key.ts'
import type {
  Archive,
  ArticleRef,
  Browsing,
  ListedSpeaker,
  OccurrenceList,
  SpeakerList,
  SpeakersPage,
} from '../browsing.ts'
import type { Connection } from './connection.ts'
import { statementRow } from './find-statement.ts'
import { monthCounts } from './month-counts.ts'
import { dateOf, speakerProfile } from './speaker-profile.ts'
import type { Kind } from '../../statement/kind.ts'

/** What the archive is browsed by, over one SQLite connection. */
export function createBrowsing(connection: Connection): Browsing {
  return {
    listSpeakers: (page) => connection.read(() => listSpeakers(connection, page)),
    speakerProfile: (id) => connection.read(() => speakerProfile(connection, id)),
    archive: () => connection.read(() => archive(connection)),
    monthCounts: (query) => connection.read(() => monthCounts(connection, query)),
    occurrences: (id, limit) => connection.read(() => occurrences(connection, id, limit)),
  }
}

function listSpeakers(
  connection: Connection,
  { beginning, offset, limit }: SpeakersPage,
): SpeakerList {
  const key = nameKey(beginning ?? '')
  if (beginning !== undefined && key === '') return { speakers: [], total: 0 }
  const [from, range] = key === '' ? [ALL, []] : [NAMED, [key, `${key}\u{10FFFF}`]]
  const [counted] = connection.all<{ total: number }>(`SELECT count(*) AS total ${from}`, ...range)
  const rows = connection.all<SpeakerRow>(
    // The date is looked up for those of the page alone.
    `SELECT id, name, statements, (${LATEST}) AS latest FROM (
       SELECT speaker.row, id, name, ${COUNT} AS statements ${from}
       ORDER BY 4 DESC, id LIMIT ? OFFSET ?) AS speaker
     ORDER BY statements DESC, id`,
    ...range,
    limit,
    offset,
  )
  return { speakers: rows.map(listedSpeaker), total: counted?.total ?? 0 }
}

function listedSpeaker({ id, name, statements, latest }: SpeakerRow): ListedSpeaker {
  return { speaker: { id, name }, statements, ...(latest !== null && { latest }) }
}

function archive(connection: Connection): Archive {
  const [counted] = connection.all<{ total: number }>('SELECT count(*) AS total FROM publisher')
  const names = connection.all<{ name: string }>('SELECT name FROM publisher ORDER BY name LIMIT 8')
  const [newest] = connection.all<ArticleRow>(NEWEST)
  return {
    publishers: counted?.total ?? 0,
    publisherNames: names.map(({ name }) => name),
    ...(newest && { newest: articleRef(newest) }),
  }
}

function occurrences(connection: Connection, id: string, limit: number): OccurrenceList {
  const row = statementRow(connection, id)
  if (row === undefined) return { occurrences: [], total: 0 }
  const found = connection.all<ArticleRow & { kind: Kind; live: number }>(OCCURRENCES, row)
  return {
    occurrences: found.slice(0, limit).map(({ kind, live, ...article }) => ({
      ...articleRef(article),
      kind,
      isCurrent: live === 1,
    })),
    total: found.length,
  }
}

function articleRef({ url, title, publisher, published }: ArticleRow): ArticleRef {
  return {
    ...(url !== null && { url }),
    ...(title !== null && { title }),
    ...(publisher !== null && { publisher }),
    ...(published !== null && { publishedOn: published }),
  }
}

const COUNT = 'speaker.statements + coalesce(merged.statements, 0)'
const MERGED = `
  LEFT JOIN (SELECT same_as, sum(statements) AS statements FROM speaker WHERE same_as IS NOT NULL GROUP BY same_as) AS merged
  ON merged.same_as = speaker.row`
const ALL = `FROM speaker ${MERGED} WHERE speaker.same_as IS NULL AND ${COUNT} > 0`
// One beginning fits at most so many names that anybody would read their list.
const NAMED = `
  FROM (
    SELECT DISTINCT coalesce(own.same_as, own.row) AS named FROM name JOIN speaker AS own ON own.row = name.speaker
    WHERE key >= ? AND key < ? AND "by" IN ('name', 'alias', 'surname', 'given-name') LIMIT 10000)
  JOIN speaker ON speaker.row = named ${MERGED} WHERE ${COUNT} > 0`
const LATEST = dateOf('last_day DESC')
// A date without a year begins with a hyphen and is neither old nor new.
const NEWEST = `
  SELECT url, title, publisher, published FROM revision
  JOIN article ON article.row = revision.article AND article.revision = revision.row
  WHERE published >= '0' ORDER BY published DESC LIMIT 1`
// Of each article the last revision that has it; the columns beside max() are of that one.
const OCCURRENCES = `
  SELECT url, title, publisher, published, kind, live FROM (
    SELECT url, title, publisher, published, kind, max(revision.row),
      article.revision = revision.row AND denied = 0 AS live
    FROM occurrence
    JOIN revision ON revision.row = occurrence.revision
    JOIN article ON article.row = revision.article
    WHERE occurrence.statement = ? GROUP BY article.row)
  ORDER BY live DESC, published IS NULL, published`

type SpeakerRow = {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly latest: string | null
}

type ArticleRow = {
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
}
