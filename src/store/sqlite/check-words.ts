import { nameKey } from '../../language/name-key.ts'
import { spellingKeys } from '../../language/spelling-keys.ts'
import { createCounts } from '../counts.ts'
import { nameWords } from '../name-entries.ts'
import { speakerColumns, storedSpeaker } from '../queries/stored-speaker.ts'
import type { Vocabulary } from '../store.ts'
import { createWordCounts } from '../word-counts.ts'
import type { Connection } from './connection.ts'
import { searchedText } from './occurrences.ts'

/** Whether words, roles and spelling keys are those of the stored texts and names, which are read again for it. */
export function checkWords(connection: Connection): string[] {
  const words = createWordCounts()
  const roles = createCounts<string>()
  for (const { shown, speaker } of answering(connection)) {
    const text = searchedText(connection, { row: shown })
    words.change(text, 1)
    const role = nameKey(text.role ?? '')
    if (role !== '') roles.change(`${speaker} ${role}`, 1)
  }
  const topic = words.words()
  const name = createCounts<string>()
  const speakers = connection.all<Parameters<typeof storedSpeaker>[0]>(SPEAKERS)
  for (const row of speakers) for (const word of nameWords(storedSpeaker(row))) name.change(word, 1)

  return [
    ...compare('Words of statements are counted wrong', topic, wordCounts(connection, 'topic')),
    ...compare('Words of names are counted wrong', name.changes(), wordCounts(connection, 'name')),
    ...compare('Roles are counted wrong', roles.changes(), connection.all<Count>(ROLES)),
    ...checkSpellings(connection, 'topic', topic),
    ...checkSpellings(connection, 'name', name.changes()),
  ]
}

function* answering(connection: Connection): Generator<Answering> {
  let after = 0
  for (;;) {
    // Part by part: a million rows at once would not fit.
    const part = connection.all<Answering>(ANSWERING, after, PART)
    yield* part
    const last = part.at(-1)
    if (!last) return
    after = last.row
  }
}

function wordCounts(connection: Connection, vocabulary: Vocabulary): Count[] {
  return connection.all<Count>(WORDS, vocabulary)
}

/** Takes the stored counts from those found: none may be left. */
function compare(problem: string, found: readonly Entry[], stored: readonly Count[]): string[] {
  const difference = createCounts<string>()
  for (const [name, count] of found) difference.change(name, count)
  for (const { name, count } of stored) difference.change(name, -count)
  const wrong = difference.changes().length
  return wrong > 0 ? [`${problem}: ${wrong}`] : []
}

function checkSpellings(
  connection: Connection,
  vocabulary: Vocabulary,
  words: readonly Entry[],
): string[] {
  const expected = words.reduce((sum, [word]) => sum + spellingKeys(word).length, 0)
  const stored = connection.all<{ count: number }>(SPELLINGS, vocabulary)[0]?.count ?? 0
  return stored === expected
    ? []
    : [`Spelling keys of the vocabulary ${vocabulary} are ${stored} instead of ${expected}`]
}

const PART = 1_000
const ANSWERING = `
  SELECT row, shown, speaker FROM statement WHERE answers = 1 AND row > ? ORDER BY row LIMIT ?`
const SPEAKERS = `SELECT ${speakerColumns.join(', ')} FROM speaker`
const ROLES = "SELECT speaker || ' ' || key AS name, statements AS count FROM role"
const WORDS = 'SELECT word AS name, count FROM word WHERE vocabulary = ?'
const SPELLINGS = 'SELECT count(*) AS count FROM spelling WHERE vocabulary = ?'

type Answering = { readonly row: number; readonly shown: number; readonly speaker: number }
type Entry = readonly [name: string, count: number]
type Count = { readonly name: string; readonly count: number }
