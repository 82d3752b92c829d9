import { afterAll, describe, expect, test, vi } from 'vitest'
import { createPictures } from '../../src/pictures/pictures.ts'
import { createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Decision } from '../../src/store/corrections.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import type { Store } from '../../src/store/store.ts'
import { createBulkSender } from '../../src/telegram/bulk-sender.ts'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'
import { article } from '../store/records.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const AT = Temporal.Instant.from('2020-01-15T12:00:00Z')
const TOLL = 'The toll on the bridge stays.'
const WITHDRAWN: Decision = { outcome: 'withdrawn' }
const QUIST: Decision = { outcome: 'speaker', speaker: { id: 'nora-quist', name: 'Nora Quist' } }
const pictures = createPictures()
afterAll(() => pictures.close())

/** Somebody who is shown things, and then a decision, after which the bot starts again and puts right what was shown. */
async function startShowing(language: 'en' | 'ru' = 'en') {
  const options = { admins: new Set([8001]), pictures }
  const bot = await startArchiveBot(options)
  let running = bot
  const meanwhile = async <Made>(work: () => Promise<Made>): Promise<Made> => {
    await running.stop()
    const made = await work()
    running = await startArchiveBot({ ...options, api: bot.api, store: bot.store })
    return made
  }
  return {
    ...talk(bot, { language_code: language }),
    bot,
    texts: textsFor(language, 'en'),
    /** Does something while the bot is stopped. */
    meanwhile,
    /** Decides about what has these words, while the bot is stopped; how many messages are to be put right. */
    decides: async (...decisions: readonly (readonly [decision: Decision, words?: string])[]) =>
      meanwhile(async () => {
        const messages: (number | undefined)[] = []
        for (const [decision, words = TOLL] of decisions) {
          const { id } = await saidIn(bot.store, words)
          messages.push((await bot.store.decide(id, decision, AT))?.messages)
        }
        return messages
      }),
    async [Symbol.asyncDispose]() {
      if (running !== bot) await running[Symbol.asyncDispose]()
      await bot[Symbol.asyncDispose]()
    },
  }
}

async function saidIn(store: Store, words: string) {
  const all = await store.findStatements({ limit: 20 })
  const found = all.find(({ passage }) => passage.includes(words))
  if (!found) throw new Error(`nobody said ${words}`)
  return found
}

