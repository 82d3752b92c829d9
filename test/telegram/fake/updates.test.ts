import { expect, test } from 'vitest'
import { startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf } from './bot-under-test.ts'

test('a long poll waits until somebody writes', async () => {
  await using api = await startFakeApi()
  const anna = api.user({ first_name: 'Anna' })
  const bot = botOf(api)
  let answered = false
  const poll = bot.api.getUpdates({ timeout: 5 }).then((updates) => {
    answered = true
    return updates
  })
  await api.quiet()
  expect(answered).toBe(false)

  anna.says('hello')
  const [update] = await poll
  expect(update?.message?.text).toBe('hello')
  expect(update?.message?.from.first_name).toBe('Anna')
})

test('an update comes again until a higher offset confirms it', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const anna = api.user({ first_name: 'Anna' })
  anna.says('one')
  anna.says('two')

  const first = await client.getUpdates({ limit: 1 })
  expect(await client.getUpdates({ limit: 1 })).toEqual(first)
  const offset = (first[0]?.update_id ?? 0) + 1
  const rest = await client.getUpdates({ offset })
  expect(rest.map(({ message }) => message?.text)).toEqual(['two'])
  expect(await client.getUpdates({ offset: offset + 1 })).toEqual([])
})

test('a negative offset forgets all but the newest updates', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const anna = api.user({ first_name: 'Anna' })
  for (const word of ['one', 'two', 'three']) anna.says(word)
  const newest = await client.getUpdates({ offset: -1 })
  expect(newest.map(({ message }) => message?.text)).toEqual(['three'])
  expect(await client.getUpdates()).toEqual(newest)
})

test('a poll that is short of updates returns empty when its time is over', async () => {
  await using api = await startFakeApi()
  expect(await botOf(api).api.getUpdates({ timeout: 0.02 })).toEqual([])
})

test('kinds that are not asked for are not queued, and the choice is remembered', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const anna = api.user({ first_name: 'Anna' })
  await client.getUpdates({ allowed_updates: ['edited_message'] })
  const said = anna.says('first')
  expect(said.delivered).toBe(false)
  await client.getUpdates()
  expect(anna.edits(said.message, 'second')).toBe(true)
  const updates = await client.getUpdates()
  expect(updates.map((update) => update.edited_message?.text)).toEqual(['second'])
})

test('a second poll ends the first one with a conflict', async () => {
  await using api = await startFakeApi()
  const { api: client } = botOf(api)
  const first = refusalOf(client.getUpdates({ timeout: 5 }))
  await api.quiet()
  const second = client.getUpdates({ timeout: 5 })
  expect(await first).toBe(
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  )
  api.user({ first_name: 'Anna' }).says('hello')
  expect(await second).toHaveLength(1)
})
