import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrations } from '../../src/store/sqlite/migrations.ts'
import { addSqlFunctions } from '../../src/store/sqlite/sql-functions.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { openSqlite } from './engines.ts'

const BEFORE = 31
const topic = (...asked: string[]) =>
  JSON.stringify(asked.map((word) => ({ asked: word, same: [word], people: [] })))

// Of two chats and a topic of a forum; whom they left out, by the words of what they follow.
const FOLLOWED = `
  INSERT INTO interest (row, identity, speakers, topic) VALUES
    (1, 'ferry', '[]', '${topic('ferry')}'),
    (2, 'all', '[]', '[]'),
    (3, 'new bridge', '[]', '${topic('new', 'bridge')}');
  INSERT INTO subscription (row, chat, thread, interest, schedule, covered, due_at) VALUES
    (1, 7, 0, 1, 'daily', 0, '2026-11-25T09:00:00Z'),
    (2, 7, 0, 2, 'daily', 0, '2026-11-25T09:00:00Z'),
    (3, 7, 5, 1, 'at-once', 0, NULL),
    (4, 8, 0, 3, 'weekly', 0, '2026-11-25T09:00:00Z');
  INSERT INTO mute (chat, thread, speaker, topic) VALUES
    (7, 0, 'ada-marlow', 'ferry'),
    (7, 0, 'ian-stone', ''),
    (8, 0, 'ada-marlow', 'new bridge'),
    (8, 0, 'ian-stone', 'what it followed once');
`

test('whom chats had left out by the words of a topic stays left out of what is followed in these words', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const db = new DatabaseSync(path)
  addSqlFunctions(db)
  for (const step of migrations.slice(0, BEFORE)) db.exec(step)
  db.exec(`${FOLLOWED} PRAGMA user_version = ${BEFORE}; PRAGMA application_id = 1330799971`)
  db.close()

  const store = await openSqlite(path)
  const kept = [...(await store.subscriptions(7)), ...(await store.subscriptions(8))]
  expect(kept.map(({ row, mutes }) => [row, mutes.map(({ speaker }) => speaker.id)])).toEqual([
    [1, ['ada-marlow']],
    [2, ['ian-stone']],
    [3, []],
    [4, ['ada-marlow']],
  ])
  // They end with what they are about.
  await store.unfollow(7, 1)
  await store.close()
  const after = new DatabaseSync(path, { readOnly: true })
  const left = after.prepare('SELECT subscription FROM mute ORDER BY subscription').all()
  expect(left.map((row) => Object.values(row)[0])).toEqual([2, 4])
  after.close()
})
