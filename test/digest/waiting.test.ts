import { describe, expect, test } from 'vitest'
import type { BulkOutcome } from '../../src/telegram/bulk-sender.ts'
import { forever, pass, start, storeWith } from './processes.ts'
import { type World, MARLOW, createWorld } from './world.ts'

const at = (text: string) => Temporal.Instant.from(text)
const sent = (): BulkOutcome => ({ outcome: 'sent', message: 1 })
const AT_ONCE = { kind: 'at-once' } as const

/** A world in which one chat's digest of nine o'clock came to nothing. */
async function withRefused(outcome: BulkOutcome): Promise<World> {
  const world = await createWorld()
  await world.follow({ speaker: MARLOW })
  await world.ingest({ says: ['The bridge is closed.'] })
  world.now = at('2026-11-24T09:00:00Z')
  world.answers = () => outcome
  await world.run()
  world.answers = sent
  world.sent.length = 0
  return world
}

describe('what waits for a chat', () => {
  test('is told with what comes up in a pause that Telegram asked for, and not before its end', async () => {
    await using world = await withRefused({ outcome: 'busy', seconds: 3600 })
    await world.follow({ topic: 'ferry', schedule: AT_ONCE })
    world.now = at('2026-11-24T09:01:00Z')
    await world.ingest({ says: ['The ferry is late.'] })
    await world.run()
    expect(world.sent).toEqual([])
    world.now = at('2026-11-24T10:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
    expect(world.sent[0]?.text).toMatch(/ferry is late[^]*bridge is closed|bridge[^]*ferry/)
  })

  test.each(['unfollow', 'pause', 'mute'] as const)('is not told after %s', async (decision) => {
    await using world = await withRefused({ outcome: 'busy', seconds: 600 })
    await decide(world, decision)
    world.now = at('2026-11-24T09:20:00Z')
    await world.run()
    await world.follow({ speaker: MARLOW })
    pass(world, 24 * 3600)
    await world.run()
    expect(world.sent).toEqual([])
    expect(await world.store.outboxFigures(at('2026-11-24T00:00:00Z'))).toMatchObject({
      waiting: 0,
    })
  })

  test.each(['unfollow', 'pause', 'mute'] as const)(
    'is not told after %s when it had not had its turn yet, either',
    async (decision) => {
      await using world = await createWorld()
      await world.follow({ speaker: MARLOW })
      await world.ingest({ says: ['The bridge is closed.'] })
      world.now = at('2026-11-24T09:00:00Z')
      const digests = start(world, {})
      await digests.prepare()
      await digests.release()
      await decide(world, decision)
      await world.run()
      expect(world.sent).toEqual([])
    },
  )

  test('comes when the bot may write again, and is tried rarely until then', async () => {
    await using world = await withRefused({ outcome: 'muted' })
    world.answers = () => ({ outcome: 'muted' })
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      await world.run()
      pass(world, 600)
    }
    expect(world.sent.length).toBeLessThan(5)
    world.sent.length = 0
    world.answers = sent
    pass(world, 6 * 3600)
    await world.run()
    expect(world.sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('The bridge is closed.'),
    ])
  })

  test('and is more than two days late by then is one line', async () => {
    await using world = await withRefused({ outcome: 'muted' })
    world.answers = () => ({ outcome: 'muted' })
    for (let hour = 0; hour < 72; hour += 1) {
      await world.run()
      pass(world, 3600)
    }
    world.sent.length = 0
    world.answers = sent
    pass(world, 6 * 3600)
    await world.run()
    expect(world.sent).toHaveLength(1)
    expect(world.sent[0]?.text).not.toContain('The bridge is closed.')
    expect(JSON.stringify(world.sent[0]?.keyboard)).toContain('late')
  })

  test('for more than two days is one line, though nothing else is due in its place', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW, schedule: { kind: 'weekly', weekday: 3 } })
    await world.ingest({ says: ['The bridge is closed.'] })
    world.now = at('2026-11-25T09:00:00Z')
    const digests = start(world, {})
    await digests.prepare()
    await digests.release()
    world.now = at('2026-11-27T10:00:00Z')
    for (let run = 0; run < 3; run += 1) await world.run()
    expect(world.sent).toHaveLength(1)
    expect(world.sent[0]?.text).toMatch(/^1 statement from before, more than two days late/)
  })

  test('and may have arrived is not looked at again and again in the quiet hours', async () => {
    await using world = await createWorld()
    const quiet = { from: 22 * 60, until: 8 * 60 }
    const clock = { zone: 'UTC', minute: 540, quiet }
    await world.follow({ speaker: MARLOW, schedule: AT_ONCE, clock })
    world.now = at('2026-11-24T21:59:30Z')
    await world.ingest({ says: ['The bridge is closed.'] })
    world.answers = () => ({ outcome: 'unknown' })
    await world.run()
    world.answers = sent
    world.now = at('2026-11-25T01:00:00Z')
    let claims = 0
    const store = storeWith(world.store, 'claimDispatches', async (...claim) => {
      claims += 1
      return claims > 9 ? [] : world.store.claimDispatches(...claim)
    })
    const digests = start(world, { store })
    await digests.deliver(forever())
    await digests.release()
    expect(claims).toBeLessThan(4)
    expect(world.sent).toHaveLength(1)
    world.now = at('2026-11-25T08:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(2)
  })

  test('does not come in the quiet hours', async () => {
    await using world = await createWorld()
    const quiet = { from: 22 * 60, until: 8 * 60 }
    await world.follow({
      speaker: MARLOW,
      schedule: AT_ONCE,
      clock: { zone: 'UTC', minute: 540, quiet },
    })
    world.now = at('2026-11-24T21:59:58Z')
    await world.ingest({ says: ['The bridge is closed.'] })
    world.answers = () => ({ outcome: 'busy', seconds: 3 * 3600 })
    await world.run()
    world.answers = sent
    world.sent.length = 0
    for (const hour of ['01:00', '03:00', '07:59']) {
      world.now = at(`2026-11-25T${hour}:00Z`)
      await world.run()
    }
    expect(world.sent).toEqual([])
    world.now = at('2026-11-25T08:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
  })

  test('does not come in the quiet hours after an outage that began before them', async () => {
    await using world = await createWorld()
    const quiet = { from: 22 * 60, until: 8 * 60 }
    const clock = { zone: 'UTC', minute: 540, quiet }
    await world.follow({ speaker: MARLOW, schedule: AT_ONCE, clock })
    world.now = at('2026-11-24T21:59:58Z')
    await world.ingest({ says: ['The bridge is closed.'] })
    const digests = start(world, {})
    await digests.prepare()
    await digests.release()
    world.now = at('2026-11-25T01:00:00Z')
    await world.run()
    await world.run()
    expect(world.sent).toEqual([])
    world.now = at('2026-11-25T08:00:00Z')
    await world.run()
    expect(world.sent).toHaveLength(1)
  })
})

