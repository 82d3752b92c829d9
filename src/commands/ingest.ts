import { openFetcher } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { createExtractor } from '../corpus/create-extractor.ts'
import type { Directory } from '../corpus/extract/entities/directory.ts'
import { extract } from '../corpus/extract/extract.ts'
import { ingest as ingestReadings, type IngestDeps } from '../corpus/ingest.ts'
import { type Sources, findSources, readSources } from '../corpus/read-sources.ts'
import type { GivenFields, Reading } from '../corpus/reading.ts'
import type { VisitDeps } from '../corpus/visit-address.ts'
import { type Progress, startProgress } from '../lib/progress.ts'
import type { Store } from '../store/store.ts'
import { extractionLine, ingestLine } from './ingest-line.ts'
import { createIngestReport } from './ingest-report.ts'
import { type ExitCode, type Io, fail, print, printJson, warn } from './io.ts'
import { showExtraction } from './show-extraction.ts'
import { readDirectory } from './read-directory.ts'
import { withApp } from './with-app.ts'

export type IngestOptions = GivenFields & {
  readonly dryRun: boolean
  readonly json: boolean
  /** Ends the run after what is being stored. */
  readonly signal: AbortSignal
}

/**
 * Finds the statements of articles in files, folders and web addresses, and stores them.
 *
 * What cannot be read is passed over and told at the end, and the exit code is 1; everything else is stored, each
 * article whole.
 */
export async function ingest(
  io: Io,
  paths: readonly string[],
  options: IngestOptions,
): Promise<ExitCode> {
  const read = readConfig(io.env)
  if ('problem' in read) return fail(io, read.problem)
  if (isFuture(options.published, read.config)) {
    warn(io, `--published ${options.published} is in the future; stored as it is`)
  }
  const run = { io, options, sources: await findSources(paths), config: read.config }
  if (options.dryRun) {
    const known = readDirectory()
    return 'problem' in known ? fail(io, known.problem) : dryRun(run, known.directory)
  }
  return withApp(io, { withSample: false }, ({ store }) => storeAll(run, store))
}

/** Whether a date, as exact as it is, is after today. */
function isFuture(date: string | undefined, { timeZone }: Config): boolean {
  if (date === undefined) return false
  return date > Temporal.Now.plainDateISO(timeZone).toString().slice(0, date.length)
}

type Run = {
  readonly io: Io
  readonly options: IngestOptions
  readonly sources: Sources
  readonly config: Config
}

async function dryRun(run: Run, directory: Directory): Promise<ExitCode> {
  const { io, options, config } = run
  const colours = io.isTerminal && !config.noColor
  const report = createIngestReport()
  await withReadings(run, { visits: async () => new Map() }, async (readings) => {
    for await (const reading of readings) {
      if (reading.kind !== 'article') {
        report.add(reading)
        const line = ingestLine(reading)
        if (options.json && line) await printJson(io, line)
        continue
      }
      const { source, article } = reading
      const extraction = extract(article, { directory })
      for (const warning of extraction.warnings) report.add({ kind: 'warning', source, warning })
      if (options.json) await printJson(io, extractionLine(reading, extraction))
      else await print(io, showExtraction(source, article, extraction, { colours }))
    }
  })
  if (!options.json) for (const refusal of report.refusals()) warn(io, refusal)
  return end(run, report)
}

async function storeAll(run: Run, store: Store): Promise<ExitCode> {
  const { io, options, sources } = run
  const extractor = await createExtractor(store)
  const report = createIngestReport()
  const progress = startProgress({
    unit: sources.toRead.some(({ kind }) => kind === 'address') ? 'files and pages' : 'files',
    total: sources.toRead.length,
    stream: io.stderr,
    isTerminal: io.isWatched,
  })
  let statements = 0
  const counting: IngestDeps['extract'] = (article) => {
    const extraction = extractor.extract(article)
    statements += extraction.statements.length
    progress.tell(`${statements} statements`)
    return extraction
  }
  try {
    await withReadings(run, store, async (readings) => {
      const read = stepping(readings, progress)
      for await (const done of ingestReadings({ store, extract: counting }, read)) {
        report.add(done)
        const line = ingestLine(done)
        if (options.json && line) await printJson(io, line)
      }
    })
  } finally {
    progress.stop()
    // Also after a failure, such as a full disk: what the table counts is stored.
    if (!options.json) await print(io, report.table())
  }
  return end(run, report)
}

/** Reads the sources with a fetcher that is closed at the end, whatever happens. */
async function withReadings(
  { config, options, sources }: Run,
  { visits }: Pick<VisitDeps, 'visits'>,
  use: (readings: AsyncIterable<Reading>) => Promise<void>,
): Promise<void> {
  const fetcher = await openFetcher(config)
  try {
    await use(readSources(sources, { fetcher, visits, given: options, signal: options.signal }))
  } finally {
    await fetcher.close()
  }
}

/** Steps the progress at the end of every file and page. */
async function* stepping(
  readings: AsyncIterable<Reading>,
  progress: Progress,
): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    if (reading.kind === 'links') progress.grow(reading.count)
    if (reading.kind === 'end') progress.step()
    yield reading
  }
}

function end({ io, options }: Run, report: ReturnType<typeof createIngestReport>): ExitCode {
  for (const warning of report.warnings()) warn(io, warning)
  const problem = report.problem()
  if (problem !== undefined) fail(io, problem)
  if (options.signal.aborted) {
    warn(io, 'stopped; what the table counts is stored, and the same command again does the rest')
    return 130
  }
  return problem === undefined ? 0 : 1
}
