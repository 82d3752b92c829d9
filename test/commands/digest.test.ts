import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld, MARLOW } from '../digest/world.ts'
import { openSqlite } from '../store/engines.ts'
import { onrecord, temporaryFolder } from './onrecord.ts'

test('digest prints what a chat would receive and why, and with --dry-run leaves it so', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  {
    await using world = await createWorld(database)
    world.now = Temporal.Instant.from('2021-06-12T08:00:00Z')
    await world.follow({ speaker: MARLOW })
    await world.ingest({ says: ['The toll stays.'] })
  }
  const run = (...options: string[]) =>
    onrecord(['digest', '--chat', '7', '--now', '2021-06-12T09:00:00Z', ...options], { database })
  const shown = `chat 7, UTC
  follows Ada Marlow (daily), due 2021-06-12T09:00+00:00

1 new statement

1. Ada Marlow
The toll stays.
Published 12 June 2021; the day it was said is not given · Ellery Post
You follow: Ada Marlow

`
  const now = ['--now', '2021-06-12T09:00:00Z', '--dry-run']
  expect(await run(...now)).toMatchObject({ code: 0, stdout: shown, stderr: '' })
  expect(await run()).toMatchObject({ code: 0, stdout: shown })
  expect((await run('--dry-run')).stdout).toContain('nothing is due then')
  expect(await onrecord(['digest', '--chat', 'x'], { database })).toMatchObject({ code: 2 })
})

test('digest at a moment to come leaves the bot of today its work', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  {
    await using world = await createWorld(database)
    await world.follow({ speaker: MARLOW, schedule: { kind: 'at-once' } })
    await world.ingest({ says: ['The toll stays.'] })
  }
  const later = Temporal.Now.instant().add({ hours: 24 * 900 })
  await onrecord(['digest', '--chat', '7', '--now', later.toString(), '--dry-run'], { database })
  const store = await openSqlite(database)
  const now = Temporal.Now.instant()
  expect(await store.holdLease('bot', now, now.add({ minutes: 1 }))).toBe(true)
  const due = (await store.subscriptions(7))[0]?.dueAt
  expect(due && Temporal.Instant.compare(due, now.add({ minutes: 5 }))).toBe(-1)
  await store.close()
})

test('digest of one chat leaves the others as they are', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const moment = '2021-06-12T09:00:00Z'
  {
    await using world = await createWorld(database)
    world.now = Temporal.Instant.from('2021-06-12T08:00:00Z')
    for (const chat of [7, 8]) await world.follow({ chat, speaker: MARLOW })
    await world.ingest({ says: ['The toll stays.'] })
  }
  const { code } = await onrecord(['digest', '--chat', '7', '--now', moment], { database })
  expect(code).toBe(0)
  const store = await openSqlite(database)
  const dues = await Promise.all([7, 8].map((chat) => store.subscriptions(chat)))
  expect(dues.map(([one]) => one?.dueAt?.toString())).toEqual(['2021-06-13T09:00:00Z', moment])
  expect(await store.outboxFigures(Temporal.Instant.from(moment))).toMatchObject({ waiting: 1 })
  await store.close()
})

test('digest at a moment to come is only shown: else nothing would be sent until then', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  const before = Temporal.Now.instant()
  {
    await using world = await createWorld(database)
    world.now = before
    await world.follow({ speaker: MARLOW })
  }
  const later = before.add({ hours: 24 * 365 }).toString()
  const asked = await onrecord(['digest', '--chat', '7', '--now', later], { database })
  expect(asked).toMatchObject({ code: 2, stdout: '' })
  expect(asked.stderr).toMatch(/moment to come.*--dry-run/)
  const store = await openSqlite(database)
  const due = (await store.subscriptions(7))[0]?.dueAt
  expect(due && Temporal.Instant.compare(due, before.add({ hours: 25 }))).toBe(-1)
  await store.close()
})

test('digest shows only what comes at that moment, and says what is paused and whom it leaves out', async () => {
  const database = join(temporaryFolder(), 'db.sqlite')
  {
    await using world = await createWorld(database)
    world.now = Temporal.Instant.from('2021-06-12T08:00:00Z')
    const daily = await world.follow({ speaker: MARLOW })
    await world.follow({ topic: 'ferry', schedule: { kind: 'weekly', weekday: 5 } })
    const paused = await world.follow({ topic: 'bridge' })
    await world.store.schedule(7, paused.row, 'paused')
    await world.store.mute(7, [daily.row], MARLOW.id)
    await world.ingest({ says: ['The toll stays.'] })
    await world.ingest({ says: [{ text: 'The ferry was painted.', by: 'Viktor Sokolov' }] })
  }
  const at = async (now: string) =>
    (await onrecord(['digest', '--chat', '7', '--now', now, '--dry-run'], { database })).stdout
  expect(await at('2021-06-16T09:00:00Z')).toBe(`chat 7, UTC
  follows Ada Marlow (daily), without Ada Marlow, due 2021-06-12T09:00+00:00
  follows ferry (weekly, on day 5), due 2021-06-18T09:00+00:00
  follows bridge (daily), paused
  left out, Ada Marlow is not wanted: The toll stays.
  nothing new

`)
  expect(await at('2021-06-18T09:00:00Z')).toContain('The ferry was painted.')
})
