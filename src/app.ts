import { join } from 'node:path'
import metadata from '../package.json' with { type: 'json' }
import type { createBot } from './bot/bot.ts'
import type { AskLimit } from './bot/limit.ts'
import type { BotDeps } from './bot/deps.ts'
import type { MonitorOptions } from './bot/monitor.ts'
import { forgetOld } from './bot/forget-old.ts'
import { type Bundled, readBundled } from './bundled.ts'
import { type Config, PROJECT_ROOT } from './config.ts'
import { ARTICLE_KEY_RULES, renewedKey } from './corpus/article-key.ts'
import type { Fetcher } from './corpus/fetch.ts'
import { importRecord } from './corpus/import.ts'
import type { Ingested } from './corpus/ingest.ts'
import type { AddressReport } from './corpus/ingest-address.ts'
import type { SourceReading } from './corpus/watch/next-reading.ts'
import type { ReadSourceDeps } from './corpus/watch/read-source.ts'
import type { SourceListOptions } from './corpus/watch/source-list.ts'
import { createSourceOrders } from './corpus/watch/source-orders.ts'
import { nextDue } from './digest/due.ts'
import type { WatcherDeps } from './corpus/watch/watcher.ts'
import { every } from './lib/every.ts'
import { type Log, createLog } from './lib/log.ts'
import { createRate } from './lib/rate.ts'
import { createRunning } from './lib/running.ts'
import type { MetricsDeps } from './metrics/metrics.ts'
import type { Pictures } from './pictures/pictures.ts'
import { type Search, createSearch } from './search/search.ts'
import { openSqliteStore } from './store/sqlite/open.ts'
import { defaultClock } from './store/schedule.ts'
import type { Source } from './store/sources.ts'
import type { Store } from './store/store.ts'
import { BULK_MESSAGES_PER_SECOND } from './telegram/limits.ts'

/** `draws`: it sends pictures, too. `askLimit`: how often one user is answered, where not as usual. */
type AppBotOptions = { readonly draws: boolean; readonly askLimit?: AskLimit }

/** The parts of onrecord, put together. */
export type App = {
  readonly config: Config
  readonly log: Log
  readonly store: Store
  readonly search: Search
  readonly bundled: Bundled
  /** What the bot works with. */
  readonly deps: BotDeps
  /** Where what is measured is shown. */
  readonly monitor?: MonitorOptions | undefined
  /** The bot over this store, not yet running. */
  createBot(token: string, options: AppBotOptions): Promise<ReturnType<typeof createBot>>
  /** What is to be done beside the bot, until aborted. */
  runJobs(signal: AbortSignal): Promise<void>
  /** Reads sources as they are due until aborted, or once; false when another process does. */
  watch(signal: AbortSignal, options?: WatchOptions): Promise<boolean>
  close(): Promise<void>
}

type WatchOptions = Pick<WatcherDeps, 'onReading'> & {
  /** Whether it ends when all that is due is read. */
  readonly isOnce?: boolean
}

export type AppResult = { readonly app: App } | { readonly problem: string }

export type AppOptions = {
  /** Whether an empty database gets the bundled sample: so that there is something to ask at first. */
  readonly withSample: boolean
  /** Whether it is measured what is done, if the settings want that. */
  readonly isMeasured?: boolean
  /** Told, in one line, why a question could not be answered; without it the log is. */
  readonly onOutage?: (problem: string) => void
}

/**
 * Puts the parts together: config → store → search.
 *
 * @returns a problem in one line when the data or the database cannot be used
 */
