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

test('articles are read with what was decided: whose office it is that they tell of', async () => {
  const folder = temporaryFolder()
  const [file, lines] = [join(folder, 'rain.txt'), join(folder, 'lines.jsonl')]
  const database = join(folder, 'db.sqlite')
  const said = { publisher: 'Ellery Post', date: '2019-05-01' }
  const people = ['Nora Quist', 'N. B. Quist', 'Otto Abel'].map((speaker) => ({
    ...said,
    speaker,
    text: `${speaker} waits.`,
  }))
  writeFileSync(lines, people.map((line) => JSON.stringify(line)).join('\n'))
  writeFileSync(
    file,
    'Ruritanian President N. B. Quist met Ruritanian President Otto Abel. "It rains," the president said.',
  )
  await onrecord(['import', lines], { database })
  const title = 'President of Ruritania'
  const alias = ['speaker', 'office', 'Nora Quist', title, '--from', '2009']
  await onrecord(alias, { database })
  const past = ['--from', '2001', '--until', '2005']
  await onrecord(['speaker', 'office', 'Otto Abel', title, ...past], { database })
  await onrecord(['speaker', 'merge', 'n-b-quist', 'nora-quist'], { database })
  await onrecord(['ingest', file, '--published', '2010-03-03'], { database })
  const asked = await onrecord(['ask', 'what did Nora Quist say about rain?'], { database })
  expect(asked.stdout).toMatch(/^Nora Quist/)
  expect(asked.stdout).toContain('"It rains," the president said.')
})
