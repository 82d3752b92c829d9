import { describe, expect, test } from 'vitest'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const EXACT = '“A ferry that nobody takes is a monument,” Marlow said.'

test('a claim that differs is shown with what differs, the passage, its source and a way on', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot)
  expect(await says('Marlow: “A ferry that nobody wants is a big monument”'))
    .toBe(`**On record with other words.**
> A ferry that nobody ~~wants ~~__takes __is a ~~big ~~monument
_Struck out: in the quotation, not on record. Underlined: on record, not in the quotation._

**Ada Marlow**, Harbour Minister
> “A ferry that nobody takes is a monument,” Marlow said.
Said on 10 June 2021, published 11 June 2021 · [Ellery Post](https://post.example/ferry)
_Ferry row in Ellery_

_Next: compare it with the passage and its source before you pass it on._
[Context] [Source](https://post.example/ferry)
[Search for it]`)
})

test('of a stitched claim each piece is shown where it stands', async () => {
  await using bot = await startArchiveBot()
  const { says } = talk(bot)
  const seen = await says(
    '“A ferry that nobody takes is a monument. The toll on the bridge stays.”',
  )
  expect(seen).toContain(
    '> A ferry that nobody takes is a monument ~~The toll on the bridge stays~~',
  )
  expect(seen).toContain('_Struck out: in the quotation, not in the first passage below.')
  expect(seen).toContain('> The toll on the bridge stays.')
})

describe.each(TEXT_LANGUAGES)('in %s', (language_code) => {
  const texts = textsFor(language_code, 'en')
  const { check, verdicts } = texts

  test.each([
    ['exact', EXACT],
    ['other-speaker', 'Sokolov: “A ferry that nobody takes is a monument”'],
    ['part', 'Marlow: “ferry that nobody takes”'],
    ['altered', 'Marlow: “A ferry that nobody wants is a monument”'],
    ['stitched', '“A ferry that nobody takes is a monument. The toll on the bridge stays.”'],
    ['not-on-record', '“The moon over Ellery is made of cheese”'],
  ] as const)('the verdict %s says what to do next', async (verdict, claim) => {
    await using bot = await startArchiveBot()
    const seen = await talk(bot, { language_code }).says(claim)
    expect(seen).toContain(`**${verdicts[verdict]}**`)
    expect(seen).toContain(`_${check.next[verdict]}_`)
    expect(seen).toContain(`[${check.asQuestion}]`)
  })

  test('the buttons show the context, lead back and search; also after a restart', async () => {
    await using bot = await startArchiveBot()
    const { anna, says, presses } = talk(bot, { language_code })
    const verdict = await says(EXACT)
    expect(await presses(texts.buttons.context)).toMatch(
      /long evening\.[^]*\*\*“A ferry[^]*said\.\*\*[^]*Nobody in the hall/,
    )
    await bot.stop()
    await using next = await startArchiveBot({ api: bot.api, store: bot.store })
    expect(next.api).toBe(bot.api)
    expect(await presses(check.back)).toBe(verdict)
    expect(await presses(check.asQuestion)).toContain('A ferry that nobody takes')
    expect(anna.history().filter(({ from }) => from.is_bot)).toHaveLength(1)
  })

  test('what may be either is asked back', async () => {
    await using bot = await startArchiveBot()
    const { says, presses } = talk(bot, { language_code })
    const claim = 'A ferry that nobody takes is a monument.'
    expect(await says(claim)).toBe(`${check.which}\n[${check.asClaim}] [${check.asQuestion}]`)
    expect(await presses(check.asClaim)).toContain(`**${verdicts.part}**`)
    await says(claim)
    expect(await presses(check.asQuestion)).toMatch(/^\*\*Ada Marlow/)
  })

  test('/verify takes what follows it, or the message that it replies to', async () => {
    await using bot = await startArchiveBot()
    const { anna, says } = talk(bot, { language_code })
    expect(await says('/verify a ferry that nobody takes is a monument')).toContain(verdicts.part)
    expect(await says('/verify')).toContain('/verify@fake_onrecord_bot')
    expect(await says('/verify ?!')).toBe(check.noWords)
    const { message } = anna.says('ferry monument')
    await anna.receives()
    anna.says('/verify', { replyTo: message })
    expect(visible(await anna.receives())).toContain(verdicts['not-on-record'])
  })
})

