import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot } from './start-test-bot.ts'

describe('an answer that Telegram does not take', () => {
  test('because of too many messages comes after the time that Telegram asks for', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const parameters = { retry_after: 0.05 }
    bot.api.fail('sendMessage', { code: 429, parameters, times: 2 })
    anna.says('snow')
    expect((await anna.receives()).text).toContain('snow')
    expect(bot.api.callsTo('sendMessage')).toHaveLength(3)
  })

  test('because of far too many messages is given up', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.fail('sendMessage', { code: 429, parameters: { retry_after: 3600 } })
    anna.says('snow')
    anna.says('strike')
    expect((await anna.receives()).text).toMatch(/^My archive/)
    expect(bot.logged.join('')).toContain('"code":429')
  })

  test('because the connection was cut is sent once more', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.cut('sendMessage', { when: 'before' })
    anna.says('snow')
    await anna.receives()
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })

  test('because Telegram is in trouble comes when it is well again, once', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.fail('sendMessage', { code: 500, times: 2 })
    anna.says('snow')
    await anna.receives()
    await bot.stop()
    expect(anna.unread()).toEqual([])
    expect(bot.logged.join('')).not.toContain('"level":50')
  })

  test('because the server closed its idle connections comes over a new one', async () => {
    await using bot = await startTestBot()
    const people = ['Anna', 'Ben', 'Cleo'].map((first_name) => bot.api.user({ first_name }))
    // Answered at the same time, they leave as many idle connections.
    const held = people.map(({ id }) => bot.api.hold('sendMessage', { chat: id }))
    for (const person of people) person.says('snow')
    await Promise.all(held.map(({ arrived }) => arrived))
    for (const call of held) call.release()
    for (const person of people) await person.receives()
    bot.api.closesIdle('sendMessage')
    const [anna] = people
    anna?.says('snow')
    expect((await anna?.receives())?.text).toContain('snow')
  })

  test('as far as anybody can tell is repeated at most once', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.cut('sendMessage', { when: 'after', times: 5 })
    anna.says('snow')
    await anna.receives()
    await anna.receives()
    await bot.stop()
    expect(anna.unread()).toEqual([])
  })

  test.each([
    { code: 504, body: '<html><h1>504 Gateway Time-out</h1></html>' },
    { code: 504, body: '{"ok":false,"error_code":504,"description":"Gateway Timeout"}' },
    { code: 502, body: '{"ok":false,"error_code":502,"description":"Bad Gateway"}' },
    { code: 500, body: '{"message":"upstream timed out"}' },
  ])('as far as a gateway can tell ($code, $body) is repeated at most once', async (gateway) => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    bot.api.cut('sendMessage', { when: 'after', gateway, times: 5 })
    anna.says('snow')
    await anna.receives()
    await anna.receives()
    await bot.stop()
    expect(anna.unread()).toEqual([])
    expect(bot.api.callsTo('sendMessage')).toHaveLength(2)
  })

  test('while a gateway has no way to Telegram is not risked before there is one', async () => {
    await using bot = await startTestBot()
    const anna = bot.api.user({ first_name: 'Anna' })
    const gateway = { code: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }
    bot.api.cut('sendMessage', { gateway })
    bot.api.cut('getMe', { gateway })
    anna.says('snow')
    expect((await anna.receives()).text).toContain('snow')
    expect(bot.api.callsTo('sendMessage')).toHaveLength(2)
  })

  test('because the group has moved goes to its new address', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends', type: 'group' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const held = bot.api.hold('sendMessage')
    group.says(anna, '/ask snow')
    await held.arrived
    const moved = group.upgrades()
    held.release()
    expect((await moved.receives()).text).toContain('snow')
  })

  test('because the group has moved has buttons that work at its new address', async () => {
    await using bot = await startTestBot()
    const group = bot.api.group({ title: 'Harbour friends', type: 'group' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const held = bot.api.hold('sendMessage')
    group.says(anna, '/ask harbour')
    await held.arrived
    const moved = group.upgrades()
    held.release()
    await moved.receives()
    await moved.presses(anna, 'Next →')
    expect(visible(await moved.receives())).toContain('2 of 3')
  })
})

test('a user who blocks the bot is no error, and nobody else notices', async () => {
  await using bot = await startTestBot()
  const anna = bot.api.user({ first_name: 'Anna' })
  const ben = bot.api.user({ first_name: 'Ben' })
  const held = bot.api.hold('sendMessage')
  anna.says('snow')
  await held.arrived
  anna.blocks()
  held.release()
  ben.says('snow')
  await ben.receives()
  await bot.stop()
  expect(bot.logged.join('')).toContain('a chat is gone')
  expect(bot.logged.join('')).not.toContain('"level":50')
})

describe('an error inside', () => {
  test('is told to the user, logged without what was asked, and ends there', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({
      search: {
        ...search,
        ask: (question, options) =>
          question === 'boom'
            ? Promise.reject(new Error('the index is broken'))
            : search.ask(question, options),
      },
    })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'ru' })
    anna.says('boom')
    expect((await anna.receives()).text).toMatch(/^У меня что-то сломалось\./)
    expect(bot.logged.join('')).toContain('the index is broken')
    expect(bot.logged.join('')).not.toContain('boom')
    anna.says('harbour')
    expect(visible(await anna.receives())).toContain('1 из 3')
  })

  test('under a button is told in its notice', async () => {
    const search = createSmallSearch()
    const broken = { ...search, statement: () => Promise.reject(new Error('gone')) }
    await using bot = await startTestBot({ search: broken })
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says('harbour')
    await anna.receives()
    expect(await anna.presses('Next →')).toMatchObject({
      text: 'Something went wrong on my side. Please ask again in a minute.',
    })
  })

  test('of the store after an answer leaves the answer alone', async () => {
    const store = createMemoryStore()
    const full = { ...store, saveSentAnswer: () => Promise.reject(new Error('disk full')) }
    await using bot = await startTestBot({ store: full })
    const anna = bot.api.user({ first_name: 'Anna' })
    anna.says('harbour')
    await anna.receives()
    await bot.stop()
    expect(anna.unread()).toEqual([])
    expect(bot.logged.join('')).toContain('disk full')
  })
})

test('a slow answer holds up its own chat only', async () => {
  await using bot = await startTestBot()
  const anna = bot.api.user({ first_name: 'Anna' })
  const ben = bot.api.user({ first_name: 'Ben' })
  const held = bot.api.hold('sendMessage', { chat: anna.id })
  anna.says('snow')
  anna.says('strike')
  await held.arrived
  ben.says('snow')
  expect((await ben.receives()).text).toContain('snow')
  expect(anna.unread()).toEqual([])
  held.release()
  expect((await anna.receives()).text).toContain('snow')
  expect((await anna.receives()).text).toMatch(/^My archive/)
})
