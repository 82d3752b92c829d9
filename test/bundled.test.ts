import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readBundled } from '../src/bundled.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-data-'))
writeFileSync(join(folder, 'statements.jsonl'), '')
writeFileSync(join(folder, 'speakers.jsonl'), '')
afterAll(() => rmSync(folder, { recursive: true }))

test('without a file of periods none has a name', () => {
  expect(readBundled(folder)).toMatchObject({ bundled: { periods: [] } })
})

test.each([
  ['{"names": ["flood"]}', /array/],
  ['[{"names": [], "from": "2015"}]', /names/],
  ['[{"names": ["flood"], "from": "--05-31"}]', /a day without a year; give the year as well/],
  ['[{"names": ["flood"], "from": "2015-13"}]', /not a date such as/],
  ['[{"names": ["flood"], "from": "2015", "until": "2014"}]', /a period ends before it begins/],
  ['[{"names": ["flood", "Flood"], "from": "2015"}]', /the name "flood" stands twice/],
  ['[{"names": ["flood"], "from": "2015", "to": "2016"}]', /"to"/],
  ['[', /not JSON/],
])('periods %s: one sentence that says what is wrong, and where', (json, problem) => {
  writeFileSync(join(folder, 'periods.json'), json)
  const read = readBundled(folder)
  expect('problem' in read ? read.problem : '').toMatch(problem)
  expect('problem' in read ? read.problem : '').toMatch(/^data\/periods\.json: [^\n]+$/)
})
