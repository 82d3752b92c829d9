import { describe, expect, test } from 'vitest'
import { createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import { interestKeys } from '../../src/search/interest.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import { type Press, openPress } from '../corpus/watch/press.ts'

const LATE = '1 statement from before, more than two days late, can be opened below.'
const SPRING = 'We shall open the harbour in the spring of next year'

describe('what a watched source brings', () => {
  test('is told in one late line where it was published while nothing ran, and not what was there before', async () => {
    const { press, sent } = await follow()
    press.feed('/feed', [{ path: '/a', says: SPRING, date: press.now.add({ hours: 1 }) }])
    press.now = press.now.add({ hours: 24 * 5 })
    await press.watchFor({ hours: 3 })
    expect(await sent()).toEqual([LATE])
    press.feed('/feed', [
      { path: '/b', says: 'We close the gate', date: press.now.subtract({ hours: 24 * 9 }) },
    ])
    await press.watchFor({ hours: 25 })
    expect(await sent()).toEqual([])
    expect(await press.words()).toHaveLength(2)
  })

  test('is told where only its page was out of reach for long', async () => {
    const { press, sent } = await follow()
    press.feed('/feed', [{ path: '/a', says: SPRING, date: press.now }])
    press.served.set('/a', { status: 503 })
    await press.watchFor({ hours: 60 })
    press.page('/a', SPRING)
    await press.watchFor({ hours: 40 })
    expect(await sent()).toEqual([LATE])
  })

  test('is new without a date, but for what was there at the first reading', async () => {
    const press = await openPress()
    press.feed('/feed', [{ path: '/old', says: 'We have waited for years' }, { path: '/older' }])
    press.served.set('/older', { status: 500 })
    const { sent } = await follow(press)
    await press.watchFor({ hours: 1 })
    press.page('/older', 'We have waited for decades')
    press.feed('/feed', [{ path: '/a', says: SPRING }, { path: '/old' }, { path: '/older' }])
    await press.watchFor({ hours: 8 })
    const [first, ...others] = await sent()
    expect(first).toContain(SPRING)
    expect(first).not.toContain('Published')
    expect(others).toEqual([])
    expect(await press.words()).toHaveLength(3)
  })

  test('is not waited for while the source is paused', async () => {
    const { press, sent } = await follow()
    await press.store.pauseSource(press.url('/feed'), true)
    press.feed('/feed', [{ path: '/a', says: SPRING, date: press.now.add({ hours: 1 }) }])
    press.now = press.now.add({ hours: 24 * 5 })
    await press.store.pauseSource(press.url('/feed'), false)
    await press.watchFor({ hours: 3 })
    expect(await press.words()).toHaveLength(1)
    expect(await sent()).toEqual([])
  })
})

/** Somebody wants to hear at once of everything, and what is in the feed by then has been read. */
async function follow(given?: Press) {
  const press = given ?? (await openPress())
  const { store } = press
  if (!given) press.feed('/feed', [])
  await store.addSource(press.url('/feed'))
  await press.watchFor({ minutes: 1 })
  const interest = { speakers: [], topic: [] }
  const keys = interestKeys(interest)
  const schedule = { kind: 'at-once' } as const
  await store.follow({ chat: 7, thread: 0, interest, keys, schedule, dueAt: undefined }, 50)
  let texts: string[] = []
  const digests = createDigests({
    store,
    async send(_, { text }) {
      texts.push(text)
      return { outcome: 'sent', message: 1 }
    },
    log: createLog({ level: 'silent', secrets: [] }),
    now: () => press.now,
    clock: defaultClock('UTC'),
    language: 'en',
    second: 1,
  })
  const sent = async () => {
    texts = []
    await digests.prepare()
    await digests.deliver(new AbortController().signal)
    return texts
  }
  return { press, sent }
}
