import { createInterface } from 'node:readline'
import { type Bot, BotError } from 'grammy'
import type { Update } from 'grammy/types'
import type { BotContext } from '../bot/context.ts'
import { decodeFollow } from '../telegram/follow-action.ts'
import { type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'
import { createScreen, label } from './screen.ts'
import { terminalApi } from './terminal-api.ts'
import { createTerminalPerson } from './terminal-person.ts'

export type ChatOptions = {
  /** A bot that is not running; here it never calls the network. */
  readonly bot: Bot<BotContext>
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Leaves the chat. */
  readonly signal: AbortSignal
  readonly language: TextLanguage
  readonly now: () => Temporal.Instant
  /** Whether somebody types: then there is a prompt, and else each line is printed before its answer. */
  readonly isInteractive: boolean
  readonly colours: boolean
  /** Whether the chat is open for want of a token, and says how to get one. */
  readonly isWithoutToken?: boolean
}

/**
 * The bot as a chat in the terminal: a line is a message, a number presses that button of the last answer.
 *
 * Lines are answered in order, each before the next is read. Returns at /quit, at the end of the input, or when aborted.
 */
export async function openChat(options: ChatOptions): Promise<void> {
  const { bot, input, output, signal, language, isInteractive } = options
  const { terminal } = textsFor(language, language)
  const screen = createScreen((text) => void output.write(text), options.colours)
  const person = createTerminalPerson(language, options.now)
  bot.botInfo = person.bot
  bot.api.config.use(terminalApi(screen, person))

  if (options.isWithoutToken) screen.print(terminal.withoutToken)
  screen.print(terminal.welcome)
  const reader = createInterface({
    input,
    signal,
    terminal: isInteractive,
    prompt: '> ',
    ...(isInteractive && { output }),
  })
  // It can close while an answer is on its way, and a closed one must not be asked for more.
  let isOpen = true
  reader.once('close', () => (isOpen = false))
  reader.on('SIGINT', () => reader.close())
  if (isInteractive) reader.prompt()
  for await (const line of reader) {
    const typed = line.trim()
    if (typed === '/quit' || signal.aborted) break
    if (typed !== '' && !isInteractive) screen.print(`> ${typed}`)
    if (typed !== '') await enter(typed)
    if (isInteractive && isOpen) reader.prompt()
  }
  reader.close()

  async function enter(typed: string): Promise<void> {
    const { id, buttons } = screen.last()
    if (buttons.length === 0 || !NUMBER.test(typed)) return say(typed)
    const number = Number(typed)
    const button = buttons[number - 1]
    if (!button) screen.print(terminal.noButton(typed))
    else if ('url' in button) screen.print(label(button, number))
    else await press(button.callback_data, id)
  }

  async function say(typed: string): Promise<void> {
    await handle(person.says(typed))
    if (ADDS_SOURCE.test(typed)) screen.print(terminal.notWatched)
  }

  async function press(data: string, id: number): Promise<void> {
    await handle(person.presses(data, id))
    if (decodeFollow(data)?.kind === 'confirm') screen.print(terminal.notSent)
  }

  async function handle(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update)
    } catch (error) {
      if (!(error instanceof BotError)) throw error
      await bot.errorHandler(error)
    }
  }
}

/** Of a button; a year is none. */
const NUMBER = /^(?:\d{1,2}|-\d+)$/
const ADDS_SOURCE = /^\/admin\s+sources\s+add\s+\S/i
