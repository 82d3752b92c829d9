import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeMadeUpArticles } from '../../bench/made-up-articles.ts'
import { serveSite } from '../corpus/fetch/web.ts'
import { databaseContent } from '../store/database-content.ts'
import { onrecord, startOnrecord, temporaryFolder } from './onrecord.ts'

const HARBOUR = 'Harbour Minister Ada Marlow told reporters: "We have waited long enough."\n'
const FERRY = '"The ferry sails at noon," captain Tom Orley said.\n'

/** A folder with files of some contents, and a database beside it. */
function setUp(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = temporaryFolder()
  const folder = join(root, 'articles')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return { folder, database: join(root, 'db.sqlite') }
}

const lines = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('folders are read at any depth, in order, without hidden files, other kinds and loops; no file twice', async () => {
  const { folder, database } = setUp({
    'b.txt': FERRY,
    'deep/er/A.TXT': HARBOUR,
    '.hidden.txt': 'x',
    'deep/.git/x.txt': 'x',
    'photo.png': 'x',
    'lines.jsonl': `${JSON.stringify({ id: 1, text: HARBOUR })}\n`,
  })
  symlinkSync(folder, join(folder, 'deep/loop'))
  const paths = [join(folder, 'd*p/**/*.TXT'), folder, join(folder, 'b.txt')]
  const { code, stdout } = await onrecord(['ingest', ...paths, '--json'], { database })
  expect(code).toBe(0)
  expect(lines(stdout).map(({ source }) => source.slice(folder.length))).toEqual([
    '/deep/er/A.TXT',
    '/b.txt',
    '/lines.jsonl',
  ])
})

test('it ends with a table: what cannot be read is counted by reason, with the first files', async () => {
  const empty = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`empty-${i}.txt`, '']))
  const { folder, database } = setUp({ ...empty, 'good.txt': FERRY, 'bad.jsonl': 'no\n{"id":1}\n' })
  const { code, stdout, stderr } = await onrecord(['ingest', folder, join(folder, 'none*')], {
    database,
  })
  expect(code).toBe(1)
  expect(stdout.replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
    " 1 read: 1 statement
     1 new
     0 changed
     0 unchanged
    12 refused:
       nothing matches it: none*
       it is not JSON; write one JSON object on each line: bad.jsonl, line 1
       text: Invalid input: expected string, received undefined; an article is {"text", "id"?, "title"?, "published"?, "updated"?, "publisher"?, "url"?, "lang"?}: bad.jsonl, line 2
       it is empty: empty-0.txt, empty-1.txt, empty-2.txt and 6 more
    "
  `)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('the same again changes not one byte, also when a file was moved', async () => {
  const { folder, database } = setUp({ 'a.txt': FERRY, 'b.txt': HARBOUR })
  const digest = () => createHash('sha256').update(readFileSync(database)).digest('hex')
  await onrecord(['ingest', folder], { database })
  const before = digest()
  renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'))
  const { stdout } = await onrecord(['ingest', folder], { database })
  expect(stdout).toContain('2 unchanged')
  expect(digest()).toBe(before)
})

test('a changed file is a changed article: what it no longer says is no longer served', async () => {
  const bridge = 'Mayor Iris Vane said: "The bridge stays closed until May."\n'
  const { folder, database } = setUp({ 'a.txt': [FERRY, HARBOUR, bridge].join('\n') })
  const questions = ['Orley ferry', 'Marlow waiting', 'Vane bridge']
    .map((words) => words.replace(/(\w+) (\w+)/, 'what did $1 say about the $2'))
    .map((question, id) => `${JSON.stringify({ id: String(id), question })}\n`)
    .join('')
  const ask = async () =>
    lines((await onrecord(['ask', '--batch'], { database, input: questions })).stdout).map(
      ({ statements }) => statements[0],
    )
  await onrecord(['ingest', folder], { database })
  const [, harbour] = await ask()

  writeFileSync(join(folder, 'a.txt'), [FERRY.replace('noon', 'ten'), HARBOUR].join('\n'))
  const { stdout } = await onrecord(['ingest', folder], { database })
  expect(stdout).toContain('1 changed: 1 statement changed, 1 withdrawn')
  expect(await ask()).toEqual([
    expect.objectContaining({ passage: '"The ferry sails at ten," captain Tom Orley said.' }),
    harbour,
    undefined,
  ])
})

test('a dry run marks each statement in its paragraph, also without colours, and nothing steers the terminal', async () => {
  const { folder, database } = setUp({
    'a.txt': `${FERRY}\nNobody asked.\n\n"The toll \u001B[2Jstays," Iris Vane said on Monday.\n`,
    'b.txt': '',
  })
  const { code, stdout, stderr } = await onrecord(['ingest', folder, '--dry-run'], { database })
  expect([code, stderr.includes('it is empty')]).toEqual([1, true])
  // How certain it is is measured anew as the rules change.
  const shown = stdout.replaceAll(`${folder}/`, '').replaceAll(/\b0\.9\d\b/g, '0.9x')
  expect(shown).toMatchInlineSnapshot(`
    "a.txt

      ⟦1 "The ferry sails at noon,"⟧ captain Tom Orley said.
      1 direct · Tom Orley · captain · 0.9x

      ⟦2 "The toll [2Jstays,"⟧ Iris Vane said on Monday.
      2 direct · Iris Vane · 0.9x

    "
  `)
  expect(existsSync(database)).toBe(false)
})

test('a page is read from its address; an address that must not be read is refused with the reason', async () => {
  const site = await serveSite({
    '/news': (_request, response) => {
      response.setHeader('content-type', 'text/plain')
      response.end(FERRY)
    },
  })
  const { database } = setUp({})
  const { code, stdout } = await onrecord(
    ['ingest', site.url('/news'), 'http://localhost/news', '--json'],
    { database, env: { ALLOW_PRIVATE_HOSTS: site.host } },
  )
  expect(code).toBe(1)
  expect(lines(stdout)).toEqual([
    {
      source: site.url('/news'),
      url: site.url('/news'),
      lang: 'en',
      outcome: 'new',
      statements: 1,
    },
    {
      source: 'http://localhost/news',
      outcome: 'refused',
      problem: expect.stringContaining('ALLOW_PRIVATE_HOSTS'),
    },
  ])
  expect(site.visits[0]?.headers['user-agent']).toMatch(/^onrecord\/\d/)
})

test('stopped by Ctrl-C, it says what is stored, and the same command does the rest', async () => {
  const { folder, database } = setUp({})
  writeMadeUpArticles(folder, 120, 3)
  const child = startOnrecord(['ingest', folder, '--json'], { DATABASE_PATH: database })
  const said: string[] = []
  child.stderr.on('data', (data) => said.push(String(data)))
  child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdout.resume()
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
  expect(said.join('')).toContain('the same command again does the rest')
  const rest = await onrecord(['ingest', folder], { database })
  expect(rest.stdout).toMatch(/[1-9]\d* new/)

  const whole = `${database}.whole`
  await onrecord(['ingest', folder], { database: whole })
  expect(databaseContent(database, { history: false })).toEqual(
    databaseContent(whole, { history: false }),
  )
})
