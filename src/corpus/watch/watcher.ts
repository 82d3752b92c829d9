import { setTimeout } from 'node:timers/promises'
import { every } from '../../lib/every.ts'
import type { Log } from '../../lib/log.ts'
import { createLease } from '../../store/lease.ts'
import type { Source } from '../../store/sources.ts'
import type { Store } from '../../store/store.ts'
import { type SourceReading, afterReading } from './next-reading.ts'
import { type ReadSourceDeps, checkPage, readSource } from './read-source.ts'
import type { SourceListOptions } from './source-list.ts'
import { takeInList } from './source-orders.ts'

export type WatcherDeps = ReadSourceDeps & {
  readonly store: ReadSourceDeps['store'] &
    Pick<
      Store,
      'holdLease' | 'sources' | 'listSources' | 'dueSources' | 'saveSourceState' | 'duePages'
    >
  readonly list: SourceListOptions
  readonly log: Log
  /** Told of every reading of a source. */
  readonly onReading?: ((source: Source, reading: SourceReading) => void) | undefined
}

/** Reads sources as they become due. */
export type Watcher = {
  /**
   * Begins to read what is due, of each host one source at a time; false when another process watches.
   *
   * Looking again while something is being read is what keeps other processes from watching.
   */
  look(signal: AbortSignal): Promise<boolean>
  /** How many readings are under way. */
  size(): number
  /** Resolves when nothing is being read. */
  settled(): Promise<void>
  /** Lets another process begin at once. */
  release(): Promise<void>
}

/**
 * Makes what watches. Any number of processes may have one over one store: one of them works, and another when that one has
 * been silent for half a minute. When what is read next is in the store, so that a restart goes on.
 */
export function createWatcher(deps: WatcherDeps): Watcher {
  const { store, list, log, now, random, onReading } = deps
  const lease = createLease(store, 'watch', now)
  const underWay = new Map<string, Promise<void>>()
  const rested = new Map<string, Temporal.Instant>()
  const toldProblems = new Set<string>()

  return {
    async look(signal) {
      if (!(await lease.hold())) return false
      for (const problem of await takeInList(store, list)) {
        if (!toldProblems.has(problem)) log.warn({ problem }, 'a line of the list is no source')
        toldProblems.add(problem)
      }
      const hosts = Map.groupBy(await dueReadings(), ({ address }) => hostOf(address))
      for (const [host, due] of hosts) begin(host, () => readSome(due, signal))
      return true
    },
    size: () => underWay.size,
    async settled() {
      await Promise.all(underWay.values())
    },
    release: lease.release,
  }

  /** What waits longest comes first, be it a source or a page: so nothing is kept waiting by sources that always change. */
  async function dueReadings(): Promise<DueReading[]> {
    const sources = (await store.dueSources(now())).map((source): DueReading => ({
      ...source,
      read: (signal) => readOne(source, signal),
    }))
    const pages = (await store.duePages(now())).map((page): DueReading => ({
      ...page,
      read: (signal) => checkPage(page, deps, signal),
    }))
    return [...sources, ...pages].toSorted((one, other) => waitingSince(one) - waitingSince(other))
  }

  /** Of a host only one thing is read at a time, so that a slow one keeps up no other. */
  function begin(host: string, work: () => Promise<void>): void {
    if (underWay.has(host) || underWay.size >= MOST_UNDER_WAY) return
    const rest = rested.get(host)
    if (rest && Temporal.Instant.compare(rest, now()) > 0) return
    const reading = work().catch((error: unknown) => {
      // It stays due, and nobody is to be asked all the time because our disk is full.
      rested.set(host, now().add(REST))
      log.error({ host, error: describe(error) }, 'what was read could not be kept')
    })
    underWay.set(
      host,
      reading.finally(() => underWay.delete(host)),
    )
  }

  async function readSome(due: readonly DueReading[], signal: AbortSignal): Promise<void> {
    for (const { read } of due.slice(0, AT_ONCE)) {
      if (signal.aborted) return
      await read(signal)
    }
  }

  async function readOne(source: Source, signal: AbortSignal): Promise<void> {
    const reading = await readSource(source, deps, signal)
    // What is refused now was refused because of the signal.
    if (signal.aborted) return
    const state = afterReading(source, reading, { now: now(), random: random() })
    await store.saveSourceState(source.address, state)
    onReading?.(source, reading)
  }
}

type DueReading = {
  readonly address: string
  readonly dueAt?: Temporal.Instant | undefined
  readonly read: (signal: AbortSignal) => Promise<void>
}

/** In milliseconds since 1970; what was never read waits since ever. */
function waitingSince({ dueAt }: DueReading): number {
  return dueAt?.epochMilliseconds ?? 0
}

/** Watches until aborted. */
export async function runWatcher(
  watcher: Watcher,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const onError = (error: unknown) => log.error({ error: describe(error) }, 'watching failed')
  await every(BETWEEN_LOOKS, async () => void (await watcher.look(signal)), { signal, onError })
  await watcher.settled()
  await watcher.release().catch(onError)
}

/** Reads all that is due once; false when another process watches. */
export async function watchOnce(watcher: Watcher, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (!(await watcher.look(signal))) return false
    if (watcher.size() === 0 || signal.aborted) break
    const pause = setTimeout(BETWEEN_LOOKS.total('milliseconds'), undefined, { signal, ref: false })
    await Promise.race([watcher.settled(), pause.catch(() => undefined)])
  }
  await watcher.settled()
  await watcher.release()
  return true
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const BETWEEN_LOOKS = Temporal.Duration.from({ seconds: 5 })
const MOST_UNDER_WAY = 8
// So that nothing of a host waits long for the rest of it.
const AT_ONCE = 20
const REST = Temporal.Duration.from({ minutes: 5 })
