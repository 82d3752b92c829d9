import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { onrecord, startOnrecord, temporaryFolder } from './onrecord.ts'

const ARTICLE = `Harbour to open in spring

ELLERY, May 4. /EPA/. The harbour will open in spring, Harbour Minister Ada Marlow told reporters on Tuesday.

"We have waited long enough," she said.
`

test('an ingested article answers, and retires the sample', async () => {
  const folder = temporaryFolder()
  const [database, path] = [join(folder, 'db.sqlite'), join(folder, 'harbour.txt')]
  writeFileSync(path, ARTICLE)
  const sample = await onrecord(['ask', 'what did Lincoln say', '--json'], { database })
  expect(JSON.parse(sample.stdout)).toMatchObject({ level: 'answer' })

  const first = await onrecord(['ingest', path, '--published', '2021-05-04'], { database })
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('1 new') })

  // Again without its date, which is known by now.
  const again = await onrecord(['ingest', path], { database })
  expect(again.stdout).toContain('1 unchanged')

  const asked = await onrecord(['ask', 'what did Marlow say about waiting', '--json'], { database })
  expect(JSON.parse(asked.stdout)).toMatchObject({
    level: 'answer',
    statements: [
      { passage: '"We have waited long enough," she said.', speaker: { name: 'Ada Marlow' } },
    ],
  })
  const retired = await onrecord(['ask', 'what did Lincoln say', '--json'], { database })
  expect(JSON.parse(retired.stdout)).toMatchObject({ level: 'nothing' })
})

test('a bad file is named and passed over; the good one beside it is stored', async () => {
  const folder = temporaryFolder()
  const [database, good, bad] = [
    join(folder, 'db.sqlite'),
    join(folder, 'good.txt'),
    join(folder, 'bad.txt'),
  ]
  writeFileSync(good, ARTICLE)
  writeFileSync(bad, Buffer.from([0xff, 0xfe, 0x00, 0xd8]))
  const { code, stdout, stderr } = await onrecord(['ingest', bad, good, join(folder, 'none.txt')], {
    database,
  })
  expect([code, stdout.includes('1 new')]).toEqual([1, true])
  expect(stdout).toMatch(/it is not .*text.*: .*bad\.txt/)
  expect(stdout).toMatch(/there is no such file.*: .*none\.txt/)
  expect(stderr).toContain('2 were refused')
})

test('one wrong line of an import is named, and nothing is imported', async () => {
  const folder = temporaryFolder()
  const [database, path] = [join(folder, 'db.sqlite'), join(folder, 'statements.jsonl')]
  const line = { text: 'It rains.', speaker: 'Jane Roe', date: '2020-01-01', publisher: 'Post' }
  writeFileSync(
    path,
    `${JSON.stringify(line)}\n${JSON.stringify({ ...line, speaker: undefined })}\n`,
  )
  const { code, stderr } = await onrecord(['import', path], { database })
  expect(code).toBe(1)
  expect(stderr).toMatch(/statements\.jsonl, line 2: speaker is missing.*Nothing was imported/)
  const stats = await onrecord(['stats', '--json'], { database })
  expect(JSON.parse(stats.stdout)).toMatchObject({ articles: 0 })
})

test('a line that is not UTF-8 is named, not read with other letters in it', async () => {
  const folder = temporaryFolder()
  const [database, path] = [join(folder, 'db.sqlite'), join(folder, 'statements.jsonl')]
  const line = { text: 'Caf\u00e9 closed.', speaker: 'Jane Roe', date: '2020', publisher: 'Post' }
  writeFileSync(path, JSON.stringify(line), 'latin1')
  const { code, stderr } = await onrecord(['import', path], { database })
  expect([code, stderr]).toEqual([1, expect.stringContaining('line 1: it is not UTF-8 text')])
})

test('a reader that leaves early ends no ingest', async () => {
  const folder = temporaryFolder()
  const [database, path] = [join(folder, 'db.sqlite'), join(folder, 'articles.jsonl')]
  const articles = Array.from({ length: 600 }, (_, id) =>
    JSON.stringify({ id, text: `${ARTICLE}\nIt was day ${id}.\n` }),
  )
  writeFileSync(path, articles.join('\n'))
  const child = startOnrecord(['ingest', path, '--json'], { DATABASE_PATH: database })
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  const stats = await onrecord(['stats', '--json'], { database })
  expect(JSON.parse(stats.stdout)).toMatchObject({ articles: 600 })
})

test('the database of another program is refused without a change', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const db = new DatabaseSync(database)
  db.exec('CREATE TABLE theirs (a)')
  db.close()
  const before = readFileSync(database)
  const { code, stderr } = await onrecord(['stats'], { database })
  expect([code, stderr]).toEqual([1, expect.stringContaining('of another program')])
  expect(readFileSync(database)).toEqual(before)
})

test('a database of a newer onrecord is refused in one line', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  await onrecord(['stats'], { database })
  const db = new DatabaseSync(database)
  db.exec('PRAGMA user_version = 999')
  db.close()
  const { code, stderr } = await onrecord(['stats'], { database })
  expect([code, stderr.trim().split('\n').length]).toEqual([1, 1])
  expect(stderr).toContain('999')
})
