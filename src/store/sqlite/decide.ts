import type { Transaction } from 'kysely'
import type { Decided, Decision } from '../corrections.ts'
import { instantText } from '../queries/instant-text.ts'
import { REOPENED } from '../queries/reports.ts'
import { resolveSpeakers } from '../queries/resolve-speakers.ts'
import { saidText } from '../said-words.ts'
import { sameWordsKey } from '../same-statement.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { KEEP_DECISION } from './decisions.ts'
import { statementRow } from './find-statement.ts'
import { statementHistory } from './statement-history.ts'
import { lookupsByIndex } from './lookups.ts'
import { createNoteNews } from './note-news.ts'
import { storedOccurrences } from './occurrences.ts'
import { queueShown, statementIds } from './queue-shown.ts'
import { loadSplits } from './splits.ts'
import { createStatementIndex } from './statement-index.ts'
import { isDecided, takeBack } from './take-back.ts'
import { KEEP_ID, type StatementWriter, createStatementWriter } from './statement-writer.ts'

/** Decides about a statement, for its articles as they are and as they come again, and queues the messages that show it. */
export async function decide(
  connection: Connection,
  transaction: Transaction<Tables>,
  id: string,
  { decision, at }: { readonly decision: Decision; readonly at: Temporal.Instant },
): Promise<Decided | undefined> {
  const statement = decidable(connection, id)
  if (!statement) return undefined
  const { outcome } = decision
  if (outcome === 'found' && !isDecided(connection, statement.row)) return undefined
  const speaker = await chosenSpeaker(transaction, decision)
  for (const { words, article, compared_date: date } of connection.all<Place>(
    PLACES,
    statement.row,
  )) {
    if (outcome === 'found') {
      connection.run(FORGET_DECISION, words, article)
      continue
    }
    const [key, name] = [speaker?.id ?? null, speaker?.name ?? null]
    connection.run(
      KEEP_DECISION,
      words,
      article,
      date,
      statement.id,
      outcome,
      key,
      name,
      instantText(at),
    )
  }
  const { id: own, asked, row } = statement
  const ids = [...new Set([own, asked, ...statementIds(connection, row)])]
  const messages = queueShown(connection, ids, statement.name)
  const reports = connection
    .all<{ row: number }>(
      outcome === 'found' ? REOPEN_REPORTS : END_REPORTS,
      ...(outcome === 'found' ? [] : [outcome]),
      JSON.stringify(ids),
    )
    .map((report) => report.row)
  const index = createStatementIndex(connection)
  const splits = await loadSplits(transaction)
  const writer = createStatementWriter(connection, index, lookupsByIndex(connection), {
    splits,
    noteNews: createNoteNews(connection, at),
  })
  let now = statement.row
  if (speaker) now = attribute(connection, writer, statement, speaker)
  else if (outcome === 'found') now = takeBack(connection, writer, statement)
  else {
    connection.run(DENY, statement.row)
    writer.save(statement.same_words, [])
  }
  index.save()
  return { id: currentId(connection, now), messages, reports }
}

/** The statement that an id leads to; of one that its publisher changed, what it was changed to. */
function decidable(connection: Connection, id: string): Decidable | undefined {
  const row = statementRow(connection, id)
  const [asked] = row === undefined ? [] : connection.all<StoredStatement>(STATEMENT, row)
  if (!asked) return undefined
  const { changedTo } = asked.state === 'current' ? {} : statementHistory(connection, asked.row)
  const later = changedTo === undefined ? undefined : statementRow(connection, changedTo)
  const [changed] = later === undefined ? [] : connection.all<StoredStatement>(STATEMENT, later)
  return { ...(changed ?? asked), asked: asked.id }
}

type ChosenSpeaker = { readonly row: number; readonly id: string; readonly name: string }

async function chosenSpeaker(
  transaction: Transaction<Tables>,
  decision: Decision,
): Promise<ChosenSpeaker | undefined> {
  if (!('speaker' in decision)) return undefined
  const { speaker } = decision
  const { row, id } = (await resolveSpeakers(transaction, [speaker]))(speaker)
  const { name } = await transaction
    .selectFrom('speaker')
    .select('name')
    .where('row', '=', row)
    .executeTakeFirstOrThrow()
  return { row, id, name }
}

