import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { databaseContent } from '../store/database-content.ts'
import { openSqlite } from '../store/engines.ts'
import { onrecord, startOnrecord, temporaryFolder } from './onrecord.ts'

test(
  'killed at any moment, an import leaves whole statements only, and a rerun makes up for it',
  { timeout: 120_000 },
  async () => {
    const root = temporaryFolder()
    const [file, killed, whole] = [join(root, 'a.jsonl'), join(root, 'a'), join(root, 'b')]
    writeFileSync(file, lines(1_200))

    for (const [articles, pause] of [
      [1, 0],
      [600, 5],
    ] as const) {
      await killOnceStored(file, killed, articles, pause)
      const store = await openSqlite(killed)
      expect(await store.check()).toEqual([])
      await store.restoreIndexes()
      await store.close()
      expect(indexes(killed)).toContain('statement_by_day')
    }
    expect((await onrecord(['import', file], { database: killed })).code).toBe(0)
    expect((await onrecord(['import', file], { database: whole })).code).toBe(0)
    expect(databaseContent(killed)).toEqual(databaseContent(whole))
    expect(indexes(killed)).toEqual(indexes(whole))
  },
)

/** Statements of few words and many letters: an import takes them in several batches. */
function lines(count: number): string {
  const texts = Array.from({ length: count }, (_, index) => {
    const text = `The harbour has ${index % 700} berths.${' '.repeat(5_000)}`
    const speaker = `Speaker ${index % 7}`
    return { id: `line-${index}`, text, speaker, date: '2020-05-01', publisher: 'The Lighthouse' }
  })
  return texts.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Kills a run some time after so many articles are stored, so that however slow the machine is, it is at work. */
async function killOnceStored(
  file: string,
  database: string,
  articles: number,
  pause: number,
): Promise<void> {
  const child = startOnrecord(['import', file], { DATABASE_PATH: database })
  const closed = once(child, 'close')
  while (child.exitCode === null && storedIn(database) < articles) await delay(5)
  await delay(pause)
  child.kill('SIGKILL')
  await closed
}

function storedIn(database: string): number {
  if (!existsSync(database)) return -1
  const db = new DatabaseSync(database, { readOnly: true })
  try {
    return Number(db.prepare('SELECT count(*) AS count FROM article').get()?.['count'])
  } catch {
    // It is not made yet.
    return -1
  } finally {
    db.close()
  }
}

function indexes(database: string): unknown[] {
  const db = new DatabaseSync(database, { readOnly: true })
  try {
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    return names.all().map(({ name }) => name)
  } finally {
    db.close()
  }
}
