import { describe, expect, test } from 'vitest'
import { createSourceOrders } from '../../src/corpus/watch/source-orders.ts'
import { openPress } from '../corpus/watch/press.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'

const OPERATOR = 8001
const LATER = { hours: 3 }

/** A publisher's site, and bots whose operator watches it. */
async function setUp(language: 'en' | 'ru') {
  const press = await openPress()
  const api = await startFakeApi()
  const { store } = press
  const sources = createSourceOrders({
    store,
    list: { path: '/nowhere/sources.txt', allowPrivateHosts: [press.site.host] },
  })
  const start = () =>
    startArchiveBot({
      api,
      store,
      sources,
      language,
      admins: new Set([OPERATOR]),
      now: () => press.now,
    })
  const operator = api.user({ id: OPERATOR, first_name: 'Olga', language_code: language })
  return {
    api,
    press,
    start,
    operator,
    [Symbol.asyncDispose]: () => api.stop(),
  }
}

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const isEnglish = language === 'en'

  test('/admin sources adds, lists, pauses and removes, and says in one sentence what is no address', async () => {
    await using world = await setUp(language)
    const { press, start, operator } = world
    await using _ = await start()
    const says = async (text: string) => {
      operator.says(text)
      return visible(await operator.receives())
    }
    const feed = press.url('/feed')
    expect(await says('/admin sources')).toMatch(
      isEnglish ? /^Nothing is watched\.\n\n_\/admin sources add/ : /^Под наблюдением ничего нет\./,
    )
    expect(await says('/admin sources add ferry')).toBe(
      isEnglish
        ? 'It cannot be watched: "ferry" is not an address such as https://example.com/feed.xml'
        : 'За этим следить нельзя: "ferry" — не адрес. Пример: https://example.com/feed.xml',
    )
    expect(await says('/admin sources add http://10.0.0.5/feed')).toContain(
      isEnglish
        ? '10.0.0.5 is not on the public internet; add 10.0.0.5:80 to ALLOW_PRIVATE_HOSTS if it may be read all the same'
        : '10.0.0.5 — не в открытом интернете; если читать всё-таки можно, добавьте 10.0.0.5:80 в ALLOW_PRIVATE_HOSTS',
    )
    expect(await says('/admin sources add http://localhost/feed')).toContain('localhost:80')
    expect(await says(`/admin sources add ${feed}`)).toBe(
      isEnglish ? `Watched from now on: ${feed}` : `Теперь под наблюдением: ${feed}`,
    )
    press.feed('/feed', [{ path: '/a', says: 'We open in spring', date: press.now }])
    await press.watchFor(LATER)
    expect(await says('/admin sources')).toContain(
      isEnglish
        ? `**Watched: 1 source**\n\n1 · ${feed}\nread 6 minutes ago, something new 3 hours ago\nnext in 26 seconds`
        : `**Под наблюдением: 1 источник**\n\n1 · ${feed}\nпрочитано 6 минут назад, новое было 3 часа назад\nснова через 26 секунд`,
    )
    expect(await says('/admin')).toContain(
      isEnglish
        ? 'Watched: 1 source; last read 6 minutes ago'
        : 'Под наблюдением: 1 источник; посл',
    )
    expect(await says('/admin sources pause 1')).toBe(
      isEnglish ? `Paused: ${feed}` : `Приостановлено: ${feed}`,
    )
    expect(await says('/admin stats')).toContain(isEnglish ? '; 1 paused' : '; приостановлено: 1')
    expect(await says(`/admin sources resume ${feed}`)).toContain(feed)
    expect(await says('/admin sources remove 1')).toContain(feed)
    expect(await says('/admin sources remove 1')).toContain('/admin sources')
    expect(await says('/admin sources watch 1')).toContain('/admin sources add')
  })

  test('the operators are told of a source that has failed for a day, and when it can be read again; once each', async () => {
    await using world = await setUp(language)
    const { press, start, operator } = world
    await press.store.addSource(press.url('/feed'))
    press.served.set('/feed', { status: 500 })
    await press.watchFor({ hours: 23 })
    const meets = async () => {
      await using bot = await start()
      operator.says('/admin sources')
      const received = [visible(await operator.receives())]
      await bot.stop()
      return [...received, ...operator.unread().map(visible)].filter(
        (text) => !text.includes('/admin sources add'),
      )
    }
    expect(await meets()).toEqual([])
    await press.watchFor({ hours: 2 })
    const told = [...(await meets()), ...(await meets())]
    expect(told).toEqual([
      expect.stringMatching(
        isEnglish
          ? /^A source cannot be read:\nhttp.*\/feed\nfailing, first 1 day ago: http.* fault \(500\).*\nI go on/
          : /^Источник не читается:\nhttp.*\/feed\nне читается, первая ошибка — 1 день назад: http.* на сервере ошибка \(500\)/,
      ),
    ])
    press.feed('/feed', [])
    await press.watchFor({ hours: 25 })
    expect([...(await meets()), ...(await meets())]).toEqual([
      expect.stringMatching(
        isEnglish
          ? /^A source that had failed can be read again:\nhttp.*\/feed$/
          : /^Источник снова читается:\nhttp.*\/feed$/,
      ),
    ])
  })
})

test('a Telegram that does not take it at first keeps no operator from being told', async () => {
  await using world = await setUp('en')
  const { api, press, start, operator } = world
  await press.store.addSource(press.url('/feed'))
  press.served.set('/feed', { status: 500 })
  await press.watchFor({ hours: 26 })
  operator.says('/admin sources')
  api.fail('sendMessage', { code: 502, description: 'Bad Gateway' })
  await using _ = await start()
  const received = [await operator.receives(), await operator.receives()].map(({ text }) => text)
  expect(received.filter((text) => text?.startsWith('A source cannot be read'))).toHaveLength(1)
})

test('of many sources that fail and recover together the operators are told in one message', async () => {
  await using world = await setUp('en')
  const { press, start, operator } = world
  const paths = Array.from({ length: 10 }, (_, at) => `/feed${at}`)
  for (const path of paths) {
    await press.store.addSource(press.url(path))
    press.served.set(path, { status: 500 })
  }
  await press.watchFor({ hours: 26 })
  operator.says('/admin sources')
  await using _ = await start()
  const texts = [visible(await operator.receives()), visible(await operator.receives())]
  const text = texts.find((one) => one.includes('cannot be read')) ?? ''
  expect(text).toMatch(/^10 sources cannot be read:\n/)
  expect(text.match(/\/feed\d\nfailing, first 1 day ago/g)).toHaveLength(8)
  expect(text).toContain('and 2 more; onrecord sources lists them all')
  expect(operator.unread()).toEqual([])
})
