import type { App } from '../app.ts'
import type { OutboxFigures } from '../store/following.ts'
import { type SourceFigures, sourceFigures } from '../store/source-figures.ts'
import type { Stats } from '../store/store.ts'
import { type ExitCode, type Io, print, printJson } from './io.ts'

/** Prints what is in the corpus, and how digests and sources stand. */
export async function stats(
  { store, config, deps }: App,
  io: Io,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const found = await store.stats()
  const today = deps.now().toZonedDateTimeISO(deps.zone).startOfDay()
  const outbox = await store.outboxFigures(today.toInstant())
  const sources = sourceFigures((await deps.sources.list()).sources)
  if (json) await printJson(io, { ...found, outbox, sources })
  else await print(io, describe(found, { outbox, sources, databasePath: config.databasePath }))
  return 0
}

type Beside = {
  readonly outbox: OutboxFigures
  readonly sources: SourceFigures
  readonly databasePath: string
}

function describe(found: Stats, { outbox, sources, databasePath }: Beside): string {
  const { direct, mixed, reported } = found.statements
  const rows: (readonly [string, string | number])[] = [
    ['database', databasePath],
    ['articles', found.articles],
    [
      'statements',
      `${direct + mixed + reported} (${direct} direct, ${mixed} mixed, ${reported} reported)`,
    ],
    ['attributed', `${found.attributed} with a certain speaker`],
    ['speakers', found.speakers],
    [
      'published',
      found.oldest ? `${found.oldest} to ${found.newest ?? found.oldest}` : 'nothing yet',
    ],
    ['outbox', describeOutbox(outbox)],
    ['sources', describeSources(sources)],
    ...(found.sample
      ? [
          [
            'note',
            'this is the bundled sample; your first article or import takes its place',
          ] as const,
        ]
      : []),
  ]
  return rows.map(([name, value]) => `${name.padEnd(11)}${value}`).join('\n')
}

function describeOutbox({ waiting, oldest, sent, failed, nextDue }: OutboxFigures): string {
  return [
    `${waiting} waiting${oldest ? ` since ${minute(oldest)}` : ''}`,
    `today ${sent} sent, ${failed} failed`,
    `next due ${nextDue ? minute(nextDue) : 'never'}`,
  ].join('; ')
}

function describeSources({ watched, paused, failing, readAt }: SourceFigures): string {
  return [
    `${watched} watched`,
    `${failing} failing`,
    `${paused} paused`,
    `last read ${readAt ? minute(readAt) : 'never'}`,
  ].join(', ')
}

function minute(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'minute' })
}
