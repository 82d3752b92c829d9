import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const FERRY = 'what did Marlow say about the ferry?'

describe('an answer', () => {
  test('has everything below it in few rows, and the passage’s surroundings one press away', async () => {
    await using bot = await startArchiveBot()
    const { anna, says } = talk(bot)
    expect(await says(FERRY)).toBe(`**Ada Marlow**, Harbour Minister
> “A ferry that nobody takes is a monument,” Marlow said.
Said on 10 June 2021, published 11 June 2021 · [Ellery Post](https://post.example/ferry)
_Ferry row in Ellery_

Ada Marlow · ferry — 1 of 2
[Next →]
[Context] [Who else?] [Share]
[More from Ada Marlow] [Follow]`)
    await anna.presses('Context')
    const context = await anna.receives()
    expect(visible(context)).toBe(`**Ada Marlow**, Harbour Minister
> The council of Ellery met on Thursday. It was a long evening.
> 
> **“A ferry that nobody takes is a monument,” Marlow said.**
> 
> Nobody in the hall laughed.
_As it stands in the article; the passage is in bold_
Said on 10 June 2021, published 11 June 2021 · [Ellery Post](https://post.example/ferry)
_Ferry row in Ellery_

Ada Marlow · ferry — 1 of 2
[↩ Back] [Share]`)
  })

  test('lists who else spoke on it, and leads back', async () => {
    await using bot = await startArchiveBot()
    const { anna, says, presses } = talk(bot)
    const answer = await says(FERRY)
    const list = await presses('Who else?')
    expect(list).toBe(`Others on _ferry_:
[Viktor Sokolov · 1 statement]
[↩ Back]`)
    expect(await presses('Viktor Sokolov · 1 statement')).toBe(`**Viktor Sokolov**
> Sokolov said that the ferry would run in spring.
_In Ellery Post’s words, not a direct quotation_
Said on 10 June 2021, published 11 June 2021 · [Ellery Post](https://post.example/ferry)
_Ferry row in Ellery_

Viktor Sokolov · ferry
[Context] [Share]
[More from Viktor Sokolov] [Follow]
[↩ Back]`)
    expect(await presses('↩ Back')).toBe(list)
    expect(await presses('↩ Back')).toBe(answer)
    expect(anna.unread()).toEqual([])
  })

  test('leads to more from its speaker', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot)
    const answer = await says(FERRY)
    expect(await presses('More from Ada Marlow')).toContain('Ada Marlow — 1 of 3\n[Next →]')
    expect(await presses('Next →')).toContain('2 of 3')
    expect(await presses('↩ Back')).toBe(answer)
  })

  test('is shared as its own inline query, where the bot can be asked in any chat', async () => {
    await using bot = await startArchiveBot()
    const { anna, says } = talk(bot)
    await says(FERRY)
    const share = anna
      .history()
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .find(({ text }) => text === 'Share')
    const [statement] = await bot.store.findStatements({ stems: [['monument']], limit: 1 })
    expect(share).toEqual({ text: 'Share', switch_inline_query: `s_${statement?.id}` })
  })
})

describe('a miss', () => {
  test('can be widened', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot)
    expect(await says(`${FERRY.slice(0, -1)} in 2015?`)).toBe(
      `I have nothing from **Ada Marlow** about _ferry_ (2015).
Nor do I have a statement on anything else.
That is my archive, not all that was ever said.
[At any time] [Everything from Ada Marlow]
[Tell me when it appears]`,
    )
    expect(await presses('At any time')).toContain('Ada Marlow · ferry — 1 of 2')
  })

  test('that was only near can be waved aside', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot)
    const near = await says('what did Marlow say about the toll on the weir?')
    expect(near).toMatch(/^I have nothing from \*\*Ada Marlow\*\* about _weir_\. The nearest:/)
    expect(near).toContain('[None of these]')
    expect(await presses('None of these'))
      .toBe(`I have nothing from **Ada Marlow** about _toll on the weir_.
Searched: 3 statements, the newest published 11 June 2021.
That is my archive, not all that was ever said.
[Everything from Ada Marlow]
[Tell me when it appears]
[↩ Back]`)
    expect(await presses('↩ Back')).toBe(near)
  })
})

