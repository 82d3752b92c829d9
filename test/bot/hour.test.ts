import { expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { startWorld } from './digest-world.ts'
import { talk } from './talk.ts'

test('hours and zones that cannot be read are asked for again', async () => {
  await using world = await startWorld()
  const { anna, says } = talk(world, { language_code: 'ru' })
  expect(await says('/time полночь')).toContain('/time 8:30')
  expect(await says('/time 22:00–7:00')).toBe(
    `Новое приходит в 09:00 (UTC). С 22:00 до 07:00 срочные сообщения ждут; отменить: /time выкл.
[Тихо 23:00–08:00] [Без тихих часов]`,
  )
  expect(await says('/time off')).toBe(
    'Новое приходит в 09:00 (UTC).\n[Тихо 22:00–07:00] [Тихо 23:00–08:00]',
  )
  await says('/time 22:00–7:00')
  expect(await says('/zone Нарния')).toContain('/zone Europe/Moscow')
  expect(await says('/zone GMT')).toContain('/zone Europe/London\n/zone UTC')
  expect(await says('/zone Санкт-Петербург')).toContain('(Europe/Moscow)')
  expect(await world.store.clock(anna.id)).toEqual({
    zone: 'Europe/Moscow',
    minute: 540,
    quiet: { from: 1320, until: 420 },
  })
})

test.each([
  ['en', 'Quiet 23:00–08:00', 'No quiet hours', 'Alerts wait from 23:00 to 08:00'],
  ['ru', 'Тихо 23:00–08:00', 'Без тихих часов', 'С 23:00 до 08:00 срочные сообщения ждут'],
])(
  'quiet hours are begun, changed and ended by buttons, in %s',
  async (language_code, begin, end, waits) => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world, { language_code })
    expect(await says('/time')).toContain(`[${begin}]`)
    const quiet = await presses(begin)
    expect(quiet).toContain(waits)
    expect(quiet).toMatch(new RegExp(`22:00–07:00\\] \\[${end}\\]$`))
    expect(await world.store.clock(anna.id)).toMatchObject({ quiet: { from: 1380, until: 480 } })
    const ended = await presses(end)
    expect(ended).not.toContain(waits)
    expect(ended).not.toContain(end)
    expect((await world.store.clock(anna.id))?.quiet).toBeUndefined()
  },
)

test('in a group only an administrator changes the quiet hours', async () => {
  await using world = await startWorld()
  const group = world.api.group({ title: 'Ferry watch' })
  const olga = world.api.user({ first_name: 'Olga', language_code: 'en' })
  const mike = world.api.user({ first_name: 'Mike', language_code: 'en' })
  group.promotes(olga)
  group.says(olga, '/time@fake_onrecord_bot')
  await group.receives()
  expect((await group.presses(mike, 'Quiet 22:00–07:00')).text).toContain('Only administrators')
  expect(await world.store.clock(group.id)).toBeUndefined()
  await group.presses(olga, 'Quiet 22:00–07:00')
  expect(visible(await group.receives())).toContain('Alerts wait from 22:00 to 07:00')
})

test('a location that is sent tells the zone', async () => {
  await using world = await startWorld()
  const { anna } = talk(world)
  anna.sends({ location: { latitude: 59.94, longitude: 30.31 } })
  expect(visible(await anna.receives())).toBe('Digests come at 09:00 (Europe/Moscow).')
  expect(await world.store.clock(anna.id)).toMatchObject({ zone: 'Europe/Moscow' })
})