describe.each(TEXT_LANGUAGES)('in %s a decision reaches', (language) => {
  test('a page of a timeline, which stays the page that it is', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts } = world
    const before = await says('/compare Ada Marlow | Sokolov toll')
    expect(before).toContain(TOLL)
    expect(await decides([QUIST])).toEqual([1])
    const after = visible(await anna.receives())
    expect(after).toContain(texts.corrections.note.speaker('Ada Marlow', 'Nora Quist').text)
    expect(after).toMatch(new RegExp(`\\*\\*Nora Quist\\*\\*[^]*${TOLL}`))
    expect(after).toContain('The toll is a disgrace.')
    expect(after.match(/\[.*\]/g)).toHaveLength(before.match(/\[.*\]/g)?.length ?? 0)

    expect(await decides([WITHDRAWN])).toEqual([1])
    const last = visible(await anna.receives())
    expect(last).toContain(texts.corrections.note.withdrawn('Ada Marlow').text)
    expect(last).not.toContain(TOLL)
    expect(last).toContain('The toll is a disgrace.')
  })

  test('an answer, when its speaker is split, and again when that is undone', async () => {
    await using world = await startShowing(language)
    const { anna, bot, says, meanwhile, texts } = world
    const { store } = bot
    await says('what did Ada Marlow say about the toll?')
    const { saidOn, publishedOn } = await saidIn(store, TOLL)
    const day = saidOn ?? publishedOn
    const by = { from: day, until: day }
    const split = await meanwhile(async () =>
      store.splitSpeaker({ speaker: 'ada-marlow', into: 'Ada Marlow (mayor)', by }, AT),
    )
    expect(split).toMatchObject({ number: 1, goes: 1 })
    const after = visible(await anna.receives())
    const { note } = texts.corrections
    expect(after).toContain(note.speaker('Ada Marlow', 'Ada Marlow (mayor)').text)
    expect(after).toContain(`**Ada Marlow (mayor)**\n> ${TOLL}`)

    await meanwhile(async () => store.undoSpeakerDecision(1))
    const last = visible(await anna.receives())
    expect(last).toMatch(/^\*\*Ada Marlow\*\*/)
    expect(last).not.toContain('mayor')
  })

  test('either piece of a stitched quotation', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts } = world
    const verdict = await says(
      '/verify Ada Marlow: “We have ordered two ferries from the yard. The toll on the bridge stays.”',
    )
    expect(verdict).toContain(texts.verdicts.stitched)
    expect(await decides([WITHDRAWN], [WITHDRAWN, 'two ferries'])).toEqual([1, 1])
    const amended = visible(await anna.receives())
    const { text } = texts.corrections.note.withdrawn('Ada Marlow')
    expect(amended.split(text)).toHaveLength(3)
    expect(amended).toContain(texts.verdicts['not-on-record'])
  })

  test('a picture, of which nothing wrong is left', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts, bot } = world
    await says('marlow toll')
    await anna.presses(texts.pictures.button)
    const picture = await anna.receives()
    const first = bot.api.callsTo('sendPhoto').at(-1)?.payload['photo']
    expect(await decides([QUIST])).toEqual([2])
    const kept = () => anna.history().find(({ message_id: id }) => id === picture.message_id)
    const { note } = texts.corrections
    const name = note.speaker('Ada Marlow', 'Nora Quist').text
    await vi.waitFor(() => expect(kept()?.caption).toContain(name))
    expect(kept()?.caption).toContain('https://t.me/fake_onrecord_bot?start=s_')
    expect(bot.api.callsTo('editMessageMedia').at(-1)?.payload['media']).not.toEqual(first)
    await decides([WITHDRAWN])
    const gone = note.withdrawn('Ada Marlow').text
    await vi.waitFor(() => expect(kept()?.caption).toContain(gone))
    expect(bot.api.callsTo('editMessageMedia')).toHaveLength(2)
  })

  test('what was sent into another chat by an inline query, and else who sent it', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts, bot } = world
    await says('/help')
    const offered = await anna.types('marlow toll')
    const [card] = offered.results
    const sent = anna.chooses(card?.id ?? '', 'marlow toll')
    const lost = anna.chooses(card?.id ?? '', 'marlow toll')
    await bot.api.quiet()
    bot.api.telegram.inlineMessages.delete(lost)
    expect(await decides([QUIST])).toEqual([2])
    const { note, elsewhere } = texts.corrections
    const corrected = note.speaker('Ada Marlow', 'Nora Quist').text
    const told = await anna.receives()
    expect(told.text).toBe(`${corrected}\n${elsewhere.text}`)
    const message = bot.api.telegram.inlineMessages.get(sent)
    expect(message?.text).toMatch(new RegExp(`^${corrected}\n\nNora Quist\n${TOLL}`))
    expect(message?.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe(texts.groups.open)
  })

  test('what a guest was answered', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts, bot } = world
    await says('/help')
    await anna.summons('@fake_onrecord_bot what did Marlow say about the toll?')
    expect(await decides([WITHDRAWN])).toEqual([1])
    const [message] = bot.api.telegram.inlineMessages.values()
    const { text } = texts.corrections.note.withdrawn('Ada Marlow')
    await vi.waitFor(() =>
      expect([...bot.api.telegram.inlineMessages.values()]).toMatchObject([{ text }]),
    )
    expect(message?.text).toContain(TOLL)
  })

  test('the verdict that a guest was given, which stays a verdict', async () => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts, bot } = world
    await says('/help')
    const claim = '“The toll on the old bridge stays”'
    await anna.summons(`@fake_onrecord_bot /verify Marlow: ${claim}`)
    const message = () => [...bot.api.telegram.inlineMessages.values()][0]
    expect(message()?.text).toContain(texts.verdicts.altered)
    expect(await decides([QUIST])).toEqual([1])
    const corrected = texts.corrections.note.speaker('Ada Marlow', 'Nora Quist').text
    const verdict = texts.check.alikeByAnother
    await vi.waitFor(() =>
      expect(message()?.text).toMatch(new RegExp(`^${corrected}\n\n${verdict}`)),
    )
    expect(message()?.text).toContain('The toll on the old bridge stays')
    expect(await decides([WITHDRAWN])).toEqual([1])
    await vi.waitFor(() => expect(message()?.text).toContain(texts.verdicts['not-on-record']))
    expect(message()?.text).not.toContain('Nora Quist\n')
  })

  test('what was shown where something was offered to follow, or to report', async () => {
    await using world = await startShowing(language)
    const { anna, says, presses, decides, texts } = world
    await says('/follow Marlow about the toll')
    const offer = anna.history().at(-1)
    await says('marlow toll')
    await presses(texts.corrections.wrong)
    expect(await decides([WITHDRAWN])).toEqual([3])
    const { text } = texts.corrections.note.withdrawn('Ada Marlow')
    for (const _ of [1, 2, 3]) expect((await anna.receives()).text).toContain(text)
    expect(anna.history().some((message) => message.text?.includes(TOLL))).toBe(false)
    expect(offer?.text).toContain(TOLL)
  })
})

