import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { VerificationLine } from '../../src/statement/verification.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

const PASSAGE = /"We see our ambassador being attacked, [^"]+"/

test('a quotation is compared with the sample, for people', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const claim = 'Peskov: “We see the ambassador being attacked, which is acceptable”'
  const { code, stdout } = await onrecord(['verify', claim], { database })
  expect(code).toBe(0)
  expect(stdout).toContain('On record with other words.')
  expect(stdout).toContain('We see [-the -]{+our +}ambassador being attacked, which is')
  expect(stdout).toMatch(PASSAGE)
  for (const part of ['Dmitry Peskov', 'Kremlin Spokesman', '31 May 2017', 'TASS']) {
    expect(stdout).toContain(part)
  }
})

test('quotations in a batch are verified in order; a bad line is named', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const claims = [
    ['“We see our ambassador being attacked,” Peskov said', 'part'],
    ['«We see our ambassador being attacked», — сказал Лавров', 'other-speaker'],
    ['The moon is made of green cheese', 'not-on-record'],
    ['', 'not-on-record'],
  ] as const
  const lines = claims.map(([text], id) => JSON.stringify({ id, text }))
  const input = [...lines, '{"id":"x"}', 'not json'].join('\n')
  const { code, stdout, stderr } = await onrecord(['verify', '--batch'], { database, input })
  const verified = stdout
    .trim()
    .split('\n')
    .map((line) => VerificationLine.parse(JSON.parse(line)))
  expect(code).toBe(1)
  expect(verified.map(({ id, verdict }) => [id, verdict])).toEqual(
    claims.map(([, verdict], id) => [String(id), verdict]),
  )
  expect(verified[0]).toMatchObject({
    statement: { speaker: { id: 'dmitry-peskov' }, saidOn: '2017-05-31' },
    differences: [{ op: 'same', text: 'We see our ambassador being attacked' }],
  })
  expect(verified[2]).not.toHaveProperty('statement')
  expect(stderr).toContain('line 5 of the quotations: text')
  expect(stderr).toContain('line 6 of the quotations: it is not JSON')
})

test.each([
  ['English', 'it is not the end of that and '],
  ['Russian', 'это не все и он с ними '],
])('a quotation too long to compare is refused: %s', async (_, words) => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const long = words.repeat(1_000)
  const alone = await onrecord(['verify', long], { database })
  expect([alone.code, alone.stdout]).toEqual([1, ''])
  expect(alone.stderr).toMatch(
    /^[^\n]*the quotation is too long: it has [\d,]+ characters[^\n]*\n$/,
  )
  const input = [long, words].map((text, id) => JSON.stringify({ id, text })).join('\n')
  const batch = await onrecord(['verify', '--batch'], { database, input })
  expect(batch.code).toBe(1)
  expect(batch.stderr).toContain('line 1 of the quotations: text: it has')
  expect(batch.stdout.trim().split('\n')).toHaveLength(1)
})

test('without a quotation, or with one beside --batch, the usage is told', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  for (const args of [['verify'], ['verify', ' '], ['verify', '--batch', 'a quotation']]) {
    const { code, stderr } = await onrecord(args, { database })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
  }
})

test('an archive that does not answer is said, never passed for nothing on record', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  await onrecord(['verify', 'It rains'], { database })
  const db = new DatabaseSync(database)
  db.exec('ALTER TABLE stem RENAME TO gone')
  db.close()
  const { code, stdout, stderr } = await onrecord(['verify', '--json', 'It rains in the valley'], {
    database,
  })
  expect(code).toBe(1)
  expect(VerificationLine.parse(JSON.parse(stdout)).verdict).toBe('unavailable')
  expect(stderr).toContain('the archive did not answer')
})
