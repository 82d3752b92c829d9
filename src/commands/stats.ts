import type { App } from '../app.ts'
import type { Stats } from '../store/store.ts'
import { type ExitCode, type Io, print, printJson } from './io.ts'

/** Prints what is in the corpus. */
export async function stats(
  { store, config }: App,
  io: Io,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const found = await store.stats()
  if (json) await printJson(io, found)
  else await print(io, describe(found, config.databasePath))
  return 0
}

function describe(found: Stats, databasePath: string): string {
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
