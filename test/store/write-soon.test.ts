import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createConnection } from '../../src/store/sqlite/connection.ts'

test('what is written soon waits for no disk, and what is written after it does again', async () => {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE page (text TEXT); PRAGMA max_page_count = 10; PRAGMA synchronous = FULL')
  const connection = createConnection(db)
  const synchronous = () => connection.all('PRAGMA synchronous')
  const [normal, full] = [[{ synchronous: 1 }], [{ synchronous: 2 }]]

  expect(await connection.writeSoon(async () => synchronous())).toEqual(normal)
  expect(await connection.read(synchronous)).toEqual(full)
  const tooMuch = connection.writeSoon(async () =>
    connection.run('INSERT INTO page VALUES (?)', 'x'.repeat(1_000_000)),
  )
  await expect(tooMuch).rejects.toThrow('the disk is full')
  expect(await connection.write(async () => synchronous())).toEqual(full)
  await connection.close()
})
