import type { StatementQuery } from '../statement-query.ts'
import type { SpeakerCount } from '../store.ts'
import type { Connection } from './connection.ts'
import { joinSpeaker } from './same-speaker.ts'
import { asksForWords, matchQuery } from './match-query.ts'
import { partOfPhrase } from './part-of-phrase.ts'
import { scopeGroups } from './scope-groups.ts'
import { knownSpeakers } from './known-speakers.ts'
import { all, bySpeakers, inPeriod } from './statement-filter.ts'

/** Who has statements that fit the query, and how many, most first. */
export function countBySpeaker(connection: Connection, query: StatementQuery): SpeakerCount[] {
  const { from, until, limit } = query
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0) return []
  if (!asksForWords(query) && !speakers && from === undefined && until === undefined) {
    return connection.all<CountRow>(EVERYTHING, limit).map(speakerCount)
  }
  const filter = all([...(speakers ? [bySpeakers(speakers)] : []), inPeriod(query)])
  if (!asksForWords(query)) {
    const sql = counting(`SELECT speaker FROM statement WHERE answers = 1 AND ${filter.sql}`)
    return connection.all<CountRow>(sql, ...filter.parameters, limit).map(speakerCount)
  }
  const phrase = query.phrase && partOfPhrase(connection, query.phrase)
  const match = matchQuery(scopeGroups(connection, query, speakers), { ...query, phrase })
  if (match === undefined) return []
  const sql = counting(`
    SELECT statement.speaker FROM statement_index CROSS JOIN statement ON statement.row = statement_index.rowid
    WHERE statement_index MATCH ? AND ${filter.sql} ORDER BY statement_index.rowid DESC LIMIT ${COUNTED}`)
  return connection.all<CountRow>(sql, match, ...filter.parameters, limit).map(speakerCount)
}

const COUNTED = 20_000

// Kept with each speaker.
const EVERYTHING = `
  SELECT speaker.id, speaker.name, sum(counted.statements) AS statements FROM speaker AS counted
  ${joinSpeaker('counted.row')} WHERE counted.statements > 0
  GROUP BY speaker.row ORDER BY 3 DESC, speaker.id LIMIT ?`

/** Counts a query's rows by its only column, a speaker. */
function counting(found: string): string {
  return `
    SELECT speaker.id, speaker.name, sum(counted.statements) AS statements FROM
      (SELECT speaker, count(*) AS statements FROM (${found}) GROUP BY speaker) AS counted
    ${joinSpeaker('counted.speaker')}
    GROUP BY speaker.row ORDER BY 3 DESC, speaker.id LIMIT ?`
}

function speakerCount({ id, name, statements }: CountRow): SpeakerCount {
  return { speaker: { id, name }, statements }
}

type CountRow = { readonly id: string; readonly name: string; readonly statements: number }
