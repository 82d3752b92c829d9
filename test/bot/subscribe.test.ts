import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { startWorld } from './digest-world.ts'
import { talk } from './talk.ts'

const PREVIEW = `Follow **Ada Marlow; ferry**?
1 statement in the last 7 days, 1 statement in the last 30.

The newest:
**Ada Marlow**, Harbour Minister
> “A ferry that nobody takes is a monument,” Marlow said.
Said on 10 June 2021, published 11 June 2021 · [Ellery Post](https://post.example/ferry)
_Ferry row in Ellery_
[Follow] [No]`

describe('following', () => {
  test('by words: preview, confirm, a digest at the set minute, and no more after it is stopped', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    expect(await says('/follow marlow about the ferry')).toBe(PREVIEW)
    expect(await presses('Follow')).toBe(`You follow **Ada Marlow; ferry**.
Next: today at 09:00 (UTC).
[Pause] [Stop] [Now]
[on weekdays] [weekly] [at once]
[↩ Back]`)
    expect(await says('/time 8:30')).toBe(
      'Digests come at 08:30 (UTC).\nNext: today at 08:30 (UTC).',
    )
    expect(await says('/zone moscow')).toBe(
      'Digests come at 08:30 (Europe/Moscow).\nNext: tomorrow at 08:30 (Europe/Moscow).',
    )
    expect(await says('/following')).toBe(`You follow 1 thing. A button changes it.

1. **Ada Marlow; ferry** — daily
[1 · Ada Marlow; ferry]`)
    await world.ingest({ key: 'new', says: ['The ferry has sunk.', 'The toll will rise.'] })
    await world.at('2021-06-13T05:29:59Z')
    expect(anna.unread()).toEqual([])
    await world.at('2021-06-13T05:30:00Z')
    expect(visible(await anna.receives())).toBe(`**1 new statement**

1. **Ada Marlow**
> The ferry has sunk.
Published 12 June 2021; the day it was said is not given · Ellery Post
_You follow: Ada Marlow; ferry_
[1 · Context] [1 · Not for me: Ada Marlow]`)
    expect(await presses('1 · Context')).toContain('The ferry has sunk.')
    await says('/following')
    await presses('1 · Ada Marlow; ferry')
    expect(await presses('Stop')).toBe('You no longer follow **Ada Marlow; ferry**.')
    await world.ingest({ key: 'newer', says: ['The ferry was raised.'] })
    await world.at('2021-06-14T05:30:00Z')
    expect(anna.unread()).toEqual([])
  })

  test('by the button below an answer, and where nothing was found', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    await says('what did Ada Marlow say about the ferry?')
    expect(await presses('Follow')).toBe(PREVIEW)
    expect(await presses('No')).toBe('Not followed.')
    expect(await world.store.subscriptions(anna.id)).toEqual([])
    expect(await says('what did Ada Marlow say about helicopters?')).toContain(
      '[Tell me when it appears]',
    )
    expect(await presses('Tell me when it appears')).toContain('0 statements in the last 7 days')
    await presses('Follow')
    await world.ingest({ key: 'new', says: ['Helicopters are loud.'] })
    await world.at('2021-06-12T09:00:00Z')
    expect(visible(await anna.receives())).toContain('Helicopters are loud.')
  })

  test('a paused one is silent, one at once is told at once, what is not wanted comes no more', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    await says('/follow toll')
    await presses('Follow')
    expect(await presses('Pause')).toContain('**toll** — paused')
    await world.ingest({ key: 'a', says: ['The toll will rise.'] })
    await world.at('2021-06-12T09:00:00Z')
    expect(anna.unread()).toEqual([])
    await presses('Go on')
    expect(await presses('at once')).toContain('**toll** — at once')
    await world.at('2021-06-12T09:30:00Z')
    expect(anna.unread()).toEqual([])
    await world.ingest({ key: 'b', says: ['The toll will fall.'] })
    await world.at('2021-06-12T09:30:10Z')
    expect(visible(await anna.receives())).toContain('The toll will fall.')
    expect((await anna.presses('1 · Not for me: Ada Marlow')).text).toContain('no more from this')
    await world.ingest({ key: 'c', says: ['The toll is gone.'] })
    await world.at('2021-06-12T10:00:00Z')
    expect(anna.unread()).toEqual([])
  })

  test('who is not wanted is named in /following, with a way back, and is wanted again by a new follow', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    await says('/follow toll')
    await presses('Follow')
    await says('/follow ferry')
    await presses('Follow')
    await world.ingest({ key: 'a', says: ['The toll for the ferry will rise.'] })
    await world.at('2021-06-12T09:00:00Z')
    expect(visible(await anna.receives())).toContain('You follow: toll · ferry')
    await anna.presses('1 · Not for me: Ada Marlow')
    expect(await says('/following')).toContain(`1. **toll** — daily, without Ada Marlow
2. **ferry** — daily, without Ada Marlow`)
    await world.ingest({ key: 'b', says: ['The toll is gone.', 'The ferry is here.'] })
    await world.at('2021-06-13T09:00:00Z')
    expect(anna.unread()).toEqual([])
    await presses('1 · toll')
    expect(await presses('Hear Ada Marlow again')).toMatch(/^\*\*toll\*\* — daily\n/)
    await world.ingest({ key: 'c', says: ['The toll is back.', 'The ferry is late.'] })
    await world.at('2021-06-14T09:00:00Z')
    const digest = visible(await anna.receives())
    expect(digest).toContain('The toll is back.')
    expect(digest).not.toContain('The ferry is late.')
    await says('/follow ferry')
    await presses('Follow')
    expect(await says('/following')).not.toContain('without')
  })

  test('a digest speaks the language of who follows', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world, { language_code: 'ru' })
    await says('/follow toll')
    await presses('Следить')
    await world.ingest({ key: 'a', says: ['The toll will rise.'] })
    await world.at('2021-06-12T09:00:00Z')
    expect(visible(await anna.receives())).toContain('**1 новое высказывание**')
    await says('/forget')
    expect((await world.store.chatSettings(anna.id)).spoken).toBeUndefined()
  })

  test('asks which of several is meant, and says what cannot be followed', async () => {
    await using world = await startWorld()
    await world.ingest({ key: 'tom', says: [{ text: 'It is cold.', by: 'Tom Marlow' }] })
    const { says, presses } = talk(world)
    const choice = await says('/follow marlow')
    expect(choice).toContain('[Tom Marlow]')
    expect(await presses('Tom Marlow')).toContain('Follow **Tom Marlow**?')
    expect(await says('/follow "a monument"')).toContain('exact words I cannot')
    expect(await says('/follow')).toContain('/follow peskov about sanctions')
    expect(await says('/follow everything')).toContain('Follow **everything**?')
  })

  test('the rest of a digest is opened by its button', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    await says('/follow ada marlow')
    await presses('Follow')
    const says12 = Array.from({ length: 12 }, (_, at) => `Point ${at + 1} of the plan.`)
    await world.ingest({ key: 'plan', says: says12 })
    await world.at('2021-06-12T09:00:00Z')
    expect(visible(await anna.receives())).toMatch(/\*\*12 new statements\*\*[^]*\[2 more\]$/)
    expect(await presses('2 more')).toMatch(/> Point 2 of the plan\.[^]*1 of 2\n\[Next →\]/)
    expect(await presses('Next →')).toContain('> Point 1 of the plan.')
  })

  test.each([
    [
      'en',
      `**toll** — daily
On which day?
[Mon] [Tue] [Wed] [Thu]
[Fri] [Sat] [Sun]
[↩ Back]`,
      'Thu',
      `**toll** — weekly, on Thursdays
Next: Thursday, 17 June, at 09:00 (UTC).
[Pause] [Stop] [Now]
[on another day] [daily] [on weekdays] [at once]
[↩ Back]`,
    ],
    [
      'ru',
      `**toll** — ежедневно
В какой день?
[Пн] [Вт] [Ср] [Чт]
[Пт] [Сб] [Вс]
[↩ Вернуться]`,
      'Чт',
      `**toll** — раз в неделю, по четвергам
Следующая доставка: в четверг, 17 июня, в 09:00 (UTC).
[Приостановить] [Отменить] [Сейчас]
[в другой день] [ежедневно] [по будням] [сразу]
[↩ Вернуться]`,
    ],
  ])('weekly comes on the day that is chosen, in %s', async (language_code, asks, day, chosen) => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world, { language_code })
    const [follow, weekly, pause, resume] =
      language_code === 'en'
        ? ['Follow', 'weekly', 'Pause', 'Go on']
        : ['Следить', 'раз в неделю', 'Приостановить', 'Продолжить']
    await says('/follow toll')
    await presses(follow ?? '')
    expect(await presses(weekly ?? '')).toBe(asks)
    expect(await presses(day)).toBe(chosen)
    await presses(pause ?? '')
    expect(await presses(resume ?? '')).toBe(chosen)
    await world.ingest({ key: 'a', says: ['The toll will rise.'] })
    await world.at('2021-06-16T23:00:00Z')
    expect(anna.unread()).toEqual([])
    await world.at('2021-06-17T09:00:00Z')
    expect(visible(await anna.receives())).toContain('The toll will rise.')
  })
})

