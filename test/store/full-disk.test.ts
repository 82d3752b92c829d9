import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createConnection } from '../../src/store/sqlite/connection.ts'

test('a full disk is said in words, stores nothing of the transaction, and can be tried again', async () => {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE page (text TEXT); PRAGMA max_page_count = 10')
  const connection = createConnection(db)
  const write = (text: string) =>
    connection.write(async () => connection.run('INSERT INTO page VALUES (?)', text))
  await expect(write('x'.repeat(1_000_000))).rejects.toThrow(
    'the database cannot grow, the disk is full: free some space or use another DATABASE_PATH',
  )
  await write('short')
  expect(connection.all('SELECT text FROM page')).toEqual([{ text: 'short' }])
  await connection.close()
})
