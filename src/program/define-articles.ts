import type { Command } from 'commander'
import { run } from '../lib/run.ts'
import { type Definition, inStore } from './definition.ts'
import { toDate, toName, toStart } from './option-values.ts'

type IngestFlags = { published?: string; publisher?: string; dryRun: boolean; json: boolean }

/** `ingest`, `extract`, `import` and `export`: what comes in, and what goes out. */
export function defineArticles(program: Command, { io, ends }: Definition): void {
  program
    .command('ingest')
    .argument('<path...>', 'files, folders, quoted patterns, or addresses of pages and feeds')
    .description('articles → statements, stored')
    .option('--published <date>', 'the day of publication', toDate)
    .option('--publisher <name>', 'the publisher', toName)
    .option('--dry-run', 'show the statements, store nothing', false)
    .option('--json', 'print one JSON object for each article and each refusal', false)
    .action(
      ends(async (paths: string[], options: IngestFlags) => {
        const { ingest } = await import('../commands/ingest.ts')
        return run((signal) => ingest(io, paths, { ...options, signal }))
      }),
    )

  program
    .command('extract')
    .argument('<file>', 'articles as JSON lines')
    .description('statements of articles; stores nothing')
    .option('--json', 'print one JSON object for each article', false)
    .action(
      ends(async (path: string, options: { json: boolean }) => {
        const { extract } = await import('../commands/extract.ts')
        return extract(io, path, options)
      }),
    )

  program
    .command('import')
    .argument('<file...>', 'ready statements as JSON lines')
    .description('ready statements, stored')
    .action(
      ends(async (paths: string[]) => {
        const { importFiles } = await import('../commands/import.ts')
        return inStore(io, (app) => importFiles(app, io, paths))
      }),
    )

  program
    .command('export')
    .description('statements, as JSON lines that import takes')
    .option('--speaker <name>', 'only of this speaker, by name or id', toName)
    .option('--since <date>', 'only from this day, month or year on', toStart)
    .action(
      ends(async (options: { speaker?: string; since?: string }) => {
        const { exportLines } = await import('../commands/export.ts')
        return inStore(io, (app) => exportLines(app, io, options))
      }),
    )
}
