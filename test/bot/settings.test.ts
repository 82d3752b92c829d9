import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import type { Group } from '../telegram/fake/group.ts'
import type { Person } from '../telegram/fake/person.ts'
import { startTestBot, type TestBot } from './start-test-bot.ts'

const SETTINGS = `**Settings for this group**
Language: that of whoever asks
Who may ask me: everybody
Quiet: off, I also say when I find nothing

Administrators change this with the buttons below.
[✓ The asker’s] [English] [Русский]
[✓ Everybody asks] [Administrators only]
[✓ Quiet off] [Quiet on]`

describe('/settings', () => {
  test.each(['/settings', '/settings@fake_onrecord_bot'])(
    'shows an administrator what holds, at "%s"',
    async (text) => {
      await using bot = await startTestBot()
      const { group, ada } = await groupOf(bot)
      const asked = group.says(ada, text).message
      const shown = await group.receives()
      expect(visible(shown)).toBe(SETTINGS)
      expect(shown.reply_to_message?.message_id).toBe(asked.message_id)
    },
  )

  test('shows it to an administrator who stays unnamed', async () => {
    await using bot = await startTestBot()
    const { group, ada } = await groupOf(bot)
    group.says(ada, '/settings', { as: group.chat })
    expect(visible(await group.receives())).toBe(SETTINGS)
  })

  test('is for nobody else: one who asks this bot is told, a bare command can be for another', async () => {
    await using bot = await startTestBot()
    const { group, ben } = await groupOf(bot)
    group.says(ben, '/settings')
    group.says(ben, '/settings@other_bot')
    group.says(ben, '/settings@fake_onrecord_bot')
    expect((await group.receives()).text).toBe(
      'Only administrators of this group can change its settings.',
    )
    const channel = { id: -1_002_000_000_001, type: 'channel', title: 'Tides' } as const
    group.says(ben, '/settings@fake_onrecord_bot', { as: channel })
    expect((await group.receives()).text).toMatch(/^Only administrators/)
  })

  test('changes by buttons what holds, also for the message itself', async () => {
    await using bot = await startTestBot()
    const { group, ada } = await groupOf(bot)
    group.says(ada, '/settings')
    await group.receives()
    await group.presses(ada, 'Русский')
    expect(visible(await group.receives())).toBe(`**Настройки этой группы**
Язык: русский
Кто может спрашивать: все
Тихий режим: выключен, я пишу и о том, что ничего не нашлось

Изменить их могут администраторы кнопками ниже.
[Язык автора] [English] [✓ Русский]
[✓ Спрашивают все] [Только админы]
[✓ Обычный режим] [Тихий режим]`)
    await group.presses(ada, 'Только админы')
    await group.receives()
    await group.presses(ada, 'Тихий режим')
    const all = visible(await group.receives())
    expect(all).toContain('Кто может спрашивать: только администраторы')
    expect(all).toContain(
      'Тихий режим: включён, я пишу без звука, а когда ничего не нашлось, молчу',
    )
    // Pressed twice it is the same, and nothing goes wrong.
    await group.presses(ada, '✓ Тихий режим')
    await bot.stop()
    expect(bot.logged.join('')).not.toContain('"level":50')
  })

  test('asks at each press whether one is an administrator still', async () => {
    await using bot = await startTestBot()
    const { group, ada, ben } = await groupOf(bot)
    group.says(ada, '/settings')
    await group.receives()
    const notice = { text: 'Only administrators of this group can change its settings.' }
    expect(await group.presses(ben, 'Quiet on')).toMatchObject(notice)
    group.demotes(ada)
    expect(await group.presses(ada, 'Quiet on')).toMatchObject(notice)
    group.promotes(ben)
    await group.presses(ben, 'Quiet on')
    expect(visible(await group.receives())).toContain('[✓ Quiet on]')
  })
})

describe('a setting', () => {
  test('of the language goes before that of the asker', async () => {
    await using bot = await startTestBot()
    const { group, ada, ben } = await groupOf(bot)
    await choose(group, ada, 'Русский')
    group.says(ben, '/ask strike')
    expect((await group.receives()).text).toMatch(/^Архив сейчас недоступен/)
  })

  test('lets only administrators ask, and tells the others where they can', async () => {
    await using bot = await startTestBot()
    const { group, ada, ben } = await groupOf(bot)
    await choose(group, ada, 'Administrators only')
    const asked = group.says(ben, '/ask snow').message
    const refusal = await group.receives()
    expect(visible(refusal)).toBe(
      `In this group only administrators may ask me. In private I answer everybody.
[Ask me in private](https://t.me/fake_onrecord_bot)`,
    )
    expect(refusal.reply_to_message?.message_id).toBe(asked.message_id)
    group.edits(ben, asked, '/ask strike')
    group.says(ada, '/ask snow')
    expect((await group.receives()).text).toContain('snow')
    group.says(ada, '/ask snow', { as: group.chat })
    expect((await group.receives()).text).toContain('snow')
  })

  test('of quiet leaves out what was not found, and every sound', async () => {
    await using bot = await startTestBot()
    const { group, ada, ben } = await groupOf(bot)
    await choose(group, ada, 'Quiet on')
    for (const miss of ['snow', 'gull', 'weather', 'boork']) group.says(ben, `/ask ${miss}`)
    group.says(ben, '/ask harbour')
    expect((await group.receives()).text).toContain('Ada Brook')
    // An outage is no answer: silence would mean that nothing was found.
    group.says(ben, '/ask strike')
    expect((await group.receives()).text).toMatch(/^My archive/)
    const quiet = bot.api.callsTo('sendMessage').map((c) => c.payload['disable_notification'])
    expect(quiet).toEqual([undefined, true, true])
  })

  test('moves with the group when it becomes a supergroup', async () => {
    await using bot = await startTestBot()
    const { group, ada, ben } = await groupOf(bot, 'group')
    await choose(group, ada, 'Русский')
    const moved = group.upgrades()
    moved.says(ben, '/ask strike')
    expect((await moved.receives()).text).toMatch(/^Архив сейчас недоступен/)
  })
})

async function choose(group: Group, person: Person, label: string): Promise<void> {
  group.says(person, '/settings')
  await group.receives()
  await group.presses(person, label)
  await group.receives()
}

/** Ada administrates it, Ben does not. */
async function groupOf(bot: TestBot, type: 'group' | 'supergroup' = 'supergroup') {
  const group = bot.api.group({ title: 'Harbour friends', type })
  const ada = bot.api.user({ first_name: 'Ada', language_code: 'en' })
  const ben = bot.api.user({ first_name: 'Ben', language_code: 'en' })
  group.promotes(ada)
  return { group, ada, ben }
}
