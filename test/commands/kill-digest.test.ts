import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { MARLOW, createWorld } from '../digest/world.ts'
import { openSqlite } from '../store/engines.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { PATIENCE_AT_START } from '../telegram/fake/deadline.ts'
import { startOnrecord, temporaryFolder } from './onrecord.ts'

test(
  'killed while a digest is sent, the bot repeats it once and never again',
  { timeout: 120_000 },
  async () => {
    await using api = await startFakeApi()
    const group = api.group({ title: 'Ferry watch' })
    const database = join(temporaryFolder(), 'db.sqlite')
    {
      await using world = await createWorld(database)
      world.now = Temporal.Now.instant().subtract({ hours: 25 })
      await world.follow({ chat: group.id, speaker: MARLOW })
      await world.ingest({ says: ['The ferry is late.'] })
    }
    const env = { BOT_TOKEN: api.token, BOT_API_ROOT: api.root, DATABASE_PATH: database }
    for (const life of [1, 2]) {
      const held = api.hold('sendMessage')
      const kill = start(env)
      await held.arrived
      await kill()
      // It arrives all the same.
      held.release()
      expect((await group.receives()).text, `life ${life}`).toContain('The ferry is late.')
      await endPauses(database)
    }
    const kill = start(env)
    await expect.poll(() => outcome(database), { timeout: PATIENCE_AT_START }).toBe('unknown')
    expect(api.callsTo('sendMessage')).toHaveLength(2)
    await kill()
  },
)

/** Starts the bot, and gives what kills it. */
function start(env: Readonly<Record<string, string>>): () => Promise<void> {
  const bot = startOnrecord(['start'], env)
  const closed = once(bot, 'close')
  return async () => {
    bot.kill('SIGKILL')
    await closed
  }
}

/** What the database says has become of the only message. */
function outcome(database: string): unknown {
  const db = new DatabaseSync(database, { readOnly: true })
  try {
    return db.prepare('SELECT state FROM dispatch').get()?.['state']
  } finally {
    db.close()
  }
}

/** Another process need not wait until the one that was killed has been silent, and the message in doubt, for long enough. */
async function endPauses(database: string): Promise<void> {
  const store = await openSqlite(database)
  const now = Temporal.Now.instant()
  await store.holdLease('test', now.add({ minutes: 5 }), now)
  await store.close()
  const db = new DatabaseSync(database)
  db.exec('UPDATE dispatch SET not_before = NULL')
  db.close()
}
