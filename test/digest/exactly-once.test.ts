import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clock, Schedule } from '../../src/store/schedule.ts'
import { type World, MARLOW, createWorld } from './world.ts'

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const clock: fc.Arbitrary<Clock> = fc.record({ zone, minute: fc.integer({ min: 0, max: 1439 }) })
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constantFrom<Schedule>({ kind: 'daily' }, { kind: 'weekdays' }, { kind: 'at-once' }),
  fc.record({ kind: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
)
const chat = fc.record({ clock, schedule, topic: fc.constantFrom('toll', 'ferry', undefined) })
/** Hours until the next run, what is said before it, and what becomes of what it sends. */
const step = fc.record({
  hours: fc.integer({ min: 1, max: 90 }),
  said: fc.array(fc.constantFrom('toll', 'ferry', 'bridge'), { maxLength: 3 }),
  outcome: fc.constantFrom('sent', 'sent', 'unsent', 'busy'),
})

test('whatever happens, each chat is told of each statement that it follows, once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(chat, { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 3, maxLength: 12 }),
      fc.integer({ min: 0, max: 364 }),
      async (chats, steps, day) => {
        await using world = await createWorld()
        world.now = world.now.add({ hours: 24 * day })
        for (const [index, { topic, ...wanted }] of chats.entries()) {
          const what = topic === undefined ? { speaker: MARLOW } : { topic }
          await world.follow({ chat: index + 1, ...what, ...wanted })
        }
        const said: string[] = []
        const composed = new Set<number>()
        for (const { hours, said: words, outcome } of [...steps, ...UNTIL_ALL_IS_SENT]) {
          for (const word of words) {
            const text = `Point ${said.length + 1} is the ${word}.`
            said.push(text)
            await world.ingest({ says: [text] })
          }
          world.now = world.now.add({ hours })
          composed.add(world.now.epochMilliseconds)
          const unsent: Unsent[] = []
          world.answers = ({ chat: to }) => {
            if (outcome === 'sent') return { outcome, message: 1 }
            unsent.push({ chat: to, text: world.sent.at(-1)?.text ?? '' })
            return outcome === 'busy' ? { outcome, seconds: 60 } : { outcome: 'unsent' }
          }
          await world.run()
          for (const one of unsent) forget(world, one)
        }
        for (const [index, { topic }] of chats.entries()) {
          const wanted = said.filter((text) => topic === undefined || text.includes(topic))
          expect((await told(world, index + 1, composed)).toSorted()).toEqual(wanted.toSorted())
        }
      },
    ),
    { numRuns: 25 },
  )
})

const UNTIL_ALL_IS_SENT = Array.from({ length: 3 }, () => ({
  hours: 24 * 8,
  said: [],
  outcome: 'sent' as const,
}))

type Unsent = { readonly chat: number; readonly text: string }

/** What did not arrive was not told. */
function forget({ sent }: World, { chat: to, text }: Unsent): void {
  const at = sent.findLastIndex((one) => one.chat === to && one.text === text)
  sent.splice(at, 1)
}

/** The statements that a chat was shown, and those that it can open. */
async function told({ sent, store }: World, to: number, composed: Set<number>): Promise<string[]> {
  const shown = sent
    .filter((message) => message.chat === to)
    .flatMap(({ text }) => text.match(/^Point \d+ is the \w+\.$/gm) ?? [])
  for (const at of composed) {
    for (const part of ['more', 'late'] as const) {
      for (const id of await store.restOf({ chat: to, thread: 0 }, at, part)) {
        shown.push((await store.statement(id))?.passage ?? '')
      }
    }
  }
  return shown
}
