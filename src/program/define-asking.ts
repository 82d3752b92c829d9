import type { Command } from 'commander'
import { fail } from '../commands/io.ts'
import type { Moment } from '../commands/moment.ts'
import { type Definition, misused } from './definition.ts'
import { nowOption, toCount } from './option-values.ts'

type AskFlags = { json: boolean; batch: boolean; limit: number; now?: Moment }
type VerifyFlags = { json: boolean; batch: boolean }

/** `ask` and `verify`: one, or as many as stdin holds. */
export function defineAsking(program: Command, { io, ends }: Definition): void {
  const onSample = { withSample: true, onOutage: (problem: string) => fail(io, problem) }

  program
    .command('ask')
    .argument('[question...]', 'the question, in your own words')
    .description('one answer')
    .option('--json', 'print one JSON object', false)
    .option('--batch', 'answer JSON lines {"id","question","now"?} from stdin', false)
    .option('--limit <n>', 'at most so many statements', toCount, 3)
    .addOption(nowOption())
    .action(
      ends(async (words: string[], { batch, json, limit, now: moment }: AskFlags) => {
        const question = words.join(' ').trim()
        if (batch && question !== '') {
          return misused(io, '--batch takes its questions from stdin')
        }
        if (!batch && question === '') {
          const example = 'onrecord ask "what did Peskov say about the ambassador?"'
          return misused(io, `ask what? For example: ${example}`)
        }
        const { ask } = await import('../commands/ask.ts')
        const { askBatch } = await import('../commands/ask-batch.ts')
        const { withApp } = await import('../commands/with-app.ts')
        return withApp(io, onSample, (app) => {
          const now = () => moment?.(app.config.timeZone) ?? Temporal.Now.instant()
          return batch
            ? askBatch(app, io, { limit, now })
            : ask(app, io, { question, limit, now: now(), json })
        })
      }),
    )

  program
    .command('verify')
    .argument('[text...]', 'the quotation, with or without who is said to have said it')
    .description('is this quotation on record?')
    .option('--json', 'print one JSON object', false)
    .option('--batch', 'verify JSON lines {"id","text"} from stdin', false)
    .action(
      ends(async (words: string[], { batch, json }: VerifyFlags) => {
        const text = words.join(' ').trim()
        if (batch && text !== '') {
          return misused(io, '--batch takes its quotations from stdin')
        }
        if (!batch && text === '') {
          const example = 'onrecord verify "“We see our ambassador being attacked,” Peskov said"'
          return misused(io, `verify what? For example: ${example}`)
        }
        const { verify } = await import('../commands/verify.ts')
        const { verifyBatch } = await import('../commands/verify-batch.ts')
        const { withApp } = await import('../commands/with-app.ts')
        return withApp(io, onSample, (app) =>
          batch ? verifyBatch(app, io) : verify(app, io, { text, json }),
        )
      }),
    )
}
