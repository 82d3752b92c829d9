import { describe, expect, test } from 'vitest'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const FERRY = 'what did Marlow say about the ferry?'

test('/new forgets what was spoken about', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot)
  await says(FERRY)
  expect(await says('/new')).toBe(
    'I have forgotten what we were talking about. Your next question stands on its own.',
  )
  expect(await says('what about Sokolov?')).not.toContain('Sokolov · ferry')
})

describe('/language', () => {
  test('is chosen once and kept', async () => {
    const store = await openArchive()
    await using first = await startArchiveBot({ store })
    const { says, presses } = talk(first)
    expect(await says('/language')).toBe(`In which language shall I write to you?
[English] [Русский] [As in Telegram]`)
    expect(await presses('Русский')).toBe('Теперь я пишу вам по-русски.')
    await first.stop()
    await using second = await startArchiveBot({ store, api: first.api })
    expect(await says('/new')).toMatch(/^Я забыл, о чём шла речь/)
    await says('/language')
    expect(await presses('Как в Telegram')).toBe('I write English to you from now on.')
    expect(second.logged.join('')).not.toContain('could not')
  })
})

test.each([
  ['/language ru', 'Теперь я пишу вам по-русски.'],
  ['/language русский', 'Теперь я пишу вам по-русски.'],
  ['/language en', 'I write English to you from now on.'],
  ['/language french', 'I write only English and Russian. In which language shall I write to you?'],
  ['/language français', 'I write only English and Russian. In which language shall I write'],
])('"%s" sets the language that it names', async (text, answer) => {
  await using bot = await startArchiveBot()
  expect(await talk(bot).says(text)).toContain(answer)
})

test('/privacy says what is kept, and how to delete it', async () => {
  await using bot = await startArchiveBot()
  expect(await talk(bot).says('/privacy')).toMatch(/^\*\*What I keep\*\*[^]*\/forget deletes/)
  expect(await talk(bot, { language_code: 'ru' }).says('/privacy')).toMatch(
    /^\*\*Что я храню\*\*[^]*\/forget удалит/,
  )
})

describe('/forget', () => {
  test('deletes at once all that is kept of the user, in groups too, and nothing of others', async () => {
    await using bot = await startArchiveBot()
    const { anna, says, presses } = talk(bot)
    const other = talk(bot)
    const group = bot.api.group({ title: 'Desk' })
    await says('/language')
    await presses('Русский')
    await says(FERRY)
    await other.says(FERRY)
    group.says(anna, `/ask@fake_onrecord_bot ${FERRY}`)
    const inGroup = await group.receives()
    expect(await says('/forget')).toMatch(/^Готово\. Всё, что я хранил о вас, удалено/)

    const { store } = bot
    const place = { chat: anna.id, user: anna.id }
    expect(await store.conversation(place)).toBeUndefined()
    expect(await store.conversation({ chat: group.id, user: anna.id })).toBeUndefined()
    expect(await store.chatSettings(anna.id)).toEqual({ askers: 'everyone', quiet: false })
    expect(await store.sentAnswer(group.id, inGroup.message_id)).toBeUndefined()
    for (const { message_id } of anna.history()) {
      expect(await store.sentAnswer(anna.id, message_id)).toBeUndefined()
    }
    expect(await store.conversation({ chat: other.anna.id, user: other.anna.id })).toBeDefined()
    expect(await other.presses('Next →')).toContain('2 of 2')
  })

  test('deletes in a group what is kept of it when an administrator says so, and else of the member', async () => {
    await using bot = await startArchiveBot()
    const { anna: ada } = talk(bot)
    const { anna: ben } = talk(bot)
    const group = bot.api.group({ title: 'Desk' })
    group.promotes(ada)
    group.says(ada, '/settings')
    await group.receives()
    await group.presses(ada, 'Quiet on')
    await group.receives()
    const { store } = bot
    group.says(ben, '/forget@fake_onrecord_bot')
    expect((await group.receives()).text).toContain('What this group has set')
    expect((await store.chatSettings(group.id)).quiet).toBe(true)
    group.says(ada, '/forget@fake_onrecord_bot')
    expect((await group.receives()).text).toContain('of this group and of you')
    expect((await store.chatSettings(group.id)).quiet).toBe(false)
  })
})
