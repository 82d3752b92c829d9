import type { FakeApi } from '../test/telegram/fake-api.ts'
import type { Disturbance } from '../test/telegram/fake/faults.ts'
import { createRandom } from './random.ts'

/** What the fake Bot API has seen of chats that are numbered from 1, each of which is to get one message. */
export type CountedDeliveries = {
  /** How many messages were tried to be sent. */
  attempts(): number
  /** The process that sends was killed: what it tried last, it has perhaps heard nothing of. */
  killed(): void
  /** Takes what arrived out of the chats, and out of the fake's memory. */
  sweep(): void
  /** `givenUp`: the chats with a message that, by the database, is not repeated any more though it may not have arrived. */
  result(givenUp: ReadonlySet<number>): DeliveryResult
}

type DeliveryResult = {
  readonly arrived: number
  readonly gone: number
  /** Chats that are not gone, without a message, though it was not given up. */
  readonly lost: number
  /** Chats without one because it was given up. */
  readonly givenUp: number
  /** Those of them of which fewer than two attempts have come here. */
  readonly unseen: number
  /** Chats that have it twice, after one attempt of which nobody knew. */
  readonly repeated: number
  /** Chats that have it more often than that, or twice without that reason. */
  readonly wrong: number
  readonly refusals: Readonly<Record<'busy' | 'gone' | 'cutBefore' | 'cutAfter', number>>
  /** The most attempts in any second, and in any ten seconds, of the fast clock. */
  readonly mostInSecond: number
  readonly mostInTenSeconds: number
}

/** Has calls meet faults: 2 % of the chats are gone, 1 % of the calls have to wait, 1 % are cut, half of them too late. */
export function countDeliveries(
  api: FakeApi,
  { chats, speed, underWay }: { chats: number; speed: number; underWay: number },
): CountedDeliveries {
  const tried = new Uint8Array(chats + 1)
  const unknown = new Uint8Array(chats + 1)
  const arrived = new Uint8Array(chats + 1)
  const refusals = { busy: 0, gone: 0, cutBefore: 0, cutAfter: 0 }
  const times: number[] = []
  let last: number[] = []
  for (let chat = 1; chat <= chats; chat += 1) {
    api.telegram.chats.add({ id: chat, type: 'private', first_name: `P${chat}` })
  }

  api.disturb('sendMessage', (payload) => {
    const chat = chatOf(payload)
    const random = createRandom(chat * 16 + (tried[chat] ?? 0))
    tried[chat] = (tried[chat] ?? 0) + 1
    times.push((performance.now() * speed) / 1000)
    const disturbance = faultOf(chat, random.below(1000))
    const isCut = disturbance !== undefined && 'cut' in disturbance
    if (isCut) unknown[chat] = (unknown[chat] ?? 0) + 1
    else last.push(chat)
    if (last.length > underWay) last.shift()
    return disturbance
  })

  return { attempts: () => times.length, killed, sweep, result }

  function faultOf(chat: number, chance: number): Disturbance | undefined {
    if (isGone(chat)) return counted('gone', { fail: { code: 403 } })
    if (chance < 10) return counted('busy', { fail: { code: 429, parameters: { retry_after: 5 } } })
    if (chance < 15) return counted('cutBefore', { cut: 'before' })
    return chance < 20 ? counted('cutAfter', { cut: 'after' }) : undefined
  }

  function counted(kind: keyof typeof refusals, disturbance: Disturbance): Disturbance {
    refusals[kind] += 1
    return disturbance
  }

  function killed(): void {
    for (const chat of last) unknown[chat] = (unknown[chat] ?? 0) + 1
    last = []
  }

  function sweep(): void {
    api.telegram.calls.length = 0
    for (let chat = 1; chat <= chats; chat += 1) {
      const { messages, inbox } = api.telegram.chats.find(chat)
      if (messages.size === 0) continue
      arrived[chat] = (arrived[chat] ?? 0) + messages.size
      messages.clear()
      inbox.clear()
    }
  }

  function result(givenUp: ReadonlySet<number>): DeliveryResult {
    sweep()
    const counts = { arrived: 0, gone: 0, lost: 0, givenUp: 0, unseen: 0, repeated: 0, wrong: 0 }
    for (let chat = 1; chat <= chats; chat += 1) {
      const copies = arrived[chat] ?? 0
      if (isGone(chat)) counts.gone += 1
      else if (copies > 0) counts.arrived += 1
      else if (!givenUp.has(chat)) counts.lost += 1
      else {
        counts.givenUp += 1
        if ((tried[chat] ?? 0) < 2) counts.unseen += 1
      }
      if (copies === 2 && (unknown[chat] ?? 0) > 0) counts.repeated += 1
      else if (copies > 1) counts.wrong += 1
    }
    const most = (seconds: number) => mostWithin(times, seconds)
    return { ...counts, refusals, mostInSecond: most(1), mostInTenSeconds: most(10) }
  }
}

/** How many of these moments, in order, lie in any stretch of so many seconds. */
function mostWithin(times: readonly number[], seconds: number): number {
  let [most, first] = [0, 0]
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - seconds) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}

function isGone(chat: number): boolean {
  return chat % 50 === 7
}

function chatOf(payload: unknown): number {
  return typeof payload === 'object' && payload !== null && 'chat_id' in payload
    ? Number(payload.chat_id)
    : 0
}