describe('alerts', () => {
  test('that wait for Telegram are one message when it is back', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW, schedule: AT_ONCE })
    let isOut = true
    const texts: string[] = []
    const digests = start(world, {
      reach: async () => ({ reach: isOut ? 'away' : 'there' }),
      async send(_, { text }) {
        texts.push(text)
        return { outcome: 'sent', message: texts.length }
      },
    })
    for (let article = 1; article <= 20; article += 1) {
      pass(world, 20 * 60)
      await world.ingest({ says: [`Point ${article} is the toll.`] })
      await digests.prepare()
      await digests.deliver(forever())
    }
    isOut = false
    for (let round = 0; round < 60; round += 1) {
      pass(world, 10)
      await digests.prepare()
      await digests.deliver(forever())
    }
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('Point 20 is the toll.')
  })

  test('are a few and then one when a feed brings many at once', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW, schedule: AT_ONCE })
    for (let article = 1; article <= 20; article += 1) {
      pass(world, 5)
      await world.ingest({ says: [`Point ${article} is the toll.`] })
      await world.run()
    }
    for (let minute = 0; minute < 15; minute += 1) {
      pass(world, 60)
      await world.run()
    }
    expect(world.sent).toHaveLength(4)
  })
})

async function decide(world: World, decision: 'unfollow' | 'pause' | 'mute'): Promise<void> {
  const { store } = world
  const row = (await store.subscriptions(7))[0]?.row ?? 0
  if (decision === 'unfollow') await store.unfollow(7, row)
  else if (decision === 'pause') await store.schedule(7, row, 'paused')
  else await store.mute(7, [row], MARLOW.id)
}
