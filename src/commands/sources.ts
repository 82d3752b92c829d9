import type { App } from '../app.ts'
import type { Source } from '../store/sources.ts'
import { type ExitCode, type Io, fail, print, printJson, warn } from './io.ts'

/** Prints what is watched, and how it went; fails where the list has a line that is no address. */
export async function listSources(
  { deps, config }: App,
  io: Io,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const { sources, problems } = await deps.sources.list()
  for (const source of sources) {
    if (json) await printJson(io, sourceLine(source))
    else await print(io, describeSource(source))
  }
  if (!json && sources.length === 0) {
    await print(
      io,
      `nothing is watched; onrecord sources add URL adds a page or a feed, as does a line in ${config.sourcesPath}`,
    )
  }
  for (const problem of problems) warn(io, problem)
  return problems.length > 0 ? 1 : 0
}

/** Watches addresses from now on. */
export async function addSources(
  { deps }: App,
  io: Io,
  texts: readonly string[],
): Promise<ExitCode> {
  let exit: ExitCode = 0
  for (const text of texts) {
    const added = await deps.sources.add(text)
    if (added.outcome === 'refused') exit = fail(io, added.problem)
    else if (added.outcome === 'added') await print(io, `${added.address}: watched from now on`)
    else await print(io, `${added.address}: was watched already`)
  }
  return exit
}

/** Watches a source no longer, pauses it, or goes on with it. */
export async function changeSource(
  { deps, config }: App,
  io: Io,
  { kind, text }: { readonly kind: 'remove' | 'pause' | 'resume'; readonly text: string },
): Promise<ExitCode> {
  const change = await deps.sources[kind](text)
  if (change.outcome === 'unknown') {
    return fail(io, `${JSON.stringify(text)} is not watched; onrecord sources lists what is`)
  }
  const { outcome, address } = change
  if (outcome === 'listed') {
    return fail(io, `${address} stands in ${config.sourcesPath}; take it out there`)
  }
  await print(io, `${address}: ${outcome}`)
  return 0
}

function sourceLine({ address, number, isListed, isPaused, failures, ...source }: Source) {
  const { readAt, changedAt, dueAt, failingSince, problem } = source
  return {
    number,
    address,
    listed: isListed,
    paused: isPaused,
    ...(readAt && { readAt: secondsOf(readAt) }),
    ...(changedAt && { changedAt: secondsOf(changedAt) }),
    ...(dueAt && !isPaused && { dueAt: secondsOf(dueAt) }),
    ...(failingSince && { failures, failingSince: secondsOf(failingSince), problem }),
  }
}

function describeSource(source: Source): string {
  const { number, address, isListed, isPaused, readAt, changedAt, dueAt } = source
  const { failingSince, failures, problem } = source
  const lines = [
    `${number}  ${address}${isListed ? ' (listed)' : ''}${isPaused ? ' (paused)' : ''}`,
    readAt
      ? `   read ${secondsOf(readAt)}, something new ${changedAt ? secondsOf(changedAt) : 'never'}`
      : '   not read yet',
    dueAt && !isPaused ? `   next ${secondsOf(dueAt)}` : undefined,
    failingSince
      ? `   failing since ${secondsOf(failingSince)}, ${failures} in a row: ${problem}`
      : undefined,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

function secondsOf(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' })
}
