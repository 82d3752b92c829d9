import type { Command } from 'commander'
import type { Moment } from '../commands/moment.ts'
import { type Definition, inStore, misused } from './definition.ts'
import { nowOption, toChat, toCount, toName } from './option-values.ts'

type DigestFlags = { chat: number; now?: Moment; dryRun: boolean }
// What was due until then would be covered, and nothing due before it.
const TO_COME = 'what a chat receives at a moment to come is only shown: add --dry-run'
type ApplyFlags = { speaker?: string; speakerId?: string; withdraw: boolean }

/** What the operator looks at and decides: `corrections`, `digest`, `gaps`, `stats` and `doctor`. */
export function defineOperating(program: Command, definition: Definition): void {
  defineCorrections(program, definition)
  const { io, ends } = definition

  program
    .command('digest')
    .requiredOption('--chat <id>', 'the chat, by its number', toChat)
    .description('what a chat would receive of what it follows, and why')
    .addOption(nowOption())
    .option('--dry-run', 'show it, and leave the rest to the bot', false)
    .action(
      ends(async ({ chat, now: moment, dryRun }: DigestFlags) => {
        const { digest } = await import('../commands/digest.ts')
        return inStore(io, (app) => {
          const today = Temporal.Now.instant()
          const now = moment?.(app.config.timeZone) ?? today
          if (!dryRun && Temporal.Instant.compare(now, today) > 0) {
            return Promise.resolve(misused(io, TO_COME))
          }
          return digest(app, io, { chat, now, isDryRun: dryRun })
        })
      }),
    )

  program
    .command('gaps')
    .description('the questions that found nothing, those asked most first')
    .option('--limit <n>', 'at most so many', toCount, 50)
    .option('--json', 'print one JSON object for each', false)
    .action(
      ends(async (options: { limit: number; json: boolean }) => {
        const { gaps } = await import('../commands/gaps.ts')
        return inStore(io, (app) => gaps(app, io, options))
      }),
    )

  program
    .command('stats')
    .description('what is in the corpus')
    .option('--json', 'print one JSON object', false)
    .action(
      ends(async (options: { json: boolean }) => {
        const { stats } = await import('../commands/stats.ts')
        return inStore(io, (app) => stats(app, io, options))
      }),
    )

  program
    .command('doctor')
    .description('what is wrong with the set-up')
    .option('--json', 'print one JSON object for each check', false)
    .action(
      ends(async (options: { json: boolean }) => {
        const { doctor } = await import('../commands/doctor.ts')
        return doctor(io, options)
      }),
    )
}

function defineCorrections(program: Command, { io, ends }: Definition): void {
  const corrections = program
    .command('corrections')
    .description('what users report as wrong, and what was decided')

  corrections
    .command('list', { isDefault: true })
    .description('the reports that are open, and the latest decisions')
    .option('--json', 'print one JSON object for each', false)
    .action(
      ends(async (options: { json: boolean }) => {
        const { listCorrections } = await import('../commands/corrections.ts')
        return inStore(io, (app) => listCorrections(app, io, options))
      }),
    )

  corrections
    .command('apply')
    .argument('<id>', 'the statement, by its id as ask --json prints it or by that of its link')
    .description('decide about a statement, now and whenever its article comes again')
    .option('--speaker <name>', 'who said it', toName)
    .option('--speaker-id <id>', 'the id of that speaker, where several have the name')
    .option('--withdraw', 'nobody said it: it is not shown any more', false)
    .action(
      ends(async (id: string, options: ApplyFlags) => {
        if ((options.speaker === undefined) !== options.withdraw) {
          return misused(io, 'say either --speaker NAME or --withdraw')
        }
        const { applyCorrection } = await import('../commands/corrections.ts')
        return inStore(io, (app) => applyCorrection(app, io, { id, ...options }))
      }),
    )

  corrections
    .command('undo')
    .argument('<id>', 'the statement, by any id that it has or had')
    .description('take back what was decided about a statement')
    .action(
      ends(async (id: string) => {
        const { undoCorrection } = await import('../commands/corrections.ts')
        return inStore(io, (app) => undoCorrection(app, io, id))
      }),
    )

  corrections
    .command('dismiss')
    .argument('<report>', 'the number of the report', toCount)
    .description('end a report, and leave the statement as it is')
    .action(
      ends(async (report: number) => {
        const { dismissReport } = await import('../commands/corrections.ts')
        return inStore(io, (app) => dismissReport(app, io, report))
      }),
    )
}
