import { spellingKeys } from '../../language/spelling-keys.ts'
import type { Connection } from './connection.ts'

/**
 * Adds to the counts of the words of statements, or takes from them: `changeWords` for thousands of words at a time. A
 * word comes into the vocabulary with its first count and leaves it with its last, and its spelling keys with it.
 */
export function saveWords(
  connection: Connection,
  changes: readonly (readonly [word: string, by: number])[],
): void {
  for (const [word, by] of changes) {
    if (connection.run(CHANGE, by, word) === 0) {
      connection.run(ADD, word, by)
      for (const key of spellingKeys(word)) connection.run(ADD_KEY, key, word)
    } else if (by < 0 && connection.run(DROP, word) === 1) {
      for (const key of spellingKeys(word)) connection.run(DROP_KEY, key, word)
    }
  }
}

const CHANGE = "UPDATE word SET count = count + ? WHERE vocabulary = 'topic' AND word = ?"
const ADD = "INSERT INTO word (vocabulary, word, count) VALUES ('topic', ?, ?)"
const DROP = "DELETE FROM word WHERE vocabulary = 'topic' AND word = ? AND count = 0"
const ADD_KEY =
  "INSERT INTO spelling (vocabulary, key, word) VALUES ('topic', ?, ?) ON CONFLICT DO NOTHING"
const DROP_KEY = "DELETE FROM spelling WHERE vocabulary = 'topic' AND key = ? AND word = ?"
