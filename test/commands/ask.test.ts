import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { AnswerLine } from '../../src/statement/answer.ts'
import { onrecord, onrecordProcess, temporaryFolder } from './onrecord.ts'

const PASSAGE = '"We see our ambassador being attacked'

test('the first question of the README is answered from the sample, for people', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const words = ['ask', 'what did Peskov say about the ambassador?']
  const { code, stdout } = await onrecordProcess(words, { database })
  expect(code).toBe(0)
  for (const part of [
    PASSAGE,
    'Dmitry Peskov',
    'Kremlin Spokesman',
    '31 May 2017',
    'TASS',
    'Kremlin says US Democratic Party’s stance',
  ]) {
    expect(stdout).toContain(part)
  }
})

test('misspelt, in Russian, by office and by the other levels, in one batch and in order', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const questions = [
    ['what did peskof say abuot the embassador', 'answer'],
    ['что Песков сказал про посла', 'answer'],
    ['what did the Kremlin spokesman say about the ambassador', 'answer'],
    ['what did Lavrov say about the ambassador?', 'others'],
    ['what did Peskov say about cheese?', 'nothing'],
    ["what's the weather", 'out-of-scope'],
    ['did Putin lie?', 'out-of-scope'],
    ['what did Roosevelt say about fear', 'choose'],
  ] as const
  const input = questions
    .map(([question], id) => JSON.stringify({ id: String(id), question }))
    .join('\n')
  const { code, stdout } = await onrecord(['ask', '--batch', '--limit', '1'], { database, input })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => AnswerLine.parse(JSON.parse(line)))
  expect(code).toBe(0)
  expect(lines.map(({ id, level }) => [id, level])).toEqual(
    questions.map(([, level], id) => [String(id), level]),
  )
  for (const { statements } of lines.slice(0, 3)) {
    expect(statements[0]?.passage.startsWith(PASSAGE)).toBe(true)
    expect(statements[0]).toMatchObject({
      speaker: { id: 'dmitry-peskov', name: 'Dmitry Peskov' },
      role: 'Kremlin Spokesman',
      kind: 'direct',
      saidOn: '2017-05-31',
      publisher: 'TASS',
    })
  }
})

test('a bad line of a batch is named, the others are answered, and the exit code is 1', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const input = '{"id":"a","question":"hello"}\nnot json\n{"id":"b","question":"hello"}\n'
  const { code, stdout, stderr } = await onrecord(['ask', '--batch'], { database, input })
  expect(code).toBe(1)
  expect(stderr).toContain('line 2 of the questions')
  expect(stdout.trim().split('\n')).toHaveLength(2)
})

test('"now" is an instant, a local time or a day', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const nows = ['2017-06-02T12:00:00Z', '2017-06-02T12:00', '2017-06-02']
  const input = nows
    .map((now, id) => JSON.stringify({ id, now, question: 'what did Peskov say on Wednesday?' }))
    .join('\n')
  const { code, stdout } = await onrecord(['ask', '--batch'], { database, input })
  const lines = stdout.trim().split('\n')
  expect([code, lines.length]).toEqual([0, 3])
  for (const line of lines) {
    const { interpretation } = AnswerLine.parse(JSON.parse(line))
    expect(interpretation).toMatchObject({ from: '2017-05-31', until: '2017-05-31' })
  }
})

test('an archive that does not answer is told in one line, in a batch too', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  await onrecord(['ask', 'hello'], { database })
  const db = new DatabaseSync(database)
  db.exec('DROP TABLE statement_index')
  db.close()
  const question = 'what did Peskov say about the ambassador?'
  const input = JSON.stringify({ id: 'a', question })
  const asked = await onrecord(['ask', question], { database })
  const batch = await onrecord(['ask', '--batch'], { database, input })
  const doctor = await onrecord(['doctor'], { database })
  expect([asked.code, batch.code, doctor.code]).toEqual([1, 1, 1])
  expect(batch.stdout).toContain('"level":"unavailable"')
  expect(doctor.stdout).toMatch(/wrong +database +it cannot be read through/)
  for (const { stderr } of [asked, batch, doctor]) {
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/)
  }
})

test.each([
  [['ask'], 'ask what?'],
  [['frobnicate'], 'there is no command "frobnicate"'],
  [['ask', 'x', '--limit', '0'], 'from 1 to 9999'],
  [['ask', 'x', '--now', 'yesterday'], 'such as 2026-03-01T12:00:00Z or 2026-03-01'],
  [['ingest', 'x.txt', '--published', 'May'], 'a date such as'],
  [['import'], 'missing required argument'],
])('onrecord %j is wrong usage: exit code 2 and one hint', async (args, hint) => {
  const { code, stderr, stdout } = await onrecord(args, { database: ':memory:' })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(hint)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('the terminal answers piped lines in order and in their language, and presses a button by its number', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const input =
    'что сказал Песков про посла?\nwhat did Lavrov say about the ambassador?\n1\n/quit\n'
  const { code, stdout } = await onrecord([], { database, input })
  expect(code).toBe(0)
  expect(stdout).toContain('@BotFather')
  expect(stdout).toContain('Сказано 31 мая 2017 года')
  expect(stdout.indexOf('Sergey Lavrov')).toBeLessThan(stdout.lastIndexOf(PASSAGE))
})

test('in the terminal nobody has asked too much', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const input = `${'/about\n'.repeat(25)}/quit\n`
  const { stdout } = await onrecord(['chat'], { database, input })
  expect(stdout.match(/What my archive holds/g)).toHaveLength(25)
})
