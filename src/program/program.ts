import { Command, CommanderError } from 'commander'
import { type ExitCode, type Io, fail } from '../commands/io.ts'
import { defineArticles } from './define-articles.ts'
import { defineAsking } from './define-asking.ts'
import { defineBot } from './define-bot.ts'
import { defineOperating } from './define-operating.ts'
import { defineSpeaker } from './define-speaker.ts'
import { defineWatching } from './define-watching.ts'

/**
 * Runs one command of the command line; every way it can end is an exit code.
 *
 * @param words what stands behind the program's name
 */
export async function runProgram(words: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = 0
  const program = new Command('onrecord')
    .description('Who said what, about what, and when: word for word, with the source.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(onrecord --help lists the commands)')
  for (const define of GROUPS) {
    define(program, {
      io,
      ends:
        (command) =>
        async (...parameters) => {
          exit = await command(...parameters)
        },
    })
  }
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return fail(io, error instanceof Error ? error.message : String(error))
  }
}

const GROUPS = [
  defineBot,
  defineAsking,
  defineArticles,
  defineWatching,
  defineSpeaker,
  defineOperating,
]
