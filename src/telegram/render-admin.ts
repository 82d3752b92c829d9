import type { Stats } from '../search/browse.ts'
import { dateParts } from './date-parts.ts'
import { bold, type Formatted, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Texts } from './text/texts.ts'

/** What the archive holds, for who runs the bot. */
export function renderStats(stats: Stats, { admin, browse }: Texts): Formatted {
  const { articles, statements, attributed, speakers, oldest, newest, sample } = stats
  if (articles === 0) return join([browse.about.empty], '')
  return join(
    [
      bold(admin.stats.title),
      admin.stats.articles(articles),
      admin.stats.statements(statements),
      admin.stats.attributed(attributed, speakers),
      oldest && newest && admin.stats.published(dateParts(oldest), dateParts(newest)),
      sample ? browse.about.sample : undefined,
    ],
    '\n',
  )
}

/** What became of what was read at an address. */
export function renderIngest(
  address: string,
  { articles, statements, problems, isStopped }: IngestReport,
  { admin: { ingest, problem: inWords } }: Texts,
): Formatted {
  const shown = problems
    .slice(0, PROBLEMS)
    .map((problem) => `• ${oneLine(inWords(problem), LINE_LENGTH)}`)
  const refused = [
    ingest.refused(problems.length),
    ...shown,
    problems.length > PROBLEMS ? ingest.more(problems.length - PROBLEMS) : undefined,
  ]
  return join(
    [
      bold(oneLine(address, LINE_LENGTH)),
      ingest.counts(articles),
      ingest.statements(statements),
      ...(problems.length > 0 ? refused : []),
      isStopped ? ingest.stopped : undefined,
    ],
    '\n',
  )
}

/** As whoever ingests reports it. */
export type IngestReport = {
  readonly articles: Readonly<Record<'new' | 'changed' | 'unchanged', number>>
  readonly statements: number
  readonly problems: readonly string[]
  readonly isStopped: boolean
}

const PROBLEMS = 8
const LINE_LENGTH = 300
