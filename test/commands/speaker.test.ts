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
  expect(merged).toEqual({
    code: 0,
    stdout: '1  N. B. Quist (n-b-quist) is Nora Quist (nora-quist); statements: 1 go\n',
    stderr: '',
  })
  const asked = await onrecord(['ask', 'what did Nora Quist say about snow?'], { database })
  expect(asked.stdout).toMatch(/^Nora Quist\n│ It snows\./)
  const wrong = await onrecord(['speaker', 'alias', 'Zzyzx', 'Zed'], { database })
  expect(wrong).toEqual({ code: 1, stdout: '', stderr: 'onrecord: nobody is called "Zzyzx"\n' })
  const undone = await onrecord(['speaker', 'undo'], { database })
  expect(undone.stdout).toBe('undone: N. B. Quist (n-b-quist) is Nora Quist (nora-quist)\n')
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

test('speaker split parts one speaker by role, period or article, and says what it cannot', async () => {
  const folder = temporaryFolder()
  const lines = join(folder, 'lines.jsonl')
  const database = join(folder, 'db.sqlite')
  const said = { publisher: 'Ellery Post', speaker: 'Tom Reed' }
  const all = [
    {
      ...said,
      text: 'Bells ring.',
      role: 'bishop',
      date: '2012-05-01',
      url: 'https://e.example/b',
    },
    {
      ...said,
      text: 'Ore is dear.',
      role: 'miner',
      date: '2014-05-01',
      url: 'https://e.example/o',
    },
    { ...said, text: 'Hay is dear.', date: '2016-05-01', url: 'https://e.example/h' },
  ]
  writeFileSync(lines, all.map((line) => JSON.stringify(line)).join('\n'))
  await onrecord(['import', lines], { database })
  const split = async (...by: string[]) =>
    onrecord(['speaker', 'split', 'tom-reed', 'Tom Reed (bishop)', ...by], { database })
  expect(await split('--role', 'Bishop')).toEqual({
    code: 0,
    stdout:
      '1  what Tom Reed (tom-reed) said as Bishop is that of Tom Reed (bishop) (tom-reed-bishop); statements: 1 go, 2 stay\n',
    stderr: '',
  })
  const asked = await onrecord(['ask', 'what did Tom Reed say about the bells?'], { database })
  expect(asked.stdout).toMatch(/^Tom Reed \(bishop\), bishop\n│ Bells ring\./)
  expect((await split('--article', 'https://e.example/o')).stdout).toContain(
    'in https://e.example/o is that of Tom Reed (bishop) (tom-reed-bishop); statements: 1 go, 1 stay',
  )
  expect((await onrecord(['speaker', 'list'], { database })).stdout).toContain(
    '1  what Tom Reed (tom-reed) said as Bishop is that of Tom Reed (bishop) (tom-reed-bishop) (',
  )
  await onrecord(['speaker', 'undo'], { database })
  await onrecord(['speaker', 'undo'], { database })
  expect((await split('--from', '2014', '--until', '2015')).stdout).toBe(
    '3  what Tom Reed (tom-reed) said from 2014 until 2015 is that of Tom Reed (bishop) (tom-reed-bishop); statements: 1 go, 2 stay\n',
  )
  await onrecord(['speaker', 'undo'], { database })
  expect(await split('--role', 'harbour master')).toMatchObject({
    code: 1,
    stderr: 'onrecord: no statement of that speaker fits, so nothing is decided\n',
  })
  expect((await split('--from', '2012')).stderr).toBe(
    'onrecord: all statements of that speaker fit, so nothing is split and nothing is decided\n',
  )
  expect((await split('--from', 'spring')).stderr).toContain('"spring" is no date')
  expect(await split()).toMatchObject({ code: 2, stdout: '' })
  expect(await split('--role', 'bishop', '--from', '2012')).toMatchObject({ code: 2, stdout: '' })
  expect((await onrecord(['speaker', 'list'], { database })).stdout).toBe('nothing is decided\n')
})
