import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeMadeUpArticles } from '../../bench/made-up-articles.ts'
import { databaseContent } from '../store/database-content.ts'
import { openSqlite } from '../store/engines.ts'
import { onrecord, startOnrecord, temporaryFolder } from './onrecord.ts'

test(
  'killed at any moment, an ingest leaves whole articles only, and a rerun makes up for it',
  { timeout: 120_000 },
  async () => {
    const root = temporaryFolder()
    const [folder, killed, whole] = [join(root, 'articles'), join(root, 'a'), join(root, 'b')]
    writeMadeUpArticles(folder, 160, 5)

    for (const pause of [200, 0, 40]) {
      await killAfterProgress(folder, killed, pause)
      const store = await openSqlite(killed)
      expect(await store.check()).toEqual([])
      await store.close()
    }
    expect((await onrecord(['ingest', folder], { database: killed })).code).toBe(0)
    expect((await onrecord(['ingest', folder], { database: whole })).code).toBe(0)
    expect(databaseContent(killed)).toEqual(databaseContent(whole))
  },
)

/** Kills a run some time after it has stored something new, so that however slow the machine is, it is at work. */
async function killAfterProgress(folder: string, database: string, pause: number): Promise<void> {
  const child = startOnrecord(['ingest', folder, '--json'], { DATABASE_PATH: database })
  const closed = once(child, 'close')
  for await (const chunk of child.stdout) {
    if (String(chunk).includes('"outcome":"new"')) break
  }
  await delay(pause)
  child.kill('SIGKILL')
  await closed
}
