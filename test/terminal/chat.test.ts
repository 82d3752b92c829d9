import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import type { BotDeps } from '../../src/bot/deps.ts'
import { type ChatOptions, openChat } from '../../src/terminal/chat.ts'
import { botDeps } from '../bot/bot-deps.ts'
import { type SmallSearch, createSmallSearch } from '../bot/small-search.ts'
import { NO_SOURCES } from '../bot/no-sources.ts'

test('piped lines are answered in order, numbers press buttons, and the end of the input leaves', async () => {
  const transcript = await chat([
    'what did Brook say about the harbour?',
    '',
    '1',
    '7',
    'brook',
    '2',
  ])
  expect(transcript).toBe(`Ask who said what, for example: what did Peskov say about the ambassador?
A number presses a button, /quit leaves.

> what did Brook say about the harbour?

Ada Brook, harbour master
│ “The harbour stays open all winter,” Brook said.
Said on 4 November 2019, published 5 November 2019 · Coast Gazette (https://gazette.example/harbour)
Harbour open in winter

Ada Brook · harbour — 1 of 3
[1] Next →
[2] Who else?   [3] More from Ada Brook   [4] Follow

> 1

Ada Brook, harbour master
│ Brook called the old harbour wall “a danger to ships”.
In Coast Gazette’s words; only what is in quotation marks is a direct quotation
Published June 2018; the day it was said is not given · Coast Gazette
Wall to be rebuilt

Ada Brook · harbour — 2 of 3
[1] ← Previous   [2] Next →
[3] Who else?   [4] More from Ada Brook   [5] Follow

> 7

There is no button 7.

> brook

Several people fit. Whom do you mean?
[1] Ada Brook · harbour master
[2] Tom Brook

> 2

Tom Brook, toll keeper
│ No toll was ever too high for a full wagon.
Said in 1871 · Memoirs of a Toll Keeper

Tom Brook · toll
[1] Who else?   [2] More from Tom Brook   [3] Follow
[4] ↩ Back

`)
})

test('a negative number is no question where there are buttons', async () => {
  const search = createSmallSearch()
  const transcript = await chat(['harbour', '-1', '0'], { search })
  expect(transcript).toContain('There is no button -1.')
  expect(transcript).toContain('There is no button 0.')
  expect(search.asked).toEqual(['harbour'])
})

test('what is followed here is said not to be sent, and a source that is added not to be watched', async () => {
  const sources = {
    ...NO_SOURCES,
    add: async (address: string) => ({ outcome: 'added', address }) as const,
  }
  const transcript = await chat(
    ['/follow harbour', '1', '/admin sources add https://post.example/feed'],
    { admins: new Set([1]), sources },
  )
  expect(transcript).toMatch(/> 1\n\n[^]*nothing is ever sent here/)
  expect(transcript).toMatch(/\/feed\n\n[^]*nothing is watched from here/)
})

test('a button that opens an address prints it', async () => {
  const small = createSmallSearch()
  const search: SmallSearch = {
    ...small,
    async ask(...asked) {
      const answer = await small.ask(...asked)
      const bare = { publisher: undefined, title: undefined }
      return { ...answer, statements: answer.statements.map((one) => ({ ...one, ...bare })) }
    },
  }
  expect(await chat(['harbour', '5'], { search })).toMatch(
    /> 5\n\n\[5\] Source: https:\/\/gazette\.example\/harbour\n\n$/,
  )
})

test('/quit leaves what follows unread', async () => {
  const search = createSmallSearch()
  await chat(['snow', '/quit', 'harbour'], { search })
  expect(search.asked).toEqual(['snow'])
})

test('a number is a question where there is no button', async () => {
  const search = createSmallSearch()
  await chat(['1871'], { search })
  expect(search.asked).toEqual(['1871'])
})

test('the chat speaks Russian, and says how to get a token where there is none', async () => {
  const transcript = await chat(['/start'], { language: 'ru' }, { isWithoutToken: true })
  const [first, second] = transcript.split('\n')
  expect(first).toBe('BOT_TOKEN не задан, поэтому бот открыт прямо в терминале.')
  expect(second).toMatch(/^Чтобы запустить его в Telegram: .*@BotFather.*BOT_TOKEN=/)
  expect(transcript).toContain('Я отвечаю на один вопрос: кто, что, о чём и когда сказал.')
})

test('with colours, bold and italic are seen', async () => {
  const transcript = await chat(['harbour'], {}, { colours: true })
  expect(transcript).toContain('\u001B[1mAda Brook\u001B[22m, harbour master\n│ “The harbour')
  expect(transcript).toContain('\u001B[3mHarbour open in winter\u001B[23m')
})

test('an error inside is told, and the chat goes on', async () => {
  const search = createSmallSearch()
  let isBroken = true
  const transcript = await chat(['harbour', 'snow'], {
    search: {
      ...search,
      async ask(question, options) {
        if (!isBroken) return search.ask(question, options)
        isBroken = false
        throw new Error('the index is broken')
      },
    },
  })
  expect(transcript).toContain('> harbour\n\nSomething went wrong on my side.')
  expect(transcript).toContain('> snow\n\nI have nothing from Ada Brook about snow.')
})

test('a chat that is aborted ends though the input does not', async () => {
  const abort = new AbortController()
  const input = new PassThrough()
  const output = new PassThrough()
  const open = openChat({
    ...chatOptions(),
    input,
    output,
    signal: abort.signal,
    isInteractive: true,
  })
  input.write('snow\n')
  for await (const chunk of output) if (String(chunk).includes('I have nothing')) break
  abort.abort()
  await expect(open).resolves.toBeUndefined()
})

/** Pipes the lines in and returns all that is printed. */
async function chat(
  lines: readonly string[],
  deps: Partial<BotDeps> = {},
  changes: Partial<ChatOptions> = {},
): Promise<string> {
  const output = new PassThrough()
  const printed = text(output)
  const input = Readable.from(lines.map((line) => `${line}\n`))
  await openChat({ ...chatOptions(deps), input, output, ...changes })
  output.end()
  return printed
}

function chatOptions(deps: Partial<BotDeps> = {}): Omit<ChatOptions, 'input' | 'output'> {
  const all = botDeps(deps)
  return {
    bot: createBot({ token: 'none' }, all).bot,
    signal: new AbortController().signal,
    language: all.language,
    now: all.now,
    isInteractive: false,
    colours: false,
  }
}
