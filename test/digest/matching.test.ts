import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { matchNews } from '../../src/digest/match.ts'
import type { Store } from '../../src/store/store.ts'
import { storeWith } from './processes.ts'
import { type World, MARLOW, createWorld } from './world.ts'

describe('what is new is matched', () => {
  test('with those interests in its speaker alone that have a word of it', async () => {
    await using world = await createWorld()
    for (let chat = 1; chat <= 40; chat += 1) {
      await world.follow({ chat, speaker: MARLOW, topic: `word${chat}x`, schedule: AT_ONCE })
    }
    await world.follow({ chat: 41, speaker: MARLOW, schedule: AT_ONCE })
    await world.follow({ chat: 42, topic: 'ferry', schedule: AT_ONCE })
    await world.ingest({ says: ['The word7x of the ferry.', 'We build a bridge.'] })
    let read = 0
    const interestsByKeys: Store['interestsByKeys'] = async (keys) => {
      const found = await world.store.interestsByKeys(keys)
      read += found.length
      return found
    }
    await matchNews(storeWith(world.store, 'interestsByKeys', interestsByKeys), options(world))
    expect(read).toBe(4)
    await world.run()
    expect(world.sent.map(({ chat }) => chat).toSorted((one, other) => one - other)).toEqual([
      7, 41, 42,
    ])
  })

  test('with a pause after each statement and each piece of the alerts, in which the lease is held', async () => {
    await using world = await createWorld()
    for (let chat = 1; chat <= 1_100; chat += 1) await world.follow({ chat, schedule: AT_ONCE })
    await world.ingest({ says: Array.from({ length: 60 }, (_, at) => `Gate ${at} is open.`) })
    const turns: string[] = []
    const isDone = new AbortController()
    const others = (async () => {
      while (!isDone.signal.aborted) {
        await setImmediate()
        if (turns.at(-1) !== 'other') turns.push('other')
      }
    })()
    const noted = (name: string) => {
      if (turns.at(-1) !== name) turns.push(name)
      else throw new Error(`nobody had a turn between two of ${name}`)
    }
    let store = world.store
    store = storeWith(store, 'interestsByKeys', async (keys) => {
      noted('look-up')
      return world.store.interestsByKeys(keys)
    })
    store = storeWith(store, 'wakeAlerts', async (interests, waking) => {
      noted('alerts')
      const woken = await world.store.wakeAlerts(interests, waking)
      expect(woken).toBeLessThanOrEqual(500)
      return woken
    })
    let held = 0
    const lease = { hold: () => Promise.resolve((held += 1) > 0) }
    await matchNews(store, { ...options(world), lease })
    isDone.abort()
    await others
    expect(held).toBeGreaterThan(4)
    expect(await world.store.unmatchedNews(1)).toEqual([])
    const dues = await world.store.dueFollowers(world.now, 2_000)
    expect(dues).toHaveLength(1_100)
  })

  test('again by who takes over, where one was killed after it had woken the alerts', async () => {
    await using world = await createWorld()
    await world.follow({ speaker: MARLOW, schedule: AT_ONCE })
    await world.ingest({ says: ['The ferry is late.'] })
    const killed = storeWith(world.store, 'saveHits', () => Promise.reject(new Error('killed')))
    await expect(matchNews(killed, options(world))).rejects.toThrow('killed')
    await world.run()
    await world.run()
    expect(world.sent).toHaveLength(1)
  })
})

const AT_ONCE = { kind: 'at-once' } as const

function options(world: World) {
  const lease = { hold: () => Promise.resolve(true) }
  return { lease, now: () => world.now, zone: 'UTC' }
}
