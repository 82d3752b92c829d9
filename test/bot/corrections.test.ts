import { describe, expect, test } from 'vitest'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'
import { visible } from '../telegram/fake/visible.ts'
import { article } from '../store/records.ts'
import { startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const TOLL = 'what did Marlow say about the toll?'
const OPERATOR = 8001

/** A bot with one operator, who has written to it. */
async function startReportedBot(options: Parameters<typeof startArchiveBot>[0] = {}) {
  const language = options.language ?? 'en'
  const bot = await startArchiveBot({ admins: new Set([OPERATOR]), ...options })
  const talks = talk(bot, { language_code: language })
  const operator = bot.api.user({ id: OPERATOR, first_name: 'Olga', language_code: language })
  operator.says('/language')
  await operator.receives()
  return { ...bot, ...talks, operator }
}

describe.each(TEXT_LANGUAGES)('in %s', (language) => {
  const { corrections, verdicts } = textsFor(language, 'en')

  test('a wrong speaker is reported, corrected by a typed name, told, and put right where it was shown', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    const answer = await says(TOLL)
    expect(answer).toMatch(new RegExp(`\\[${corrections.wrong}\\]$`))
    expect(await presses(corrections.wrong)).toContain(corrections.ask)
    expect(await presses(corrections.reasons.speaker)).toBe(corrections.passedOn)
    const thanks = anna.history().at(-1) ?? { message_id: 0 }

    const reported = await operator.receives()
    expect(visible(reported)).toContain(`${corrections.report('speaker')}\n\n**Ada Marlow**`)
    anna.says('it was Sokolov, look', { replyTo: thanks })
    expect(visible(await anna.receives())).toBe(corrections.wordsPassedOn)
    expect(visible(await operator.receives())).toContain('_it was Sokolov, look_')

    await operator.presses(corrections.correctSpeaker)
    expect(visible(await operator.receives())).toContain(corrections.whoSaidIt)
    operator.says('Sokolov', { replyTo: reported })
    expect(visible(await operator.receives())).toContain(
      `[Viktor Sokolov]\n[${corrections.newSpeaker('Sokolov')}]`,
    )
    await operator.presses('Viktor Sokolov')
    const decided = visible(await operator.receives())
    expect(decided).toContain('**Viktor Sokolov**\n> The toll on the bridge stays.')
    expect(decided).toContain(corrections.amending(1))

    const told = visible(await anna.receives())
    expect(told).toContain(corrections.outcome.speaker('Viktor Sokolov').text)
    const amended = visible(await anna.receives())
    expect(amended).toContain(corrections.note.speaker('Ada Marlow', 'Viktor Sokolov').text)
    expect(amended).toContain('**Viktor Sokolov**\n> The toll on the bridge stays.')
  })

  test('a withdrawn statement leaves the answers, the messages, and stays away when its article comes again', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator, store } = bot
    await says(TOLL)
    await presses(corrections.wrong)
    await presses(corrections.reasons['not-said'])
    await operator.receives()
    await operator.presses(corrections.withdraw)
    expect(visible(await operator.receives())).toContain(corrections.decided.withdrawn)
    expect(visible(await anna.receives())).toContain(corrections.outcome.withdrawn)
    const amended = visible(await anna.receives())
    expect(amended).toContain(corrections.note.withdrawn('Ada Marlow').text)
    expect(amended).not.toContain('The toll on the bridge stays.')
    await store.saveArticles([
      article({
        key: 'toll',
        published: '2020-02-01',
        says: ['The toll on the bridge stays.', 'The bridge is old.'],
      }),
    ])
    expect(await says(TOLL)).not.toContain('The toll on the bridge stays.')
  })

  test('a decision is undone below its report, and what was put right with it; then it is decided anew', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    const answer = await says(TOLL)
    await presses(corrections.wrong)
    await presses(corrections.reasons['not-said'])
    await operator.receives()
    await operator.presses(corrections.withdraw)
    const decided = visible(await operator.receives())
    expect(decided).toContain('> The toll on the bridge stays.')
    expect(decided).toMatch(new RegExp(`${corrections.decided.withdrawn}[^]*${corrections.undo}`))
    await anna.receives()
    expect(visible(await anna.receives())).not.toContain('The toll on the bridge stays.')

    await operator.presses(corrections.undo)
    expect(visible(await operator.receives())).toContain(`[${corrections.dismiss}]`)
    expect(visible(await anna.receives())).toContain(corrections.outcome.reopened)
    expect(visible(await anna.receives())).toBe(answer)
    await operator.presses(corrections.dismiss)
    expect(visible(await operator.receives())).toContain(corrections.decided.dismissed)
    expect(visible(await anna.receives())).toContain(corrections.outcome.dismissed)
  })

  test('who reported is forgotten; the report stays with its buttons, before it is decided and after', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    const answer = await says(TOLL)
    await presses(corrections.wrong)
    await presses(corrections.reasons['not-said'])
    await operator.receives()
    await says('/forget')
    await operator.presses(corrections.withdraw)
    expect(visible(await operator.receives())).toContain(corrections.decided.withdrawn)
    expect(await says(TOLL)).not.toContain('The toll on the bridge stays.')
    await says('/forget')
    await operator.presses(corrections.undo)
    expect(visible(await operator.receives())).toContain(`[${corrections.dismiss}]`)
    expect(await says(TOLL)).toBe(answer)
    await bot.api.quiet()
    expect(anna.unread()).toEqual([])
  })

  test('a corrected speaker is taken back with the role that was printed, and all who reported it are told', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    const boris = bot.api.user({ first_name: 'Boris', language_code: language })
    const question = 'Marlow ferry monument'
    const answer = await says(question)
    expect(answer).toContain('**Ada Marlow**, Harbour Minister')
    await presses(corrections.wrong)
    await presses(corrections.reasons.speaker)
    await operator.receives()
    boris.says(question)
    await boris.receives()
    await boris.presses(corrections.wrong)
    await boris.receives()
    await boris.presses(corrections.reasons.text)
    await boris.receives()
    await operator.receives()
    await operator.presses(corrections.correctSpeaker)
    await operator.receives()
    await operator.presses('Viktor Sokolov')
    await operator.receives()
    await operator.receives()
    expect(visible(await anna.receives())).toContain(corrections.outcome.about('Ada Marlow').text)
    expect(visible(await anna.receives())).not.toContain('Harbour Minister')
    expect(visible(await boris.receives())).toContain(corrections.outcome.about('Ada Marlow').text)
    await boris.receives()

    await operator.presses(corrections.undo)
    for (const reported of [await operator.receives(), await operator.receives()]) {
      expect(visible(reported)).toContain('**Ada Marlow**, Harbour Minister')
      expect(visible(reported)).toContain(`[${corrections.dismiss}]`)
    }
    for (const reporter of [anna, boris]) {
      const told = visible(await reporter.receives())
      expect(told).toContain(corrections.outcome.about('Ada Marlow').text)
      expect(told).toContain(corrections.outcome.reopened)
      expect(visible(await reporter.receives())).toBe(answer)
    }
    await operator.presses(corrections.dismiss)
    expect(visible(await operator.receives())).toContain(corrections.decided.dismissed)
  })

  test('a dismissed report is told; “something else” goes on with its words only', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    const answer = await says(TOLL)
    await presses(corrections.wrong)
    expect(await presses(corrections.reasons.other)).toBe(corrections.writeIt)
    await bot.api.quiet()
    expect(operator.unread()).toEqual([])
    anna.says('the date is wrong', { replyTo: anna.history().at(-1) ?? { message_id: 0 } })
    await anna.receives()
    expect(visible(await operator.receives())).toContain('_the date is wrong_')
    await operator.presses(corrections.dismiss)
    expect(visible(await operator.receives())).toContain(corrections.decided.dismissed)
    expect(visible(await anna.receives())).toContain(corrections.outcome.dismissed)
    expect(await says(TOLL)).toBe(answer)
  })

  test('a verdict is put right, too', async () => {
    await using bot = await startReportedBot({ language })
    const { anna, says, presses, operator } = bot
    await says('/verify “the toll on the bridge stays”')
    await presses(corrections.wrong)
    await presses(corrections.reasons.text)
    await operator.receives()
    await operator.presses(corrections.withdraw)
    await operator.receives()
    await anna.receives()
    expect(visible(await anna.receives())).toMatch(
      new RegExp(
        `^${corrections.note.withdrawn('Ada Marlow').text}[^]*${verdicts['not-on-record']}`,
      ),
    )
  })
})

