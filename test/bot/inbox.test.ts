import { setImmediate } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import type { BotDeps } from '../../src/bot/deps.ts'
import { createInbox } from '../../src/bot/inbox.ts'
import { createLog } from '../../src/lib/log.ts'
import { openSqlite } from '../store/engines.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

describe('an update that comes twice', () => {
  test('is answered once', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says('snow')
    await anna.receives()
    bot.api.telegram.updates.repeat()
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })

  test('is answered once though the bot was started anew', async () => {
    await using api = await startFakeApi()
    const store = await openSqlite(':memory:')
    const first = await startTestBot({ api, store })
    const anna = api.user({ first_name: 'Anna' })
    anna.says('snow')
    await anna.receives()
    await first.stop()
    api.telegram.updates.repeat()
    await using second = await startTestBot({ api, store })
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await second.stop()
    expect(anna.unread()).toEqual([])
    await store.close()
  })
})

test('an update that comes again while it is recorded is accepted once it is recorded', async () => {
  const recorded = Promise.withResolvers<void>()
  const events: string[] = []
  const store = {
    ...createMemoryStore(),
    async receiveUpdates() {
      await recorded.promise
      events.push('recorded')
      return [5]
    },
  }
  const inbox = createInbox({
    deps: { store, log: createLog({ level: 'silent', secrets: [] }), now: Temporal.Now.instant },
    bot: 1,
    handle: async () => events.push('handled') > 0,
  })
  const accepted = [1, 2].map(async () => {
    await inbox.accept([{ update_id: 5 }])
    events.push('accepted')
  })
  await setImmediate()
  expect(events).toEqual([])
  recorded.resolve()
  await Promise.all(accepted)
  await inbox.settled(1_000)
  expect(events.toSorted()).toEqual(['accepted', 'accepted', 'handled', 'recorded'])
  expect(events[0]).toBe('recorded')
})

describe('what the last run left', () => {
  const question = (text: string, update_id = 900) => ({
    id: update_id,
    body: JSON.stringify({
      update_id,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: 7001, type: 'private', first_name: 'Anna' },
        from: { id: 7001, is_bot: false, first_name: 'Anna' },
        text,
      },
    }),
  })
  const at = Temporal.Instant.from('2020-01-15T12:00:00Z')
  const by = { holder: 'the last run', at }

  test.each([
    [0, 1],
    [1, 1],
    [2, 0],
  ])('with %i messages perhaps sent is answered %i times', async (sends, times) => {
    await using api = await startFakeApi()
    const anna = api.user({ first_name: 'Anna' })
    const store = createMemoryStore()
    const before = anna.says('strike')
    await store.receiveUpdates(api.me.id, [question('snow')], by)
    for (let sent = 0; sent < sends; sent += 1) await store.noteSend(api.me.id, 900, 1)
    await using bot = await startTestBot({ api, store })
    const texts = [(await anna.receives()).text]
    if (times > 0) texts.push((await anna.receives()).text)
    expect(texts.filter((text) => text.includes('snow'))).toHaveLength(times)
    // In order: what was left comes first.
    expect(texts.at(-1)).toMatch(/^My archive/)
    expect(before.delivered).toBe(true)
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })

  test('and was surely answered is not answered again', async () => {
    await using api = await startFakeApi()
    const anna = api.user({ first_name: 'Anna' })
    const store = createMemoryStore()
    await store.receiveUpdates(api.me.id, [question('snow')], by)
    await store.noteSend(api.me.id, 900, 1)
    await store.saveSentAnswer({
      chat: anna.id,
      message: 2,
      questionMessage: 1,
      statements: [],
      sentAt: at,
    })
    await using bot = await startTestBot({ api, store })
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })
})

describe('two processes at once', () => {
  const update = (id: number, chat: number): Update => ({
    update_id: id,
    message: {
      message_id: id,
      date: 1,
      chat: { id: chat, type: 'private', first_name: 'Anna' },
      from: { id: chat, is_bot: false, first_name: 'Anna' },
      text: 'snow',
    },
  })

  /** An inbox that holds each update of `held` chats until told how its handling ended. */
  function createProcess(store: BotDeps['store'], held: ReadonlySet<number> = new Set()) {
    const handled: number[] = []
    const ended = Promise.withResolvers<boolean>()
    const inbox = createInbox({
      deps: { store, log: createLog({ level: 'silent', secrets: [] }), now: Temporal.Now.instant },
      bot: 1,
      async handle({ update_id, message }) {
        const isHandled = held.has(message?.chat.id ?? 0) ? await ended.promise : true
        if (isHandled) handled.push(update_id)
        return isHandled
      },
    })
    return { inbox, handled, ends: ended.resolve }
  }

  async function createPair() {
    const store = await openSqlite(':memory:')
    const first = createProcess(store, new Set([7]))
    const second = createProcess(store)
    await first.inbox.keep()
    await first.inbox.accept([update(1, 7)])
    await second.inbox.keep()
    await second.inbox.accept([update(2, 7), update(3, 8)])
    await expect.poll(() => second.handled).toEqual([3])
    return { first, second }
  }

  test('neither handles what the other does, and the chat stays in order', async () => {
    const { first, second } = await createPair()
    first.ends(true)
    await first.inbox.settled(1_000)
    await second.inbox.keep()
    await second.inbox.settled(1_000)
    expect(first.handled).toEqual([1])
    expect(second.handled).toEqual([3, 2])
  })

  test('one takes over what the other leaves, in order', async () => {
    const { first, second } = await createPair()
    first.ends(false)
    await first.inbox.settled(1_000)
    await first.inbox.leave()
    await second.inbox.keep()
    await second.inbox.settled(1_000)
    expect(first.handled).toEqual([])
    expect(second.handled).toEqual([3, 1, 2])
  })

  test('what Telegram brings to both is handled by the one that had it first, before what comes later', async () => {
    const store = await openSqlite(':memory:')
    const first = createProcess(store, new Set([7]))
    const second = createProcess(store)
    await first.inbox.keep()
    await second.inbox.keep()
    await first.inbox.accept([update(1, 7)])
    await second.inbox.accept([update(1, 7), update(2, 7)])
    first.ends(true)
    await first.inbox.settled(1_000)
    expect(second.handled).toEqual([])
    await second.inbox.keep()
    await second.inbox.settled(1_000)
    expect([first.handled, second.handled]).toEqual([[1], [2]])
  })

  test('a stop does not wait for the other', async () => {
    const { first, second } = await createPair()
    expect(await second.inbox.settled(1_000)).toBe(true)
    expect(second.handled).toEqual([3, 2])
    first.ends(true)
  })
})