/** Makes the occurrences of a statement another speaker's; the row of the statement that they are then. */
function attribute(
  connection: Connection,
  writer: StatementWriter,
  statement: Decidable,
  speaker: ChosenSpeaker,
): number {
  const { text, said_start: start, said_end: end } = statement
  const words = sameWordsKey(speaker.id, saidText(text, { start, end }))
  writer.withhold(statement.same_words)
  connection.run(KEEP_FOUND, statement.same_words, statement.speaker, statement.row)
  connection.run(SHOW_ROLE, speaker.row, statement.row)
  const moved = storedOccurrences(connection, [statement.row])
  const [first] = moved
  if (words === statement.same_words) writer.save(words, [])
  else {
    writer.save(words, [], { speaker: speaker.row, occurrences: moved })
    writer.save(statement.same_words, [])
    if (first) connection.run(KEEP_ID, statement.id, first.row)
  }
  const [now] = connection.all<{ statement: number }>(OF_OCCURRENCE, first?.row ?? 0)
  return now?.statement ?? statement.row
}

function currentId(connection: Connection, row: number): string {
  return connection.all<{ id: string }>('SELECT id FROM statement WHERE row = ?', row)[0]?.id ?? ''
}

const STATEMENT = `
  SELECT statement.row, statement.id, same_words, coalesce(split_from, statement.speaker) AS speaker, speaker.name, state, said_start,
    said_end, text
  FROM statement
  JOIN occurrence ON occurrence.row = statement.shown
  JOIN revision ON revision.row = occurrence.revision
  LEFT JOIN speaker ON speaker.row = statement.speaker WHERE statement.row = ?`
const PLACES = `
  SELECT coalesce(found_words, same_words) AS words, key AS article, compared_date
  FROM occurrence
  JOIN statement ON statement.row = occurrence.statement
  JOIN revision ON revision.row = occurrence.revision
  JOIN article ON article.row = revision.article WHERE statement = ?`
const DENY = `
  UPDATE occurrence SET denied = 1,
    found_speaker = iif(found_words IS NULL, (SELECT coalesce(own.split_from, own.speaker) FROM statement AS own WHERE own.row = occurrence.statement), found_speaker),
    found_words = coalesce(found_words, (SELECT own.same_words FROM statement AS own WHERE own.row = occurrence.statement))
  WHERE statement = ?`
const KEEP_FOUND = `
  UPDATE occurrence SET found_words = coalesce(found_words, ?), denied = 0, found_role = coalesce(found_role, role),
    found_speaker = iif(found_words IS NULL, ?, found_speaker)
  WHERE statement = ?`
// To anybody but whom it was found to be, it was not printed for.
const SHOW_ROLE =
  'UPDATE occurrence SET role = iif(found_speaker = ?, found_role, NULL) WHERE statement = ?'
const OF_OCCURRENCE = 'SELECT statement FROM occurrence WHERE row = ?'
const FORGET_DECISION = 'DELETE FROM decision WHERE found_words = ? AND article = ?'
const END_REPORTS = `
  UPDATE report SET outcome = ?, told = 0
  WHERE outcome IS NULL AND statement IN (SELECT value FROM json_each(?)) RETURNING row`

const REOPEN_REPORTS = `
  UPDATE report SET outcome = NULL, told = ${REOPENED}
  WHERE outcome <> 'dismissed' AND statement IN (SELECT value FROM json_each(?)) RETURNING row`

/** `asked`: the id of the wording that was asked for. */
type Decidable = StoredStatement & { readonly asked: string }

/** `speaker`: whose it was found to be; `name`: whose it is shown as. */
type StoredStatement = {
  readonly row: number
  readonly id: string
  readonly same_words: string
  readonly speaker: number | null
  readonly name: string | null
  readonly state: string
  readonly said_start: number
  readonly said_end: number
  readonly text: string
}

type Place = { readonly words: string; readonly article: string; readonly compared_date: string }