describe('a follow-up', () => {
  test.each([
    ['en', ['and about the toll?', 'what about Sokolov?', 'anything earlier?', 'in 2018?']],
    ['ru', ['а про пошлину?', 'а Соколов?', 'а раньше?', 'в 2018?']],
  ])(
    'goes on from the question before in %s',
    async (language_code, [topic, who, earlier, when]) => {
      await using bot = await startArchiveBot()
      const { says } = talk(bot, { language_code })
      await says(FERRY)
      expect(await says(topic ?? '')).toMatch(/> The toll on the bridge stays[^]*Ada Marlow · /)
      expect(await says(who ?? '')).toMatch(/> The toll is a disgrace[^]*Viktor Sokolov · /)
      await says(FERRY)
      expect(await says(earlier ?? '')).toMatch(
        /> We have ordered two ferries[^]*9 June 2021|9 июня 2021/,
      )
      await says('Sokolov toll')
      expect(await says(when ?? '')).toMatch(/> The toll is a disgrace[^]*2018/)
    },
  )

  test('asks who else, and the list leads on', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot, { language_code: 'ru' })
    await says('что Соколов сказал про паром?')
    expect(await says('кто ещё?')).toBe(`Кто ещё говорил по запросу _паром_:
[Ada Marlow · 2 высказывания]`)
    expect(await presses('Ada Marlow · 2 высказывания')).toContain('Ada Marlow · паром — 1 из 2')
  })

  test('survives a restart, and is over after a quarter of an hour', async () => {
    const store = await openArchive()
    let now = Temporal.Instant.from('2026-11-24T12:00:00Z')
    const clock = { store, now: () => now }
    await using first = await startArchiveBot(clock)
    const { anna, says } = talk(first)
    await says(FERRY)
    await first.stop()
    await using second = await startArchiveBot({ ...clock, api: first.api })
    now = now.add({ minutes: 15 })
    expect(await says('what about Sokolov?')).toContain('Viktor Sokolov · ferry')
    now = now.add({ minutes: 15, seconds: 1 })
    anna.says('what about Marlow?')
    expect(visible(await anna.receives())).not.toContain('Ada Marlow · ferry')
    expect(second.logged.join('')).not.toContain('could not')
  })

  test('goes on from what was leafed to', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot)
    await says(FERRY)
    expect(await presses('Next →')).toContain('2 of 2')
    expect(await says('anything newer?')).toMatch(
      /> “A ferry that nobody takes[^]*since 11 June 2019/,
    )
  })

  test('edits its answer when it is edited, read as it was', async () => {
    await using bot = await startArchiveBot()
    const { anna, says } = talk(bot)
    await says(FERRY)
    const question = anna.says('and about the toll?').message
    const answer = await anna.receives()
    await says('Sokolov toll')
    anna.edits(question, 'anything earlier?')
    const edited = await anna.receives()
    expect(edited.message_id).toBe(answer.message_id)
    expect(visible(edited)).toContain('Ada Marlow · ferry · until 9 June 2021')
  })

  test.each([
    ['en', 'anything earlier?', /^I do not know what that goes on from\./],
    ['ru', 'кто ещё?', /^Не понимаю, к чему это относится\./],
  ])('says in %s when it does not know what from', async (language_code, message, said) => {
    await using bot = await startArchiveBot()
    expect(await talk(bot, { language_code }).says(message)).toMatch(said)
  })

  test('after a miss is not taken for a topic', async () => {
    await using bot = await startArchiveBot()
    const { says } = talk(bot)
    const miss = await says('what did Marlow say about the weir?')
    expect(miss).toMatch(/^I have nothing from \*\*Ada Marlow\*\* about _weir_/)
    expect(await says('anything earlier?')).toBe(miss)
    expect(await says('and about the toll?')).toContain('Ada Marlow · toll')
  })

  test('is still possible after small talk, and not after somebody whom nobody knows', async () => {
    await using bot = await startArchiveBot()
    const { says } = talk(bot)
    await says(FERRY)
    expect(await says('thanks!')).toMatch(/^I only find what people said/)
    expect(await says('what about Sokolov?')).toContain('Viktor Sokolov · ferry')
    expect(await says('what did Zzyzx say about the toll?')).toMatch(/^I have nobody called/)
    expect(await says('anything earlier?')).toMatch(/^I do not know what that goes on from/)
  })

  test('is each topic’s own in a forum', async () => {
    await using bot = await startArchiveBot()
    const forum = bot.api.group({ title: 'Desk', forum: true })
    const anna = bot.api.user({ first_name: 'Anna' })
    const [winter, summer] = [forum.opensTopic('Winter'), forum.opensTopic('Summer')]
    const says = async (thread: number, text: string) => {
      forum.says(anna, `/ask@fake_onrecord_bot ${text}`, { thread })
      return visible(await forum.receives())
    }
    await says(winter, FERRY)
    await says(summer, 'what did Marlow say about the toll?')
    expect(await says(winter, 'what about Sokolov?')).toContain('Viktor Sokolov · ferry')
    expect(await says(summer, 'what about Sokolov?')).toContain('Viktor Sokolov · toll')
  })

  test('is each user’s own in a group', async () => {
    await using bot = await startArchiveBot()
    const group = bot.api.group({ title: 'Desk' })
    const [anna, boris] = [
      bot.api.user({ first_name: 'Anna' }),
      bot.api.user({ first_name: 'Boris' }),
    ]
    const says = async (person: typeof anna, text: string) => {
      group.says(person, `/ask@fake_onrecord_bot ${text}`)
      return visible(await group.receives())
    }
    await says(anna, FERRY)
    await says(boris, 'what did Sokolov say about the toll?')
    expect(await says(anna, 'what about Sokolov?')).toContain('Viktor Sokolov · ferry')
    expect(await says(boris, 'what about Marlow?')).toContain('Ada Marlow · toll')
  })
})

test('the topic stays as it was typed, however far a conversation goes on from it', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot, { language_code: 'ru' })
  await says('что Марлоу сказала про Ёлки?')
  expect(await says('а раньше?')).toContain('_Ёлки_')
  expect(await says('в 2016?')).toContain('_Ёлки_')
})
