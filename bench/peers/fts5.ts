import { DatabaseSync } from 'node:sqlite'
import type { Peer } from './peer.ts'

/** SQLite's full-text index as its documentation shows it: any of the words, stemmed, the best by BM25. */
export const fts5: Peer = {
  settings: 'porter, words OR’d, in memory',
  build(statements) {
    const db = new DatabaseSync(':memory:')
    db.exec(
      `CREATE VIRTUAL TABLE statement USING fts5 (text, speaker, id UNINDEXED, tokenize = 'porter unicode61')`,
    )
    const insert = db.prepare('INSERT INTO statement (text, speaker, id) VALUES (?, ?, ?)')
    db.exec('BEGIN')
    for (const { text, speaker, id = '' } of statements) insert.run(text, speaker, id)
    db.exec('COMMIT')
    const find = db.prepare(
      'SELECT id FROM statement WHERE statement MATCH ? ORDER BY rank LIMIT 1',
    )
    return ({ keywords }) => {
      const words = keywords.match(/[\p{L}\p{N}]+/gu) ?? []
      const found = find.get(words.map((word) => `"${word}"`).join(' OR '))
      return found && String(found['id'])
    }
  },
}
