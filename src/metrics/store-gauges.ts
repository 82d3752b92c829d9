import { Gauge, type Registry } from 'prom-client'
import { sourceFigures } from '../store/source-figures.ts'
import type { Source } from '../store/sources.ts'
import type { MetricsDeps } from './metrics.ts'

/** Makes the gauges of what is in the store; the answer sets them all to what is there now. */
export function createStoreGauges(
  registry: Registry,
  { store, now, zone }: MetricsDeps,
): () => Promise<void> {
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    ...labelNames: Label[]
  ): Gauge<Label> =>
    new Gauge({ name: `onrecord_${name}`, help, labelNames, registers: [registry] })

  const articles = gauge('articles', 'Articles on record')
  const statements = gauge('statements', 'Current statements', 'kind')
  const waiting = gauge('outbox_waiting', 'Digests that wait or are being sent')
  const oldest = gauge('outbox_oldest_seconds', 'For how long the oldest of them waits')
  const settled = gauge('outbox_today', 'Digests that came to their end today', 'outcome')
  const amendments = gauge('amendments_waiting', 'Messages that wait to be put right')
  const sources = gauge('sources', 'Sources, by how they stand', 'state')
  const lastRead = gauge(
    'source_last_success_timestamp_seconds',
    'When the source of a host that was read least lately was',
    'host',
  )
  const failures = gauge('source_failures', 'Failed readings in a row, of all of a host', 'host')

  return async () => {
    const moment = now()
    const { articles: count, statements: kinds } = await store.stats()
    articles.set(count)
    for (const [kind, number] of Object.entries(kinds)) statements.set({ kind }, number)

    const today = moment.toZonedDateTimeISO(zone).startOfDay().toInstant()
    const outbox = await store.outboxFigures(today)
    waiting.set(outbox.waiting)
    oldest.set(outbox.oldest ? Math.max(0, moment.since(outbox.oldest).total('seconds')) : 0)
    settled.set({ outcome: 'sent' }, outbox.sent)
    settled.set({ outcome: 'failed' }, outbox.failed)
    amendments.set(await store.amendmentCount())

    const all = await store.sources()
    const figures = sourceFigures(all)
    for (const state of ['watched', 'paused', 'failing'] as const) {
      sources.set({ state }, figures[state])
    }
    // A source that was removed leaves nothing behind.
    lastRead.reset()
    failures.reset()
    const watched = all.filter(({ isPaused }) => !isPaused)
    for (const [host, some] of Map.groupBy(watched, hostOf)) {
      lastRead.set({ host }, Math.min(...some.map(readAt)))
      failures.set(
        { host },
        some.reduce((sum, source) => sum + source.failures, 0),
      )
    }
  }
}

function hostOf({ address }: Source): string {
  return URL.parse(address)?.host ?? ''
}

/** 0 where it never was. */
function readAt(source: Source): number {
  return (source.readAt?.epochMilliseconds ?? 0) / 1000
}
