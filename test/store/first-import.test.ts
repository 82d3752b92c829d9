import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKnownRows } from '../../src/store/sqlite/known-rows.ts'
import type { ArticleRecord, Store } from '../../src/store/store.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { databaseContent } from './database-content.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

const keys = fc.constantFrom('a', 'b', 'c', 'd')
const texts = fc.constantFrom('The ferry sails.', 'The toll stays.', 'It rains.')
const days = fc.constantFrom('2021-05-04', '2021-05-06', '2021-05-20')
const records = fc
  .record({ key: keys, says: fc.array(texts, { maxLength: 2 }), published: days })
  .map(article)
const batches = fc.array(fc.record({ byOther: fc.boolean(), batch: fc.array(records) }), {
  maxLength: 5,
})

test('a first import stores what any other does, also where it repeats or corrects itself and others store beside it', async () => {
  const property = fc.asyncProperty(batches, async (parts) => {
    const path = join(temporaryFolder(), 'first.sqlite')
    const [importer, other] = [await openSqlite(path), await openSqlite(path)]
    await importer.prepareFor(1_000)
    for (const { byOther, batch } of parts) {
      await (byOther ? other : importer).saveArticles(batch)
    }
    await importer.optimize()
    expect(await importer.check()).toEqual([])
    await importer.close()
    await other.close()
    expect(databaseContent(path)).toEqual(await usualContent(parts.map(({ batch }) => batch)))
  })
  await fc.assert(property, { numRuns: 8 })
})

test('another process that stores beside a first import looks up by indexes', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const [importer, other] = [await openSqlite(path), await openSqlite(path)]
  await importer.prepareFor(1_000)
  await importer.saveArticles([article({ key: 'a', says: ['The ferry sails.'] })])
  expect(indexes(path)).not.toContain('article_by_key')
  await other.saveArticles([article({ key: 'b', says: ['The toll stays.'] })])
  expect(indexes(path)).toContain('article_by_key')
  expect(await importer.saveArticles([article({ key: 'b', says: ['The toll stays.'] })])).toEqual([
    { outcome: 'unchanged', statements: 1, changed: 0, withdrawn: 0 },
  ])
  await importer.close()
  await other.close()
})

test('rows are found by any text they were added with', () => {
  const property = fc.property(fc.array(fc.string({ maxLength: 3 })), (names) => {
    const rows = createKnownRows()
    for (const [index, name] of names.entries()) rows.add(name, index + 1)
    for (const name of names) {
      const own = names.flatMap((other, index) => (other === name ? [index + 1] : []))
      expect(rows.of(name)).toEqual(expect.arrayContaining(own))
    }
  })
  fc.assert(property)
  const many = createKnownRows()
  for (let row = 1; row <= 5_000; row += 1) many.add(`line-${row}`, row)
  for (const row of [1, 1_000, 5_000]) expect(many.of(`line-${row}`)).toContain(row)
  expect(many.of('line-0')).toEqual([])
})

async function usualContent(parts: readonly (readonly ArticleRecord[])[]): Promise<string[]> {
  const path = join(temporaryFolder(), 'usual.sqlite')
  const store: Store = await openSqlite(path)
  for (const batch of parts) await store.saveArticles(batch)
  await store.close()
  return databaseContent(path)
}

function indexes(path: string): unknown[] {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").all()
    return names.map(({ name }) => name)
  } finally {
    db.close()
  }
}
