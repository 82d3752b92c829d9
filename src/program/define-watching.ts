import type { Command } from 'commander'
import { run } from '../lib/run.ts'
import { type Definition, inStore } from './definition.ts'

/** `watch` and `sources …`: the feeds and pages that are watched. */
export function defineWatching(program: Command, { io, ends }: Definition): void {
  program
    .command('watch')
    .description('read the sources as they are due, as start does, without the bot')
    .option('--once', 'end when all that is due is read', false)
    .action(
      ends(async (options: { once: boolean }) => {
        const { watch } = await import('../commands/watch.ts')
        return run((signal) => inStore(io, (app) => watch(app, io, { ...options, signal })))
      }),
    )

  const sources = program.command('sources').description('the feeds and pages that are watched')

  sources
    .command('list', { isDefault: true })
    .description('what is watched, when it was read, and what is wrong')
    .option('--json', 'print one JSON object for each', false)
    .action(
      ends(async (options: { json: boolean }) => {
        const { listSources } = await import('../commands/sources.ts')
        return inStore(io, (app) => listSources(app, io, options))
      }),
    )

  sources
    .command('add <url...>')
    .description('watch pages or feeds from now on')
    .action(
      ends(async (urls: string[]) => {
        const { addSources } = await import('../commands/sources.ts')
        return inStore(io, (app) => addSources(app, io, urls))
      }),
    )

  for (const [kind, description] of CHANGES) {
    sources
      .command(`${kind} <source>`)
      .description(`${description}; by its address or number`)
      .action(
        ends(async (text: string) => {
          const { changeSource } = await import('../commands/sources.ts')
          return inStore(io, (app) => changeSource(app, io, { kind, text }))
        }),
      )
  }
}

const CHANGES = [
  ['remove', 'watch a source no longer'],
  ['pause', 'leave a source alone for now'],
  ['resume', 'watch a paused source again'],
] as const