describe('in a group', () => {
  test('an administrator follows for a topic, a member may not', async () => {
    await using world = await startWorld()
    const group = world.api.group({ title: 'Ferry watch', forum: true })
    const thread = group.opensTopic('Ferries')
    const olga = world.api.user({ first_name: 'Olga', language_code: 'en' })
    const mike = world.api.user({ first_name: 'Mike', language_code: 'en' })
    group.promotes(olga)
    group.says(mike, '/follow@fake_onrecord_bot ferry', { thread })
    expect(visible(await group.receives())).toBe(
      'Only administrators of this group can change what it follows.',
    )
    group.says(olga, '/follow@fake_onrecord_bot ferry', { thread })
    expect(visible(await group.receives())).toContain('Follow **ferry**?')
    expect((await group.presses(mike, 'Follow')).text).toContain('Only administrators')
    await group.presses(olga, 'Follow')
    expect(visible(await group.receives())).toContain('You follow **ferry**')
    await world.ingest({ key: 'new', says: ['The ferry has sunk.'] })
    await world.at('2021-06-12T09:00:00Z')
    const digest = await group.receives()
    expect(digest.message_thread_id).toBe(thread)
    expect(visible(digest)).toContain('The ferry has sunk.')
  })

  test('the button below an answer works for an administrator, not for a member', async () => {
    await using world = await startWorld()
    const group = world.api.group({ title: 'Ferry watch' })
    const olga = world.api.user({ first_name: 'Olga', language_code: 'en' })
    const mike = world.api.user({ first_name: 'Mike', language_code: 'en' })
    group.promotes(olga)
    group.says(mike, '/ask marlow ferry')
    expect(visible(await group.receives())).toMatch(/\[Open in private chat\]\(\S+\) \[Follow\]/)
    expect((await group.presses(mike, 'Follow')).text).toContain('Only administrators')
    await group.presses(olga, 'Follow')
    expect(visible(await group.receives())).toContain('Follow **Ada Marlow; ferry**?')
    await group.presses(olga, 'Follow')
    expect(visible(await group.receives())).toContain('You follow **Ada Marlow; ferry**')
    expect(await world.store.subscriptions(group.id)).toHaveLength(1)
  })
})
