import type { App } from '../app.ts'
import type { SourceReading } from '../corpus/watch/next-reading.ts'
import type { Source } from '../store/sources.ts'
import { type ExitCode, type Io, print, warn } from './io.ts'

export type WatchOptions = {
  /** Whether it ends when all that is due is read. */
  readonly once: boolean
  readonly signal: AbortSignal
}

/** Reads sources as they are due, without the bot; fails when one could not be read. */
export async function watch(
  app: App,
  io: Io,
  { once: isOnce, signal }: WatchOptions,
): Promise<ExitCode> {
  let hasFailed = false
  // In the order in which they come, and no slower reader keeps the reading up.
  let printed = Promise.resolve()
  const onReading = ({ address }: Source, reading: SourceReading): void => {
    if (reading.kind === 'failed') {
      hasFailed = true
      warn(io, reading.problem)
    } else {
      const line = `${address}: read, ${reading.fresh} new or changed`
      printed = printed.then(() => print(io, line))
    }
  }
  const isDone = await app.watch(signal, { isOnce, onReading })
  await printed
  if (!isDone) warn(io, 'another process is watching already; nothing was done')
  return isOnce && hasFailed ? 1 : 0
}
