import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareRecords } from '../../src/store/prepared-records.ts'
import type { ArticleRecord, SaveOptions } from '../../src/store/store.ts'
import { databaseContent } from './database-content.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

const names = ['Ada Marlow', 'Ada Marlov', 'Dmitry Orlov', 'DMITRY ORLOV', 'Дмитрий Орлов', '']
const words = ['The toll rises by five cents.', 'The toll rises by six cents.', 'The ferry sails.']
const days = ['2021-05-04', '2021-05-06', '2021-05-09', undefined]

const says = fc.array(
  fc.record({ text: fc.constantFrom(...words), by: fc.constantFrom(...names) }),
  { maxLength: 4 },
)
const revisions = (key: string) =>
  fc
    .tuple(fc.constantFrom(...days), fc.array(says, { minLength: 1, maxLength: 3 }))
    .map(([published, versions]) =>
      versions.map((version) =>
        article({ key, says: version, ...(published !== undefined && { published }) }),
      ),
    )

test('in whatever order articles come, each with its revisions in their order, and whoever prepares them, the content is the same', async () => {
  const articles = fc.tuple(...['a', 'b', 'c', 'd'].map(revisions))
  const property = fc.asyncProperty(
    articles,
    fc.infiniteStream(fc.nat(3)),
    fc.boolean(),
    async (records, choices, isPrepared) => {
      const oneByOne = await contentOf(records.flat().map((record) => [record]))
      const mixed = interleaved(records, choices)
      const prepared = isPrepared ? prepareRecords(mixed) : undefined
      expect(await contentOf([mixed], { prepared })).toEqual(oneByOne)
    },
  )
  await fc.assert(property, { numRuns: 25 })
})

/** The articles' revisions, taken from one article after another as the choices say. */
function interleaved(
  records: readonly (readonly ArticleRecord[])[],
  choices: Iterable<number>,
): ArticleRecord[] {
  const queues = records.map((revision) => [...revision])
  const order: ArticleRecord[] = []
  for (const choice of choices) {
    const left = queues.filter((queue) => queue.length > 0)
    const next = left[choice % left.length]?.shift()
    if (!next) return order
    order.push(next)
  }
  return order
}

async function contentOf(
  calls: readonly (readonly ArticleRecord[])[],
  options?: SaveOptions,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  try {
    const path = join(folder, 'database.sqlite')
    const store = await openSqlite(path)
    for (const records of calls) await store.saveArticles(records, options)
    expect(await store.check()).toEqual([])
    await store.close()
    return databaseContent(path, { history: false })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
