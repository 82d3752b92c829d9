import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Answer } from '../statement/answer.ts'
import type { Verification } from '../statement/verification.ts'
import type { Store } from '../store/store.ts'
import { createStoreGauges } from './store-gauges.ts'

/**
 * What is measured of a process and of what it works on. Labels are words of the program and hosts of sources: never whose
 * chat it was, what was asked, or an address, which may hold a secret.
 */
export type Metrics = {
  /** A question, by the way it was asked, with what came of it. */
  asked(way: Asking, kind: AnswerKind, seconds: number): void
  /** Articles that were read, or could not be. */
  ingested(outcome: 'new' | 'changed' | 'unchanged' | 'refused', count?: number): void
  /** A source was read, or could not be. */
  read(outcome: 'read' | 'failed'): void
  /** All of it, in Prometheus' text format. */
  readonly print: (state: {
    readonly updates: number
  }) => Promise<{ readonly type: string; readonly text: string }>
}

export type Asking = 'ask' | 'who-else' | 'thread' | 'compare' | 'verify'
export type AnswerKind = Answer['level'] | Verification['verdict'] | 'comparison'

export type MetricsDeps = {
  readonly store: Pick<
    Store,
    'outboxFigures' | 'sources' | 'stats' | 'statementCount' | 'amendmentCount'
  >
  readonly now: () => Temporal.Instant
  /** By whose clocks a day begins. */
  readonly zone: string
}

export function createMetrics(deps: MetricsDeps): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'onrecord_answer_seconds',
    help: 'How long the search took, by how it was asked and the level or verdict that came of it',
    labelNames: ['way', 'kind'],
    buckets: SECONDS,
    registers,
  })
  const articles = new Counter({
    name: 'onrecord_articles_read_total',
    help: 'Articles that were read, by what became of them',
    labelNames: ['outcome'],
    registers,
  })
  const readings = new Counter({
    name: 'onrecord_source_readings_total',
    help: 'Readings of watched sources',
    labelNames: ['outcome'],
    registers,
  })
  const updates = new Gauge({
    name: 'onrecord_updates_waiting',
    help: 'Updates from Telegram that wait or are being handled',
    registers,
  })
  const gaugeStore = createStoreGauges(registry, deps)

  return {
    asked: (way, kind, seconds) => answers.observe({ way, kind }, seconds),
    ingested: (outcome, count = 1) => articles.inc({ outcome }, count),
    read: (outcome) => readings.inc({ outcome }),
    async print(state) {
      updates.set(state.updates)
      await gaugeStore()
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

// From a mere look-up to what is surely too slow.
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
