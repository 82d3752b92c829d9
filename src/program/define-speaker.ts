import { type Command, Option } from 'commander'
import type { ExitCode } from '../commands/io.ts'
import type { Order } from '../search/decide-speaker.ts'
import { type Definition, inStore, misused } from './definition.ts'
import { toCount, toName } from './option-values.ts'

/** `speaker …`: what the operator decides about who is who. */
export function defineSpeaker(program: Command, { io, ends }: Definition): void {
  const speaker = program.command('speaker').description('who is who, beside the directory')
  const decide = async (order: Order): Promise<ExitCode> => {
    const { orderSpeaker } = await import('../commands/speaker.ts')
    return inStore(io, (app) => orderSpeaker(app, io, order))
  }

  speaker
    .command('merge <speaker> <into>')
    .description('the first is the second; each by name or id')
    .action(ends((name: string, into: string) => decide({ kind: 'merge', speaker: name, into })))

  speaker
    .command('alias <speaker> <name>')
    .description('another name')
    .action(
      ends((who: string, name: string) =>
        decide({ kind: 'alias', speaker: who, name: toName(name) }),
      ),
    )

  speaker
    .command('office <speaker> <title>')
    .option('--from <date>', 'the first day, month or year')
    .option('--until <date>', 'the last')
    .description('an office that the speaker holds or held')
    .action(
      ends((who: string, title: string, term: { from?: string; until?: string }) =>
        decide({ kind: 'office', speaker: who, title: toName(title), ...term }),
      ),
    )

  speaker
    .command('split <speaker> <new>')
    .addOption(byOption('--role <title>', 'what was said in a role').conflicts('article'))
    .addOption(byOption('--article <address>', 'what was said in an article'))
    .addOption(new Option('--from <date>', 'what was said from that day, month or year on'))
    .addOption(new Option('--until <date>', 'or until that one'))
    .description('some of the statements are another’s; each speaker by name or id')
    .action(
      ends(async (who: string, into: string, { role, article, ...term }: SplitOptions) => {
        const by = role !== undefined ? { role } : article !== undefined ? { article } : term
        if (Object.keys(by).length === 0) {
          return misused(io, 'say what to split by: --role, --article, or --from and --until')
        }
        return decide({ kind: 'split', speaker: who, into: toName(into), by })
      }),
    )

  speaker
    .command('undo')
    .argument('[number]', 'of the decision; the last without it', toCount)
    .description('takes a decision back')
    .action(
      ends(async (number?: number) => {
        const { undoSpeaker } = await import('../commands/speaker.ts')
        return inStore(io, (app) => undoSpeaker(app, io, number))
      }),
    )

  speaker
    .command('list')
    .description('the decisions that hold')
    .action(
      ends(async () => {
        const { listDecisions } = await import('../commands/speaker.ts')
        return inStore(io, (app) => listDecisions(app, io))
      }),
    )
}

/** What a split may go by instead of a period. */
function byOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(toName).conflicts(['from', 'until'])
}

type SplitOptions = {
  readonly role?: string
  readonly article?: string
  readonly from?: string
  readonly until?: string
}
