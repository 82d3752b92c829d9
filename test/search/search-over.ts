import { importRecord } from '../../src/corpus/import.ts'
import { createSearch } from '../../src/search/search.ts'
import { Aliases } from '../../src/statement/aliases.ts'
import type { Answer } from '../../src/statement/answer.ts'
import { ImportLine } from '../../src/statement/import-line.ts'
import { NamedPeriods } from '../../src/statement/named-periods.ts'
import { Speaker } from '../../src/statement/speaker.ts'
import { openSqlite } from '../store/engines.ts'

type Corpus = {
  readonly statements: readonly object[]
  readonly speakers?: readonly object[]
  readonly aliases?: object
  readonly periods?: readonly object[]
}

/** A search over a small corpus in a store of its own; the day is 24 November 2026. */
export async function searchOver({ statements, speakers = [], aliases, periods = [] }: Corpus) {
  const store = await openSqlite(':memory:')
  await store.saveSpeakers(speakers.map((speaker) => Speaker.parse(speaker)))
  await store.saveArticles(statements.map((line) => importRecord(ImportLine.parse(line))))
  const outages: unknown[] = []
  const search = createSearch({
    store,
    aliases: Aliases.parse(aliases ?? { same: [], related: [] }),
    periods: NamedPeriods.parse(periods),
    onOutage: (error) => outages.push(error),
  })
  return {
    store,
    search,
    outages,
    ask: (
      question: string,
      options: { limit?: number; speaker?: { id: string; name: string } } = {},
    ) =>
      search.ask(question, {
        now: Temporal.Instant.from('2026-11-24T12:00:00Z'),
        zone: 'UTC',
        limit: options.limit ?? 3,
        speaker: options.speaker,
      }),
  }
}

/** An answer in short: its level and the ids in order. */
export function inShort({ level, statements }: Answer): string {
  return [level, ...statements.map(({ id }) => id)].join(' ')
}
