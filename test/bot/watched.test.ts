import { describe, expect, test } from 'vitest'
import { createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import { createBulkSender } from '../../src/telegram/bulk-sender.ts'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { openPress } from '../corpus/watch/press.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'

/** A publisher's site that is watched, and a bot that answers from it and sends what is followed. */
async function setUp(language: 'en' | 'ru') {
  const press = await openPress()
  const api = await startFakeApi()
  const { store } = press
  const now = () => press.now
  const digests = createDigests({
    store,
    send: createBulkSender({ token: api.token, apiRoot: api.root }),
    log: createLog({ level: 'silent', secrets: [] }),
    now,
    clock: defaultClock('UTC'),
    language,
    second: 1,
  })
  const anna = api.user({ first_name: 'Anna', language_code: language })
  await store.addSource(press.url('/feed'))
  return {
    press,
    anna,
    // As a process: what is to be put right is put right at its start.
    start: () => startArchiveBot({ api, store, language, now }),
    says: async (text: string) => {
      anna.says(text)
      return visible(await anna.receives())
    },
    watchFor: async (duration: Temporal.DurationLike) => {
      await press.watchFor(duration)
      await digests.prepare()
      await digests.deliver(new AbortController().signal)
    },
    [Symbol.asyncDispose]: () => api.stop(),
  }
}

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const { note } = textsFor(language, 'en').corrections
  const [follow, atOnce] = language === 'en' ? ['Follow', 'at once'] : ['Следить', 'сразу']

  test('what a watched feed brings is sent once to who follows it, and put right when its publisher changes it and takes it out', async () => {
    await using world = await setUp(language)
    const { press, anna, says, watchFor } = world
    press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: press.now }])
    await watchFor({ minutes: 1 })
    const messages = await (async () => {
      await using _ = await world.start()
      await says('/follow Marlow')
      await anna.presses(follow)
      await anna.receives()
      await anna.presses(atOnce)
      await anna.receives()

      const b = { path: '/b', says: 'The crane has come at last', date: press.now }
      press.feed('/feed', [b])
      await watchFor({ minutes: 10 })
      expect(visible(await anna.receives())).toContain('“The crane has come at last,”')
      press.feed('/feed', [{ ...b, id: 'anew', date: press.now }])
      await watchFor({ minutes: 20 })
      expect(anna.unread()).toEqual([])
      expect(await says('what did Marlow say about the crane?')).toContain('has come at last')
      return anna.history().length
    })()

    press.page('/b', 'The crane has not come at last')
    await watchFor({ hours: 3 })
    {
      await using _ = await world.start()
      const put = [visible(await anna.receives()), visible(await anna.receives())]
      for (const text of put) expect(text).toContain(note.changed('Ada Marlow').text)
      expect(put.filter((text) => text.includes('has not come at last'))).not.toEqual([])
    }
    // The answer was edited; nothing is told twice.
    expect(anna.history().length - messages).toBeLessThanOrEqual(1)

    press.page('/b', '')
    await watchFor({ hours: 6 })
    await using _ = await world.start()
    const put = [visible(await anna.receives()), visible(await anna.receives())]
    for (const text of put) expect(text).toContain(note.taken('Ada Marlow').text)
  })
})