test('what a run leaves is put right by the next, and a message that is gone is followed by a note', async () => {
  await using bot = await startReportedBot()
  const { anna, says, store } = bot
  await says(TOLL)
  const second = anna.says(TOLL)
  const gone = await anna.receives()
  expect(second.delivered).toBe(true)
  await bot.stop()
  anna.deletes(gone)
  const [statement] = await store.findStatements({
    speakers: [{ id: 'ada-marlow' }],
    phrase: 'toll',
    limit: 9,
  })
  const at = Temporal.Instant.from('2020-01-15T12:00:00Z')
  const decided = await store.decide(statement?.id ?? '', { outcome: 'withdrawn' }, at)
  expect(decided?.messages).toBe(2)
  // As a run does that is killed in the middle.
  await store.takeAmendment()

  await using next = await startArchiveBot({ api: bot.api, store, admins: new Set([OPERATOR]) })
  const seen = [visible(await anna.receives()), visible(await anna.receives())]
  expect(seen[0]).toContain('Taken back: I had shown a statement of Ada Marlow here')
  expect(seen[1]).toContain('The message above cannot be changed any more.')
  await next.stop()
  expect(await store.amendmentCount()).toBe(0)
})

test('a message of whose answer nothing is kept any more is followed by a note', async () => {
  await using bot = await startReportedBot()
  const { anna, store } = bot
  const group = bot.api.group({ title: 'Ellery' })
  group.says(anna, `/ask@fake_onrecord_bot ${TOLL}`)
  await group.receives()
  anna.says('/forget')
  await anna.receives()
  await bot.stop()
  const [statement] = await store.findStatements({
    speakers: [{ id: 'ada-marlow' }],
    phrase: 'toll',
    limit: 1,
  })
  const at = Temporal.Instant.from('2020-01-15T12:00:00Z')
  await store.decide(statement?.id ?? '', { outcome: 'withdrawn' }, at)
  await using _ = await startArchiveBot({ api: bot.api, store, admins: new Set([OPERATOR]) })
  const note = await group.receives()
  expect(note.text).toContain('The message above cannot be changed any more.')
  expect(note.reply_to_message?.text).toContain('The toll on the bridge stays.')
})

