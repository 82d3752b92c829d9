import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('export prints what import takes, of a speaker since a day, and says whom it does not know', async () => {
  const folder = temporaryFolder()
  const lines = join(folder, 'lines.jsonl')
  const database = join(folder, 'db.sqlite')
  const said = { text: 'It rains.', speaker: 'Nora Quist', publisher: 'Northern Wire' }
  const imported = [
    { ...said, date: '2020' },
    { ...said, text: 'It snows.', date: '2018-05-31' },
  ]
  writeFileSync(lines, imported.map((line) => JSON.stringify(line)).join('\n'))
  await onrecord(['import', lines], { database })
  const run = await onrecord(['export', '--speaker', 'quist', '--since', '2019'], { database })
  expect(run.stderr).toBe('')
  expect(JSON.parse(run.stdout)).toMatchObject({ ...said, date: '2020', speakerId: 'nora-quist' })
  const nobody = await onrecord(['export', '--speaker', 'Zzyzx'], { database })
  expect(nobody.code).toBe(1)
  expect(nobody.stderr).toBe('onrecord: nobody is called "Zzyzx"\n')
})
