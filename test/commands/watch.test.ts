import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveSite } from '../corpus/fetch/web.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

const PAGE = `<html lang="en"><head><title>Lighthouse to close</title></head><body><article>
<h1>Lighthouse to close</h1><time datetime="2021-07-01">1 July 2021</time>
<p>The lighthouse of Ellery will close for good this year, the council decided on Thursday after a long evening.</p>
<p>“The lighthouse has served us well, and nobody will miss its noise,” Ada Marlow said.</p>
</article></body></html>`

test('watch --once reads what is due, says what could not be read, and leaves what is not due alone', async () => {
  const site = await serveSite({ '/lighthouse': PAGE })
  const database = join(temporaryFolder(), 'db.sqlite')
  const env = { ALLOW_PRIVATE_HOSTS: site.host, SOURCES_PATH: join(temporaryFolder(), 'none.txt') }
  const run = (...args: string[]) => onrecord(args, { database, env })
  await run('sources', 'add', site.url('/lighthouse'), site.url('/gone'))
  const { code, stdout, stderr } = await run('watch', '--once')
  expect(stdout).toBe(`${site.url('/lighthouse')}: read, 1 new or changed\n`)
  expect([code, stderr]).toEqual([1, expect.stringContaining('there is no such page (404)')])
  site.visits.length = 0
  expect(await run('watch', '--once')).toMatchObject({ code: 0, stdout: '' })
  expect(site.paths()).toEqual([])
  const asked = await run('ask', 'what did Marlow say about the lighthouse', '--json')
  expect(JSON.parse(asked.stdout)).toMatchObject({ level: 'answer' })
  const listed = (await run('sources')).stdout
  expect(listed).toMatch(/^1 {2}.*\n {3}read .*\n {3}next .*\n2 {2}.*\n {3}not read yet\n/)
  expect(listed).toMatch(/failing since .*, 1 in a row: .*404/)
}, 20_000)
