import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../store/engines.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('the questions that found nothing are told on the command line', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const store = await openSqlite(database)
  await store.noteGap('Who built the harbour?', Temporal.Instant.from('2021-05-04T08:00:00Z'))
  await store.close()
  const { code, stdout } = await onrecord(['gaps', '--json'], { database })
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    expect.objectContaining({ question: 'who built the harbour?', count: 1 }),
  ])
})