test('a message that was surely refused does not count as perhaps sent', async () => {
  const store = createMemoryStore()
  await using bot = await startTestBot({ store, drain: 20 })
  const anna = bot.api.user({ first_name: 'Anna' })
  bot.api.fail('sendMessage', { code: 429, parameters: { retry_after: 60 } })
  anna.says('snow')
  await expect.poll(() => bot.logged.join('')).toContain('a message is sent again')
  await bot.stop()
  const now = Temporal.Now.instant()
  const hold = { holder: 'the next run', now, until: now, isEnded: () => false }
  expect(await store.takeUpdates(bot.api.me.id, hold)).toMatchObject([{ sends: 0 }])
})

test('questions are answered though the store cannot record them', async () => {
  const full = () => Promise.reject(new Error('the database is full'))
  const store = { ...createMemoryStore(), receiveUpdates: full, noteSend: full, markHandled: full }
  await using bot = await startTestBot({ store })
  const anna = bot.api.user({ first_name: 'Anna' })
  anna.says('snow')
  expect((await anna.receives()).text).toContain('snow')
  bot.api.telegram.updates.repeat()
  anna.says('strike')
  expect((await anna.receives()).text).toMatch(/^My archive/)
  expect(bot.logged.join('')).toContain('a crash now would lose them')
})

test('a chat that floods the bot holds up nobody else, and loses nothing', async () => {
  const askLimit = { questions: Infinity, seconds: 60 }
  const search = createSmallSearch()
  await using bot = await startTestBot({ search, limits: { total: 12, perChat: 10 }, askLimit })
  const anna = bot.api.user({ first_name: 'Anna' })
  const ben = bot.api.user({ first_name: 'Ben' })
  const held = bot.api.hold('sendMessage', { chat: anna.id })
  const asked = Array.from({ length: 50 }, (_, index) => `snow ${index + 1}`)
  for (const question of asked) anna.says(question)
  await held.arrived
  ben.says('snow')
  expect((await ben.receives()).text).toContain('snow')
  held.release()
  for (const _ of asked) await anna.receives()
  await bot.stop()
  expect(anna.unread()).toEqual([])
  expect(search.asked.filter((question) => question !== 'snow')).toEqual(asked)
})

test('what one chat has too much of is not lost when the store cannot record it', async () => {
  const full = () => Promise.reject(new Error('the database is full'))
  await using bot = await startTestBot({
    store: { ...createMemoryStore(), receiveUpdates: full },
    limits: { perChat: 2 },
  })
  const anna = bot.api.user({ first_name: 'Anna' })
  const held = bot.api.hold('sendMessage')
  for (const _ of 'abcde') anna.says('snow')
  await held.arrived
  held.release()
  for (const _ of 'abcde') expect((await anna.receives()).text).toContain('snow')
})

test('with many waiting the bot asks Telegram for no more until there is room', async () => {
  await using bot = await startTestBot({ limits: { total: 2 } })
  const people = ['Anna', 'Ben', 'Cleo'].map((first_name) => bot.api.user({ first_name }))
  const held = people.slice(0, 2).map(({ id }) => bot.api.hold('sendMessage', { chat: id }))
  for (const person of people.slice(0, 2)) person.says('snow')
  await Promise.all(held.map(({ arrived }) => arrived))
  people[2]?.says('snow')
  held[0]?.release()
  expect((await people[2]?.receives())?.text).toContain('snow')
  held[1]?.release()
})

test('a group gets no more messages a minute than Telegram allows, and others are not held up', async () => {
  const pace = { messages: 3, milliseconds: 300 }
  await using bot = await startTestBot({ pace })
  const group = bot.api.group({ title: 'Harbour friends' })
  const people = [1, 2, 3, 4, 5, 6, 7].map((n) => bot.api.user({ first_name: `P${n}` }))
  for (const person of people) group.says(person, '/ask snow')
  people[0]?.says('snow')
  await people[0]?.receives()
  expect(group.unread().length).toBeLessThanOrEqual(3)
  for (const _ of people) await group.receives()
  const times = bot.api.callsTo('sendMessage').filter((c) => c.payload['chat_id'] === group.id)
  const starts = times.map(({ at }) => at)
  for (const [index, at] of starts.slice(3).entries()) {
    // The clocks of the two ends differ by a few milliseconds.
    expect(at - (starts[index] ?? 0)).toBeGreaterThan(pace.milliseconds - 50)
  }
})
