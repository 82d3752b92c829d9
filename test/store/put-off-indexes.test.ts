import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../commands/onrecord.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

test('whoever opens a database amid an import leaves it alone, and later makes up for one that was killed', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const importer = await openSqlite(path)
  await importer.prepareFor(1_000)
  await importer.saveArticles([article({ key: 'a', says: ['The ferry sails.'] })])
  const db = new DatabaseSync(path)
  const hasIndexes = () =>
    db.prepare("SELECT name FROM sqlite_schema WHERE name = 'statement_by_day'").all().length > 0

  const reader = await openSqlite(path)
  expect(hasIndexes()).toBe(false)
  expect(await reader.statementCount()).toBe(1)

  db.exec('BEGIN IMMEDIATE')
  await reader.restoreIndexes()
  db.exec('ROLLBACK')
  expect(hasIndexes()).toBe(false)

  await importer.close()
  await reader.restoreIndexes()
  expect(hasIndexes()).toBe(true)
  expect(await reader.check()).toEqual([])
  await reader.close()
  db.close()
})
