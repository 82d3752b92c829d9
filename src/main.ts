#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { Command, CommanderError, Option } from 'commander'
import type { App } from './app.ts'
import { type ExitCode, type Io, fail } from './commands/io.ts'
import type { Moment } from './commands/moment.ts'
import { nowOption, toChat, toCount, toDate, toName, toStart } from './commands/option-values.ts'
import type { Order } from './search/decide-speaker.ts'
import { run } from './lib/run.ts'

// Node keeps the compiled commands in the folder for temporary files, where it can: half of a start is compiling.
enableCompileCache()

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTyped: process.stdin.isTTY ?? false,
  isTerminal: process.stdout.isTTY ?? false,
  isWatched: process.stderr.isTTY ?? false,
}

// Whoever reads our output may stop early (`| head`): that is no error of ours. What only prints is done then; what
// stores goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  if (!STORING.has(process.argv[2] ?? '')) process.exit(0)
})
const STORING = new Set(['ingest', 'import'])
process.exitCode = await main(process.argv)

/** Runs one command; every way it can end is an exit code. */
async function main(argv: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = 0
  const program = createProgram((code) => (exit = code))
  try {
    await program.parseAsync(argv)
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return fail(io, error instanceof Error ? error.message : String(error))
  }
}

/** Each command is loaded when it is run: a short question need not wait for what reads web pages. */
function createProgram(end: (code: ExitCode) => void): Command {
  const inStore = async (command: (app: App) => Promise<ExitCode>): Promise<void> => {
    const { withApp } = await import('./commands/with-app.ts')
    end(await withApp(io, { withSample: false }, command))
  }
  const program = new Command('onrecord')
    .description('Who said what, about what, and when: word for word, with the source.')
    .exitOverride()
    .showHelpAfterError('(onrecord --help lists the commands)')

  program
    .command('start', { isDefault: true })
    .description('the bot; without BOT_TOKEN a chat in the terminal')
    // As the default command it is also given every word that is no command.
    .argument('[none...]')
    .action(async ([unknown]: string[]) => {
      if (unknown !== undefined) {
        return end(usage(`there is no command "${unknown}"; onrecord --help lists the commands`))
      }
      const { start } = await import('./commands/start.ts')
      return end(await start(io))
    })

  program
    .command('chat')
    .description('the same bot in the terminal')
    .action(async () => {
      const { chat } = await import('./commands/chat.ts')
      end(await chat(io))
    })

  program
    .command('ask')
    .argument('[question...]', 'the question, in your own words')
    .description('one answer')
    .option('--json', 'print one JSON object', false)
    .option('--batch', 'answer JSON lines {"id","question","now"?} from stdin', false)
    .option('--limit <n>', 'at most so many statements', toCount, 3)
    .addOption(nowOption())
    .action(async (words: string[], options: AskFlags) => {
      const question = words.join(' ').trim()
      if (options.batch ? question !== '' : question === '') {
        return end(
          usage(
            options.batch
              ? '--batch takes its questions from stdin'
              : 'ask what? For example: onrecord ask "what did Peskov say about the ambassador?"',
          ),
        )
      }
      const { ask } = await import('./commands/ask.ts')
      const { askBatch } = await import('./commands/ask-batch.ts')
      const { withApp } = await import('./commands/with-app.ts')
      return end(
        await withApp(io, { withSample: true, onOutage: (problem) => fail(io, problem) }, (app) => {
          const now = () => options.now?.(app.config.timeZone) ?? Temporal.Now.instant()
          return options.batch
            ? askBatch(app, io, { limit: options.limit, now })
            : ask(app, io, { question, limit: options.limit, now: now(), json: options.json })
        }),
      )
    })

  program
    .command('verify')
    .argument('[text...]', 'the quotation, with or without who is said to have said it')
    .description('is this quotation on record?')
    .option('--json', 'print one JSON object', false)
    .option('--batch', 'verify JSON lines {"id","text"} from stdin', false)
    .action(async (words: string[], options: { json: boolean; batch: boolean }) => {
      const text = words.join(' ').trim()
      if (options.batch ? text !== '' : text === '') {
        return end(
          usage(
            options.batch
              ? '--batch takes its quotations from stdin'
              : 'verify what? For example: onrecord verify "“We see our ambassador being attacked,” Peskov said"',
          ),
        )
      }
      const { verify } = await import('./commands/verify.ts')
      const { verifyBatch } = await import('./commands/verify-batch.ts')
      const { withApp } = await import('./commands/with-app.ts')
      return end(
        await withApp(io, { withSample: true, onOutage: (problem) => fail(io, problem) }, (app) =>
          options.batch ? verifyBatch(app, io) : verify(app, io, { text, json: options.json }),
        ),
      )
    })

  program
    .command('ingest')
    .argument('<path...>', 'files, folders, quoted patterns, or addresses of pages and feeds')
    .description('articles → statements, stored')
    .addOption(new Option('--published <date>', 'the day of publication').argParser(toDate))
    .addOption(new Option('--publisher <name>', 'the publisher').argParser(toName))
    .option('--dry-run', 'show the statements, store nothing', false)
    .option('--json', 'print one JSON object for each article and each refusal', false)
    .action(async (paths: string[], options: IngestFlags) => {
      const { ingest } = await import('./commands/ingest.ts')
      end(await run((signal) => ingest(io, paths, { ...options, signal })))
    })

  program
    .command('extract')
    .argument('<file>', 'articles as JSON lines')
    .description('statements of articles; stores nothing')
    .option('--json', 'print one JSON object for each article', false)
    .action(async (path: string, options: { json: boolean }) => {
      const { extract } = await import('./commands/extract.ts')
      end(await extract(io, path, options))
    })

  program
    .command('import')
    .argument('<file...>', 'ready statements as JSON lines')
    .description('ready statements, stored')
    .action(async (paths: string[]) => {
      const { importFiles } = await import('./commands/import.ts')
      await inStore((app) => importFiles(app, io, paths))
    })

  const corrections = program
    .command('corrections')
    .description('what users report as wrong, and what was decided')
  corrections
    .command('list', { isDefault: true })
    .description('the reports that are open, and the latest decisions')
    .option('--json', 'print one JSON object for each', false)
    .action(async (options: { json: boolean }) => {
      const { listCorrections } = await import('./commands/corrections.ts')
      await inStore((app) => listCorrections(app, io, options))
    })
  corrections
    .command('apply')
    .argument('<id>', 'the statement, by its id as ask --json prints it or by that of its link')
    .description('decide about a statement, now and whenever its article comes again')
    .addOption(new Option('--speaker <name>', 'who said it').argParser(toName))
    .option('--speaker-id <id>', 'the id of that speaker, where several have the name')
    .option('--withdraw', 'nobody said it: it is not shown any more', false)
    .action(async (id: string, options: ApplyFlags) => {
      if ((options.speaker === undefined) !== options.withdraw) {
        return end(usage('say either --speaker NAME or --withdraw'))
      }
      const { applyCorrection } = await import('./commands/corrections.ts')
      return inStore((app) => applyCorrection(app, io, { id, ...options }))
    })
  corrections
    .command('dismiss')
    .argument('<report>', 'the number of the report', toCount)
    .description('end a report, and leave the statement as it is')
    .action(async (report: number) => {
      const { dismissReport } = await import('./commands/corrections.ts')
      await inStore((app) => dismissReport(app, io, report))
    })

  program
    .command('digest')
    .requiredOption('--chat <id>', 'the chat, by its number', toChat)
    .description('what a chat would receive of what it follows, and why')
    .addOption(nowOption())
    .option('--dry-run', 'show it, and leave the rest to the bot', false)
    .action(async (options: DigestFlags) => {
      const { digest } = await import('./commands/digest.ts')
      await inStore((app) => {
        const now = options.now?.(app.config.timeZone) ?? Temporal.Now.instant()
        return digest(app, io, { chat: options.chat, now, isDryRun: options.dryRun })
      })
    })

  program
    .command('export')
    .description('statements, as JSON lines that import takes')
    .option('--speaker <name>', 'only of this speaker, by name or id', toName)
    .option('--since <date>', 'only from this day, month or year on', toStart)
    .action(async (options: { speaker?: string; since?: string }) => {
      const { exportLines } = await import('./commands/export.ts')
      await inStore((app) => exportLines(app, io, options))
    })

  const speaker = program.command('speaker').description('who is who, beside the directory')
  const decides = (order: Order): Promise<void> =>
    inStore(async (app) => (await import('./commands/speaker.ts')).orderSpeaker(app, io, order))
  speaker
    .command('merge <speaker> <into>')
    .description('the first is the second; each by name or id')
    .action((name: string, into: string) => decides({ kind: 'merge', speaker: name, into }))
  speaker
    .command('alias <speaker> <name>')
    .description('another name')
    .action((who: string, name: string) =>
      decides({ kind: 'alias', speaker: who, name: toName(name) }),
    )
  speaker
    .command('office <speaker> <title>')
    .option('--from <date>', 'the first day, month or year')
    .option('--until <date>', 'the last')
    .description('an office that the speaker holds or held')
    .action((who: string, title: string, term: { from?: string; until?: string }) =>
      decides({ kind: 'office', speaker: who, title: toName(title), ...term }),
    )
  speaker
    .command('undo')
    .argument('[number]', 'of the decision; the last without it', toCount)
    .description('takes a decision back')
    .action((number?: number) =>
      inStore(async (app) => (await import('./commands/speaker.ts')).undoSpeaker(app, io, number)),
    )
  speaker
    .command('list')
    .description('the decisions that hold')
    .action(() =>
      inStore(async (app) => (await import('./commands/speaker.ts')).listDecisions(app, io)),
    )

  program
    .command('gaps')
    .description('the questions that found nothing, those asked most first')
    .option('--limit <n>', 'at most so many', toCount, 50)
    .option('--json', 'print one JSON object for each', false)
    .action(async (options: { limit: number; json: boolean }) => {
      const { gaps } = await import('./commands/gaps.ts')
      await inStore((app) => gaps(app, io, options))
    })

  program
    .command('stats')
    .description('what is in the corpus')
    .option('--json', 'print one JSON object', false)
    .action(async (options: { json: boolean }) => {
      const { stats } = await import('./commands/stats.ts')
      await inStore((app) => stats(app, io, options))
    })

  program
    .command('doctor')
    .description('what is wrong with the set-up')
    .option('--json', 'print one JSON object for each check', false)
    .action(async (options: { json: boolean }) => {
      const { doctor } = await import('./commands/doctor.ts')
      end(await doctor(io, options))
    })

  return program
}

type AskFlags = { json: boolean; batch: boolean; limit: number; now?: Moment }
type DigestFlags = { chat: number; now?: Moment; dryRun: boolean }
type ApplyFlags = { speaker?: string; speakerId?: string; withdraw: boolean }
type IngestFlags = { published?: string; publisher?: string; dryRun: boolean; json: boolean }

function usage(problem: string): ExitCode {
  fail(io, problem)
  return 2
}