export async function openApp(
  config: Config,
  { withSample, isMeasured = false, onOutage }: AppOptions,
): Promise<AppResult> {
  const read = readBundled(join(PROJECT_ROOT, 'data'))
  if ('problem' in read) return read
  const opened = await openSqliteStore(config.databasePath)
  if ('problem' in opened) return opened
  const { bundled } = read
  const { store } = opened
  await store.renewArticleKeys(ARTICLE_KEY_RULES, renewedKey)
  await store.saveSpeakers(bundled.speakers)
  if (withSample) await store.saveArticles(bundled.statements.map(importRecord), { sample: true })

  const log = createLog({
    level: config.logLevel,
    secrets: config.botToken ? [config.botToken] : [],
  })
  const asked = createSearch({
    store,
    aliases: bundled.aliases,
    periods: bundled.periods,
    onOutage: (error) =>
      onOutage
        ? onOutage(
            `the archive did not answer (${messageOf(error)}); onrecord doctor looks for what is wrong`,
          )
        : log.error({ error: describe(error) }, 'the store did not answer a question'),
  })
  const now = (): Temporal.Instant => Temporal.Now.instant()
  const measured =
    isMeasured && config.metrics
      ? await measure(asked, { store, now, zone: config.timeZone })
      : undefined
  const search = measured?.search ?? asked
  let pictures: Pictures | undefined
  const running = createRunning()
  const deps: BotDeps = {
    search,
    store,
    nextDue,
    log,
    now,
    zone: config.timeZone,
    language: config.defaultLanguage,
    admins: new Set(config.adminIds),
    sources: createSourceOrders({ store, list: listOptions(config) }),
    rate: createRate({ calls: BULK_MESSAGES_PER_SECOND, milliseconds: 1000 }),
    ingest: async (address) => {
      const report = await running.start((signal) => ingestInto({ store, config }, address, signal))
      for (const outcome of ['new', 'changed', 'unchanged'] as const) {
        measured?.metrics.ingested(outcome, report.articles[outcome])
      }
      measured?.metrics.ingested('refused', report.problems.length)
      return report
    },
  }
  return {
    app: {
      config,
      log,
      store,
      search,
      bundled,
      deps,
      monitor: measured && config.metrics && { ...config.metrics, metrics: measured.metrics.print },
      createBot: async (token, { draws, askLimit }) => {
        const bot = await import('./bot/bot.ts')
        pictures ??= draws ? (await import('./pictures/pictures.ts')).createPictures() : undefined
        return bot.createBot(
          { token, apiRoot: config.botApiRoot },
          { ...deps, pictures, ...(askLimit && { askLimit }) },
        )
      },
      async runJobs(signal) {
        await Promise.all([
          every(FORGETTING, () => forgetOld(store, Temporal.Now.instant()), {
            signal,
            onError: (error) =>
              log.error({ error: describe(error) }, 'what is old was not forgotten'),
          }),
          config.botToken === undefined ? undefined : sendDigests(config.botToken, signal),
          watch(signal, {}),
        ])
      },
      watch: (signal, options = {}) => watch(signal, options),
      close: async () => {
        await running.stop()
        await pictures?.close()
        await store.close()
      },
    },
  }

  async function watch(
    signal: AbortSignal,
    { isOnce, onReading = logFailure }: WatchOptions,
  ): Promise<boolean> {
    const { createWatcher, runWatcher, watchOnce } = await import('./corpus/watch/watcher.ts')
    return withReader({ config, store }, async (reader) => {
      const watcher = createWatcher({
        ...reader,
        store,
        list: listOptions(config),
        log,
        now,
        random,
        onIngested: (done) => measured?.ingested(done),
        onReading(source, reading) {
          measured?.metrics.read(reading.kind)
          onReading(source, reading)
        },
      })
      if (isOnce) return watchOnce(watcher, signal)
      await runWatcher(watcher, { log, signal })
      return true
    })
  }

  function logFailure({ address, failures }: Source, reading: SourceReading): void {
    if (reading.kind === 'read' || failures > 0) return
    log.warn({ source: address, problem: reading.problem }, 'a source could not be read')
  }

  async function sendDigests(token: string, signal: AbortSignal): Promise<void> {
    const { createBulkSender, createReach } = await import('./telegram/bulk-sender.ts')
    const { createDigests, runDigests } = await import('./digest/digests.ts')
    const bot = { token, apiRoot: config.botApiRoot }
    const [send, reach] = [createBulkSender(bot), createReach(bot)]
    const { zone, language, rate } = deps
    const clock = defaultClock(zone)
    const digests = createDigests({ store, send, reach, log, now, clock, language, rate })
    await runDigests(digests, { log, signal })
  }
}

/** The search with what it takes measured; loaded only then. */
async function measure(search: Search, deps: MetricsDeps) {
  const { createMetrics } = await import('./metrics/metrics.ts')
  const { measureSearch } = await import('./metrics/measure-search.ts')
  const metrics = createMetrics(deps)
  const ingested = (done: Ingested): void => {
    if (done.kind === 'article') metrics.ingested(done.outcome)
    else if (done.kind === 'refused') metrics.ingested('refused')
  }
  return { search: measureSearch(search, metrics), metrics, ingested }
}

function listOptions({ sourcesPath, allowPrivateHosts }: Config): SourceListOptions {
  return { path: sourcesPath, allowPrivateHosts }
}

const random = (): number => Math.random()

const FORGETTING = Temporal.Duration.from({ minutes: 15 })

/** Reads what is at an address into the store. */
async function ingestInto(
  app: Pick<App, 'store' | 'config'>,
  address: string,
  signal: AbortSignal,
): Promise<AddressReport> {
  const { ingestAddress } = await import('./corpus/ingest-address.ts')
  return withReader(app, (reader) =>
    ingestAddress(address, { store: app.store, signal, ...reader }),
  )
}

/** Lends what reads pages, which is loaded only then. */
async function withReader<T>(
  { config, store }: Pick<App, 'config' | 'store'>,
  use: (reader: Pick<ReadSourceDeps, 'fetcher' | 'extract'>) => Promise<T>,
): Promise<T> {
  const { createExtractor } = await import('./corpus/create-extractor.ts')
  const { extract, refresh } = await createExtractor(store)
  const fetcher = await openFetcher(config)
  const get: Fetcher['get'] = async (...request) => {
    // The bot runs for months: a page is read with what is decided by then.
    await refresh()
    return fetcher.get(...request)
  }
  try {
    return await use({ fetcher: { get }, extract })
  } finally {
    await fetcher.close()
  }
}

/** What gets pages from the web, as the settings allow; loaded only then, as the bot is: a question needs neither. */
export async function openFetcher({ allowPrivateHosts, contactUrl }: Config): Promise<Fetcher> {
  const { createFetcher } = await import('./corpus/fetch.ts')
  const { userAgent } = await import('./corpus/fetch/user-agent.ts')
  return createFetcher({ userAgent: userAgent(metadata.version, contactUrl), allowPrivateHosts })
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
