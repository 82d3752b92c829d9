import { setTimeout } from 'node:timers/promises'
import { type Digests, type DigestsOptions, createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import type { Store } from '../../src/store/store.ts'
import { type World, MARLOW, createWorld } from './world.ts'

/** A process that sends the world's digests. */
export function start(world: World, options: Partial<DigestsOptions>): Digests {
  return createDigests({
    store: world.store,
    log: createLog({ level: 'silent', secrets: [] }),
    now: () => world.now,
    clock: defaultClock('UTC'),
    language: 'en',
    second: 1,
    send: async () => ({ outcome: 'sent', message: 1 }),
    ...options,
  })
}

/** The store with one of its methods replaced. */
export function storeWith<Name extends keyof Store>(
  store: Store,
  name: Name,
  method: Store[Name],
): Store {
  return new Proxy(store, {
    get: (target, key) => (key === name ? method : Reflect.get(target, key)),
  })
}

/** What is never aborted. */
export const forever = () => new AbortController().signal
/** Lets the clock go on. */
export const pass = (world: World, seconds: number) => {
  world.now = world.now.add({ seconds })
}

/** Lets what is ready run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await setTimeout(1)
}

/** A world in which so many chats, numbered from 1, are due a digest. */
export async function withDue(chats: number): Promise<World> {
  const world = await createWorld()
  for (let chat = 1; chat <= chats; chat += 1) await world.follow({ chat, speaker: MARLOW })
  await world.ingest({ says: ['The ferry is late.'] })
  pass(world, 3600)
  return world
}
