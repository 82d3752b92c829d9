import { bold, type Formatted, format, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Texts } from './text/texts.ts'

/** A watched source as it is shown to who runs the bot; times are in seconds from now, negative before. */
export type ShownSource = {
  readonly number: number
  readonly address: string
  readonly isPaused: boolean
  readonly readAt?: number | undefined
  readonly changedAt?: number | undefined
  readonly dueAt?: number | undefined
  readonly failingSince?: number | undefined
  readonly problem?: string | undefined
}

/** Everything that is watched, what fails first, and what is wrong with the list. */
export function renderSources(
  sources: readonly ShownSource[],
  problems: readonly string[],
  { admin }: Texts,
): Formatted {
  const { title, none, more, wrongLine, usage } = admin.sources
  const ordered = sources.toSorted((one, other) => orderOf(one) - orderOf(other))
  return join(
    [
      sources.length === 0 ? none : bold(title(sources.length)),
      ...ordered.slice(0, SHOWN).map((source) => renderSource(source, admin)),
      sources.length > SHOWN ? more(sources.length - SHOWN) : undefined,
      ...problems
        .slice(0, PROBLEMS)
        .map((problem) => wrongLine(oneLine(admin.problem(problem), LINE_LENGTH))),
      usage,
    ],
    '\n\n',
  )
}

/** How what is watched stands, in a line. */
export function renderSourceFigures(
  figures: {
    readonly watched: number
    readonly paused: number
    readonly failing: number
    /** Seconds from now. */
    readonly readAt?: number | undefined
  },
  { admin }: Texts,
): Formatted {
  const { summary, failing, paused, lastRead } = admin.sources
  return join(
    [
      summary(figures.watched),
      figures.failing > 0 ? failing(figures.failing) : undefined,
      figures.paused > 0 ? paused(figures.paused) : undefined,
      figures.readAt === undefined ? undefined : lastRead(figures.readAt),
    ],
    '; ',
  )
}

/** A source that the operators are told of unasked. */
export type ShownSourceNews = Pick<ShownSource, 'address' | 'failingSince' | 'problem'> & {
  readonly news: 'failing' | 'recovered'
}

/** What the operators are told of sources unasked: of however many, in one message. */
export function renderSourceNews(news: readonly ShownSourceNews[], { admin }: Texts): Formatted {
  const { haveFailed, haveRecovered, isFailing, whatNow, more } = admin.sources
  const failing = news.filter((one) => one.news === 'failing')
  const recovered = news.filter((one) => one.news === 'recovered')
  const list = <One>(title: (count: number) => string, some: readonly One[], line: Line<One>) =>
    some.length === 0
      ? undefined
      : join(
          [
            title(some.length),
            ...some.slice(0, SHOWN).map(line),
            some.length > SHOWN ? more(some.length - SHOWN) : undefined,
          ],
          '\n',
        )
  const failed = list(haveFailed, failing, ({ address, failingSince = 0, problem = '' }) => {
    const why = oneLine(admin.problem(problem), PROBLEM_LENGTH)
    return format`${oneLine(address, ADDRESS_LENGTH)}\n${isFailing(failingSince, why)}`
  })
  return join(
    [
      failed && join([failed, whatNow], '\n'),
      list(haveRecovered, recovered, ({ address }) => oneLine(address, ADDRESS_LENGTH)),
    ],
    '\n\n',
  )
}

type Line<One> = (one: One) => Formatted | string

function renderSource(
  source: ShownSource,
  { sources: texts, problem: inWords }: Texts['admin'],
): Formatted {
  const { number, address, isPaused, readAt, changedAt, dueAt, failingSince, problem = '' } = source
  return join(
    [
      `${number} · ${oneLine(address, ADDRESS_LENGTH)}`,
      isPaused ? texts.isPaused : undefined,
      readAt === undefined ? texts.notRead : texts.read(readAt, changedAt ?? readAt),
      failingSince === undefined || isPaused
        ? undefined
        : texts.isFailing(failingSince, oneLine(inWords(problem), PROBLEM_LENGTH)),
      dueAt === undefined || isPaused ? undefined : texts.next(Math.max(dueAt, 0)),
    ],
    '\n',
  )
}

function orderOf({ failingSince, isPaused }: ShownSource): number {
  if (isPaused) return 2
  return failingSince === undefined ? 1 : 0
}

// So that the whole of it stays one message.
const SHOWN = 8
const PROBLEMS = 3
const ADDRESS_LENGTH = 120
const PROBLEM_LENGTH = 160
const LINE_LENGTH = 300
