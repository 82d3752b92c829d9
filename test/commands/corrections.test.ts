import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../store/engines.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('a statement is given its speaker from the command line, and keeps it', async () => {
  const folder = temporaryFolder()
  const database = join(folder, 'database.sqlite')
  const file = join(folder, 'said.jsonl')
  const line = { id: 'toll-1', text: 'The toll stays.', speaker: 'Ada Marlow', date: '2020-01-31' }
  const write = (...lines: object[]) =>
    writeFileSync(
      file,
      lines.map((one) => JSON.stringify({ ...one, publisher: 'Post' })).join('\n'),
    )
  write(line)
  await onrecord(['import', file], { database })
  const store = await openSqlite(database)
  const id = (await store.statement('toll-1'))?.id ?? ''
  const report = { statement: id, reason: 'speaker', speaker: 'Ada Marlow', chat: 7 } as const
  const reportedAt = Temporal.Instant.from('2020-02-01T00:00:00Z')
  await store.saveReport({ ...report, language: 'en', reportedAt })
  await store.close()

  const listed = await onrecord(['corrections', 'list'], { database })
  expect(listed.stdout).toBe(`report 1: speaker, statement ${id}\n  Ada Marlow: The toll stays.\n`)
  const applied = await onrecord(['corrections', 'apply', 'toll-1', '--speaker', 'Nora Quist'], {
    database,
  })
  expect(applied.stdout).toMatch(
    /: said by Nora Quist\. Messages to be put right: 0; reports ended: 1/,
  )
  write({ ...line, title: 'Tolls' }, { ...line, id: 'toll-2', text: 'It rains.' })
  await onrecord(['import', file], { database })
  const { stdout } = await onrecord(['ask', '--json', 'from:"Nora Quist" toll'], { database })
  expect(JSON.parse(stdout)).toMatchObject({
    level: 'answer',
    statements: [{ id: 'toll-1', speaker: { name: 'Nora Quist' } }],
  })
  const undone = await onrecord(['corrections', 'undo', id], { database })
  expect(undone.stdout).toMatch(/: as it was found, said by Ada Marlow\. Messages/)
  expect(await onrecord(['corrections', 'undo', id], { database })).toMatchObject({
    code: 1,
    stderr: `onrecord: nothing is decided about a statement with the id ${id}\n`,
  })
})

test('what is wrong with the words of a correction is said', async () => {
  const database = join(temporaryFolder(), 'database.sqlite')
  const unknown = await onrecord(['corrections', 'apply', 'nothing', '--withdraw'], { database })
  expect(unknown).toMatchObject({
    code: 1,
    stderr: 'onrecord: there is no statement with the id nothing\n',
  })
  const both = await onrecord(['corrections', 'apply', 'x'], { database })
  expect(both).toMatchObject({ code: 2 })
  expect(both.stderr).toContain('say either --speaker NAME or --withdraw')
})
