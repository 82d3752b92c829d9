import type { App } from '../app.ts'
import type { OutboxFigures } from '../store/following.ts'
import type { Stats } from '../store/store.ts'
import { type ExitCode, type Io, print, printJson } from './io.ts'

/** Prints what is in the corpus, and how digests stand. */
export async function stats(
  { store, config, deps }: App,
  io: Io,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const found = await store.stats()
  const today = deps.now().toZonedDateTimeISO(deps.zone).startOfDay()
  const outbox = await store.outboxFigures(today.toInstant())
  if (json) await printJson(io, { ...found, outbox })
  else await print(io, describe(found, outbox, config.databasePath))
  return 0
}

function describe(found: Stats, outbox: OutboxFigures, databasePath: string): string {
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

function minute(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'minute' })
}