test.each(TEXT_LANGUAGES)(
  'in %s both wrong statements of a digest are put right in it',
  async (language) => {
    await using world = await startShowing(language)
    const { anna, says, decides, texts, bot } = world
    await says('/follow everything')
    await anna.presses(texts.follow.confirm)
    await anna.receives()
    const shows = ['The harbour is closed.', 'The pier is new.', 'The lock is open.']
    await bot.store.saveArticles([article({ key: 'new', published: '2020-01-15', says: shows })], {
      at: AT,
    })
    const now = AT.add({ hours: 24 })
    const digests = createDigests({
      store: bot.store,
      send: createBulkSender({ token: bot.api.token, apiRoot: bot.api.root }),
      log: createLog({ level: 'silent', secrets: [] }),
      now: () => now,
      clock: defaultClock('UTC'),
      language,
      second: 1,
    })
    await digests.prepare()
    await digests.deliver(new AbortController().signal)
    const before = visible(await anna.receives())
    expect(await decides([QUIST, 'pier'], [WITHDRAWN, 'harbour'])).toEqual([1, 1])
    const after = visible(await anna.receives())
    const { note } = texts.corrections
    expect(after).toContain(note.speaker('Ada Marlow', 'Nora Quist').text)
    expect(after).toContain(note.withdrawn('Ada Marlow').text)
    expect(after).toMatch(/\*\*Nora Quist\*\*\n> The pier is new\./)
    expect(after).toMatch(/\*\*Ada Marlow\*\*\n> The lock is open\./)
    expect(after).toContain(`. ${texts.withdrawn}`)
    expect(after).not.toContain('The harbour is closed.')
    expect(before).toContain('The harbour is closed.')
    expect(after).toContain(texts.follow.notForMe(2, 'Nora Quist'))
  },
)

test('a view that shows the statement no more is left as it is; one that does stays that view', async () => {
  await using world = await startShowing()
  const { anna, says, presses, decides } = world
  await says('what did Marlow say about the ferry?')
  expect(await presses('Next →')).toContain('two ferries')
  const other = await says('what did Marlow say about the ferry?')
  expect(other).toContain('monument')
  const context = await presses('Context')
  expect(await decides([QUIST, 'monument'])).toEqual([1])
  const amended = visible(await anna.receives())
  expect(amended).toContain('They were said by Nora Quist.')
  expect(amended.match(/\[.*\]/g)).toEqual(context.match(/\[.*\]/g))
  await world.bot.api.quiet()
  expect(anna.unread()).toEqual([])
})

test('a decision between the making of a message and its keeping is not missed', async () => {
  await using world = await startShowing()
  const { anna, says, decides, bot } = world
  const { store } = bot
  await says('marlow toll')
  const { id } = await saidIn(store, TOLL)
  await decides([QUIST])
  await anna.receives()
  await bot.api.quiet()
  // As an answer does that was on its way.
  const sent = await store.sentAnswer(anna.id, anna.history().at(-1)?.message_id ?? 0)
  if (sent) await store.saveSentAnswer(sent, [{ id, speaker: 'Ada Marlow' }])
  expect(await store.amendmentCount()).toBe(1)
})

test('a decision that is taken back takes the note back', async () => {
  await using world = await startShowing()
  const { anna, says, decides } = world
  const answer = await says('marlow toll')
  await decides([QUIST])
  expect(visible(await anna.receives())).toContain('They were said by Nora Quist.')
  const marlow = { id: 'ada-marlow', name: 'Ada Marlow' }
  await decides([{ outcome: 'speaker', speaker: marlow }])
  expect(visible(await anna.receives())).toBe(answer)
})
