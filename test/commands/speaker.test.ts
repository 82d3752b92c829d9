import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('speaker decides who is who, says what it cannot, and takes it back', async () => {
  const folder = temporaryFolder()
  const lines = join(folder, 'lines.jsonl')
  const database = join(folder, 'db.sqlite')
  const said = { publisher: 'Ellery Post', date: '2021-05-01' }
  const both = [
    { ...said, text: 'It rains.', speaker: 'Nora Quist' },
    { ...said, text: 'It snows.', speaker: 'N. B. Quist' },
  ]
  writeFileSync(lines, both.map((line) => JSON.stringify(line)).join('\n'))
  await onrecord(['import', lines], { database })
  const merged = await onrecord(['speaker', 'merge', 'n-b-quist', 'Nora Quist'], { database })
  expect(merged).toEqual({ code: 0, stdout: '1  n-b-quist is nora-quist\n', stderr: '' })
  const asked = await onrecord(['ask', 'what did Nora Quist say about snow?'], { database })
  expect(asked.stdout).toMatch(/^Nora Quist\n│ It snows\./)
  const wrong = await onrecord(['speaker', 'alias', 'Zzyzx', 'Zed'], { database })
  expect(wrong).toEqual({ code: 1, stdout: '', stderr: 'onrecord: nobody is called "Zzyzx"\n' })
  const undone = await onrecord(['speaker', 'undo'], { database })
  expect(undone.stdout).toBe('undone: n-b-quist is nora-quist\n')
})
