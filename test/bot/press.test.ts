import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSmallSearch } from './small-search.ts'
import { startTestBot, type TestBot } from './start-test-bot.ts'

describe('Next and Previous', () => {
  test('lead through the statements in the same message', async () => {
    await using bot = await startTestBot()
    const { anna, answer } = await asked(bot, 'harbour')
    await anna.presses('Next →')
    const second = await anna.receives()
    expect(second.message_id).toBe(answer.message_id)
    expect(visible(second)).toBe(`**Ada Brook**, harbour master
> Brook called the old harbour wall “a danger to ships”.
_In Coast Gazette’s words; only what is in quotation marks is a direct quotation_
Published June 2018; the day it was said is not given · Coast Gazette
_Wall to be rebuilt_

Ada Brook · harbour — 2 of 3
[← Previous] [Next →]
[Who else?] [More from Ada Brook] [Follow]`)
    await anna.presses('Next →')
    expect(visible(await anna.receives())).toBe(`**Ada Brook**
> Brook said the harbour would be dredged in spring.
_In Northern Wire’s words, not a direct quotation_
Said on 9 March, year not given · Northern Wire

Ada Brook · harbour — 3 of 3
[← Previous]
[Who else?] [More from Ada Brook] [Follow]`)
    await anna.presses('← Previous')
    await anna.receives()
    await anna.presses('← Previous')
    expect(visible(await anna.receives())).toBe(visible(answer))
  })

  test('work after a restart', async () => {
    const store = createMemoryStore()
    await using first = await startTestBot({ store })
    const { anna } = await asked(first, 'harbour')
    await first.stop()
    await using second = await startTestBot({ store, api: first.api })
    await anna.presses('Next →')
    expect(visible(await anna.receives())).toContain('2 of 3')
    expect(second.logged.join('')).not.toContain('could not')
  })

  test('say when a statement was withdrawn meanwhile', async () => {
    const search = createSmallSearch()
    await using bot = await startTestBot({ search })
    const { anna } = await asked(bot, 'harbour')
    search.withdrawn.add('s2')
    await anna.presses('Next →')
    expect((await anna.receives()).text).toMatch(/^This statement is not on record any more\./)
  })
})

describe('a list', () => {
  test.each([
    ['brook', 'Tom Brook'],
    ['toll', 'Tom Brook · 1 statement'],
  ])('of %s leads to a person’s answer and back', async (question, label) => {
    await using bot = await startTestBot()
    const { anna, answer } = await asked(bot, question)
    await anna.presses(label)
    expect(visible(await anna.receives())).toBe(`**Tom Brook**, toll keeper
> No toll was ever too high for a full wagon.
Said in 1871 · Memoirs of a Toll Keeper

Tom Brook · toll
[Who else?] [More from Tom Brook] [Follow]
[↩ Back]`)
    await anna.presses('↩ Back')
    expect(visible(await anna.receives())).toBe(visible(answer))
  })

  test('stays within reach while its statements are leafed through', async () => {
    await using bot = await startTestBot()
    const { anna, answer } = await asked(bot, 'brook')
    await anna.presses('Ada Brook · harbour master')
    await anna.receives()
    await anna.presses('Next →')
    expect(visible(await anna.receives())).toContain(
      '2 of 3\n[← Previous] [Next →]\n[Who else?] [More from Ada Brook] [Follow]\n[↩ Back]',
    )
    await anna.presses('↩ Back')
    expect(visible(await anna.receives())).toBe(visible(answer))
  })
})

test('a suggested name is asked for', async () => {
  await using bot = await startTestBot()
  const { anna } = await asked(bot, 'boork')
  await anna.presses('Ada Brook')
  expect(visible(await anna.receives())).toContain('“The harbour stays open all winter,”')
})

test('everything from a speaker is one press away from nothing, and so is the way back', async () => {
  const search = createSmallSearch()
  await using bot = await startTestBot({ search })
  const { anna, answer } = await asked(bot, 'snow')
  await anna.presses('Everything from Ada Brook')
  expect(visible(await anna.receives())).toContain('1 of 3')
  await anna.presses('↩ Back')
  expect(visible(await anna.receives())).toBe(visible(answer))
  expect(search.asked).toEqual(['snow', 'from:"Ada Brook"', 'snow'])
})

describe('a button that means nothing any more', () => {
  test('says so and leaves the message alone', async () => {
    await using forgetful = await startTestBot({
      store: { ...createMemoryStore(), saveSentAnswer: async () => undefined },
    })
    const { anna } = await asked(forgetful, 'harbour')
    expect(await anna.presses('Next →')).toMatchObject({
      text: 'I do not remember this answer any more. Please ask again.',
    })
    await forgetful.stop()
    expect(anna.unread()).toEqual([])
  })

  test('that was pressed too long ago still does what it says', async () => {
    await using bot = await startTestBot()
    const { anna } = await asked(bot, 'harbour')
    bot.api.fail('answerCallbackQuery', {
      code: 400,
      description:
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
    })
    void anna.presses('Next →').catch(() => undefined)
    expect(visible(await anna.receives())).toContain('2 of 3')
  })
})

async function asked(bot: TestBot, question: string) {
  const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
  anna.says(question)
  return { anna, answer: await anna.receives() }
}
