import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../store/engines.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('gaps lists the questions that found nothing, those asked most first', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  expect(await onrecord(['gaps'], { database })).toEqual({
    code: 0,
    stdout: 'No question has found nothing yet.\n',
    stderr: '',
  })
  const store = await openSqlite(database)
  const at = Temporal.Instant.from('2026-03-01T12:00:00Z')
  for (const question of ['Orley on eels', 'Marlow on cheese', 'marlow on cheese']) {
    await store.noteGap(question, at)
  }
  await store.close()
  const { stdout } = await onrecord(['gaps'], { database })
  expect(stdout).toBe('    2  2026-03-01  marlow on cheese\n    1  2026-03-01  orley on eels\n')
  const first = await onrecord(['gaps', '--json', '--limit', '1'], { database })
  expect(JSON.parse(first.stdout)).toEqual({
    question: 'marlow on cheese',
    count: 2,
    lastAt: '2026-03-01T12:00:00Z',
  })
})
