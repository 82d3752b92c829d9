import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onrecord, temporaryFolder } from './onrecord.ts'

const FEED = 'https://post.example/feed.xml'

function setUp() {
  const folder = temporaryFolder()
  const list = join(folder, 'sources.txt')
  const run = async (...args: string[]) => {
    const options = { database: join(folder, 'db.sqlite'), env: { SOURCES_PATH: list } }
    const { code, stdout, stderr } = await onrecord(['sources', ...args], options)
    return { code, stdout: stdout.trim(), stderr: stderr.trim() }
  }
  return { list, run }
}

test('sources are added, paused and removed by address or number, and what is no address is said in one line', async () => {
  const { run } = setUp()
  expect((await run()).stdout).toMatch(/^nothing is watched; onrecord sources add URL/)
  expect(await run('add', `${FEED}#top`, 'ferry')).toEqual({
    code: 1,
    stdout: `${FEED}: watched from now on`,
    stderr: 'onrecord: "ferry" is not an address such as https://example.com/feed.xml',
  })
  expect((await run('pause', FEED)).stdout).toBe(`${FEED}: paused`)
  expect((await run()).stdout).toBe(`1  ${FEED} (paused)\n   not read yet`)
  expect((await run('resume', '1')).stdout).toBe(`${FEED}: resumed`)
  expect((await run('remove', '1')).stdout).toBe(`${FEED}: removed`)
  expect(await run('remove', '1')).toMatchObject({
    code: 1,
    stderr: 'onrecord: "1" is not watched; onrecord sources lists what is',
  })
})

test('the list of the operator holds as it is now; its wrong lines are named, and the others hold', async () => {
  const { list, run } = setUp()
  writeFileSync(list, `# harbour\n\n${FEED} # hourly\nftp://post.example/\n`)
  const { code, stdout, stderr } = await run('list', '--json')
  expect(JSON.parse(stdout)).toEqual({ number: 1, address: FEED, listed: true, paused: false })
  expect([code, stderr]).toEqual([1, expect.stringContaining('sources.txt, line 4: "ftp://')])
  expect((await run('remove', FEED)).stderr).toMatch(/sources\.txt; take it out there$/)
  const doctor = await onrecord(['doctor'], {
    database: join(temporaryFolder(), 'db.sqlite'),
    env: { SOURCES_PATH: list },
  })
  expect(doctor.stdout).toMatch(/wrong +sources +.*sources\.txt, line 4: "ftp:/)
  writeFileSync(list, '')
  expect((await run()).stdout).toMatch(/^nothing is watched/)
})
