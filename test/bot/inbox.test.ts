import { describe, expect, test } from 'vitest'
import { openSqlite } from '../store/engines.ts'
import { startFakeApi } from '../telegram/fake-api.ts'
import { createMemoryStore } from './memory-store.ts'
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

  test.each([
    [0, 1],
    [1, 1],
    [2, 0],
  ])('with %i messages perhaps sent is answered %i times', async (sends, times) => {
    await using api = await startFakeApi()
    const anna = api.user({ first_name: 'Anna' })
    const store = createMemoryStore()
    const before = anna.says('strike')
    await store.receiveUpdates(api.me.id, [question('snow')], at)
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
    await store.receiveUpdates(api.me.id, [question('snow')], at)
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

test('a message that was surely refused does not count as perhaps sent', async () => {
  const store = createMemoryStore()
  await using bot = await startTestBot({ store, drain: 20 })
  const anna = bot.api.user({ first_name: 'Anna' })
  bot.api.fail('sendMessage', { code: 429, parameters: { retry_after: 60 } })
  anna.says('snow')
  await expect.poll(() => bot.logged.join('')).toContain('a message is sent again')
  await bot.stop()
  expect(await store.unhandledUpdates(bot.api.me.id)).toMatchObject([{ sends: 0 }])
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

test('a chat that floods the bot neither holds up nor crowds out the others', async () => {
  await using bot = await startTestBot({ limits: { total: 12, perChat: 10 } })
  const anna = bot.api.user({ first_name: 'Anna' })
  const ben = bot.api.user({ first_name: 'Ben' })
  const held = bot.api.hold('sendMessage', { chat: anna.id })
  for (let count = 0; count < 50; count += 1) anna.says('snow')
  await held.arrived
  ben.says('snow')
  expect((await ben.receives()).text).toContain('snow')
  expect(bot.logged.join('')).toContain('a chat sends more than can be answered')
  held.release()
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