test('a forwarded message is a claim, its caption too; an edit edits the verdict', async () => {
  await using bot = await startArchiveBot()
  const { anna } = talk(bot)
  const text = 'a ferry that nobody takes is a monument'
  anna.says(text, { forwarded: true })
  expect(visible(await anna.receives())).toContain(
    'On record as part of a longer statement; all of it is below.',
  )
  anna.says(text, { forwarded: true, picture: true })
  expect(visible(await anna.receives())).toContain(
    'On record as part of a longer statement; all of it is below.',
  )
  const { message } = anna.says(`/verify ${text}`)
  const verdict = await anna.receives()
  anna.edits(message, '/verify the moon is made of cheese')
  const edited = await anna.receives()
  expect(edited.message_id).toBe(verdict.message_id)
  expect(edited.text).toContain('Not on record here.')
})

test('a caption in private is a question when it asks one', async () => {
  await using bot = await startArchiveBot()
  const { anna } = talk(bot)
  anna.says('what did Marlow say about the toll?', { picture: true })
  expect(visible(await anna.receives())).toContain('> The toll on the bridge stays.')
})

describe('in a group', () => {
  test('/verify@bot checks what it replies to, or what follows; a bare one may be for another bot', async () => {
    await using bot = await startArchiveBot({})
    const group = bot.api.group({ title: 'Ellery' })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'en' })
    const { message } = group.says(anna, 'ferry that nobody takes', { picture: true })
    group.says(anna, '/verify', { replyTo: message })
    group.says(anna, '/verify@fake_onrecord_bot', { replyTo: message })
    const seen = await group.receives()
    expect(seen.text).toContain('On record as part of a longer statement; all of it is below.')
    expect(visible(seen)).toMatch(
      /\[Open in private chat\]\(https:\/\/t\.me\/fake_onrecord_bot\?start=s_[\w-]+\) \[Source\]/,
    )
    group.says(anna, '/verify@fake_onrecord_bot Sokolov: “the toll is a disgrace”')
    expect((await group.receives()).text).toContain('On record, word for word.')
    group.says(anna, '/verify@fake_onrecord_bot')
    expect((await group.receives()).text).toContain('Is it real?')
    await bot.api.quiet()
    expect(group.unread()).toEqual([])
  })

  test('naming the bot in reply to a claim has it checked', async () => {
    await using bot = await startArchiveBot()
    const group = bot.api.group({ title: 'Ellery' })
    const anna = bot.api.user({ first_name: 'Anna', language_code: 'ru' })
    const { message } = group.says(anna, 'a ferry nobody takes is a monument', { forwarded: true })
    group.says(anna, '@fake_onrecord_bot', { replyTo: message })
    expect((await group.receives()).text).toContain('Есть в архиве, но другими словами.')
  })

  test('so does to ask only if it is real, in reply to it; a question of its own stays one', async () => {
    await using bot = await startArchiveBot()
    const group = bot.api.group({ title: 'Ellery' })
    const anna = bot.api.user({ first_name: 'Anna' })
    const { message } = group.says(anna, 'a ferry nobody takes is a monument')
    group.says(anna, '@fake_onrecord_bot is this real?', { replyTo: message })
    expect((await group.receives()).text).toContain('On record with other words.')
    group.says(anna, '@fake_onrecord_bot what did Marlow say about the toll?', { replyTo: message })
    expect((await group.receives()).text).toContain('The toll on the bridge stays.')
    const said = anna.says('a ferry nobody takes is a monument').message
    await anna.receives()
    anna.says('did she really say that?', { replyTo: said })
    expect((await anna.receives()).text).toContain('On record with other words.')
  })
})