test('in a group the button leads into the private chat; the group’s message is put right', async () => {
  await using bot = await startReportedBot()
  const { anna, operator } = bot
  const group = bot.api.group({ title: 'Ellery' })
  group.says(anna, `/ask@fake_onrecord_bot ${TOLL}`)
  const seen = visible(await group.receives())
  const [, parameter = ''] =
    /Wrong speaker or text\]\(https:\/\/t\.me\/fake_onrecord_bot\?start=(r_[\w-]+)\)/.exec(seen) ??
    []
  anna.says(`/start ${parameter}`)
  await anna.receives()
  await anna.presses('Wrong text')
  await anna.receives()
  await operator.receives()
  await operator.presses('Withdraw')
  expect(visible(await group.receives())).toContain('Taken back')
})

test('the same report is passed on once; nobody but an operator decides', async () => {
  await using bot = await startReportedBot()
  const { anna, says, presses, operator } = bot
  await says(TOLL)
  const answer = anna.history().at(-1)
  for (const _ of [1, 2]) {
    await anna.presses('Wrong speaker or text', answer)
    await anna.receives()
    await presses('Wrong text')
  }
  const reported = await operator.receives()
  await bot.api.quiet()
  expect(operator.unread()).toEqual([])
  bot.api.telegram.updates.push({
    callback_query: {
      id: '1',
      from: anna.user,
      chat_instance: '1',
      data: 'case:1:withdrawn',
      message: { ...reported, chat: { id: anna.id, type: 'private', first_name: 'Anna' } },
    },
  })
  await bot.api.quiet()
  expect(await says(TOLL)).toContain('The toll on the bridge stays.')
})

test('a report that a run kept, and ended before it told anybody, is passed on when it comes again', async () => {
  await using bot = await startReportedBot()
  const { anna, says, presses, operator, store } = bot
  await says(TOLL)
  await presses('Wrong speaker or text')
  const [statement] = await store.findStatements({
    speakers: [{ id: 'ada-marlow' }],
    phrase: 'toll',
    limit: 1,
  })
  // As a run does that is killed in the middle.
  await store.saveReport({
    statement: statement?.id ?? '',
    reason: 'text',
    speaker: 'Ada Marlow',
    chat: anna.id,
    language: 'en',
    reportedAt: Temporal.Instant.from('2020-01-15T12:00:00Z'),
  })
  await presses('Wrong text')
  expect(visible(await operator.receives())).toContain('The toll on the bridge stays.')
})

test('without operators nothing can be reported', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot)
  expect(await says(TOLL)).not.toContain('Wrong')
  expect(await says('/verify the toll on the bridge stays')).not.toContain('Wrong')
})
