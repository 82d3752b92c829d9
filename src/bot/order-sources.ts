import type { Source } from '../store/sources.ts'
import { type SourceFigures, sourceFigures } from '../store/source-figures.ts'
import type { Formatted } from '../telegram/format.ts'
import { oneLine } from '../telegram/one-line.ts'
import { type ShownSource, renderSourceFigures, renderSources } from '../telegram/render-sources.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotDeps } from './deps.ts'

/** What can be done about what is watched. A source is named by its address or number. */
export type SourceOrders = {
  list(): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly string[] }>
  add(text: string): Promise<Done<'added' | 'known'> | { outcome: 'refused'; problem: string }>
  remove(text: string): Promise<Done<'removed' | 'listed'> | Unknown>
  pause(text: string): Promise<Done<'paused'> | Unknown>
  resume(text: string): Promise<Done<'resumed'> | Unknown>
}

type Done<Outcome> = { readonly outcome: Outcome; readonly address: string }
type Unknown = { readonly outcome: 'unknown' }
type Deps = Pick<BotDeps, 'sources' | 'now'>

/** What /admin sources does with the words behind it: a list, or an order. */
export async function orderSources(words: string, deps: Deps, texts: Texts): Promise<Formatted> {
  const { sources } = deps
  const [, kind = '', text = ''] = /^(\S*)\s*(.*)$/s.exec(words.trim()) ?? []
  const said = texts.admin.sources
  if (kind === '') {
    const { sources: all, problems } = await sources.list()
    return renderSources(all.map(shown(deps.now())), problems, texts)
  }
  const order = ORDERS.find((one) => one === kind.toLowerCase())
  if (order === undefined || text === '') return said.usage
  const done = await sources[order](text)
  if (done.outcome === 'unknown') return said.unknown(oneLine(text, LENGTH))
  if (done.outcome === 'refused') {
    return said.refused(oneLine(texts.admin.problem(done.problem), LENGTH))
  }
  const say = done.outcome === 'paused' ? said.pausedNow : said[done.outcome]
  return say(oneLine(done.address, LENGTH))
}

/** How what is watched stands, in a line. */
export async function describeSources({ sources, now }: Deps, texts: Texts): Promise<Formatted> {
  const figures: SourceFigures = sourceFigures((await sources.list()).sources)
  const { readAt, ...counts } = figures
  return renderSourceFigures({ ...counts, readAt: readAt && secondsFrom(now(), readAt) }, texts)
}

function shown(now: Temporal.Instant): (source: Source) => ShownSource {
  const seconds = (at: Temporal.Instant | undefined) => at && secondsFrom(now, at)
  return ({ number, address, isPaused, problem, ...source }) => ({
    number,
    address,
    isPaused,
    problem,
    readAt: seconds(source.readAt),
    changedAt: seconds(source.changedAt),
    dueAt: seconds(source.dueAt),
    failingSince: seconds(source.failingSince),
  })
}

/** Negative for what is over. */
export function secondsFrom(now: Temporal.Instant, at: Temporal.Instant): number {
  return at.since(now).total('seconds')
}

const ORDERS = ['add', 'remove', 'pause', 'resume'] as const
const LENGTH = 300
