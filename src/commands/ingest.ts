import { readFile } from 'node:fs/promises'
import type { App } from '../app.ts'
import { extract } from '../corpus/extract/extract.ts'
import { ingestArticles } from '../corpus/ingest.ts'
import type { FoundArticle } from '../corpus/read/found-article.ts'
import { readArticleLine } from '../corpus/read/jsonl.ts'
import { readText } from '../corpus/read/text.ts'
import { startProgress } from '../lib/progress.ts'
import { describeExtraction } from './describe-extraction.ts'
import { type ExitCode, type Io, fail, print, printJson, warn } from './io.ts'
import { fileProblem, readFileLines, readLine } from './lines.ts'
import { createTally } from './tally.ts'
import { withApp } from './with-app.ts'

export type IngestOptions = {
  readonly published?: string
  readonly publisher?: string
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Finds the statements of articles in plain-text files and files of JSON lines, and stores them.
 *
 * A bad file or line is named and passed over, and the exit code is 1; every other article is stored whole.
 */
export async function ingest(
  io: Io,
  paths: readonly string[],
  options: IngestOptions,
): Promise<ExitCode> {
  const refused = { count: 0 }
  const articles = readArticles(paths, options, (problem) => {
    refused.count += 1
    fail(io, problem)
  })
  const exit = options.dryRun
    ? await show(io, articles, options)
    : await withApp(io, { withSample: false }, (app) =>
        store(app, io, articles, paths.length, options),
      )
  return refused.count > 0 ? 1 : exit
}

type Named = FoundArticle & { readonly name: string }

async function show(
  io: Io,
  articles: AsyncIterable<Named>,
  { json }: IngestOptions,
): Promise<ExitCode> {
  for await (const { article, name } of articles) {
    const extraction = extract(article)
    for (const warning of extraction.warnings) warn(io, `${name}: ${warning}`)
    if (json) await printJson(io, { name, ...extraction })
    else await print(io, describeExtraction(name, article, extraction))
  }
  return 0
}

async function store(
  { store: target }: App,
  io: Io,
  articles: AsyncIterable<Named>,
  files: number,
  { json }: IngestOptions,
): Promise<ExitCode> {
  const tally = createTally()
  const counts = { articles: 0, statements: 0 }
  const progress = startProgress({
    unit: 'files',
    total: files,
    stream: io.stderr,
    isTerminal: io.isWatched,
  })
  for await (const done of ingestArticles(
    { store: target, extract },
    named(articles, () => progress.step()),
  )) {
    const { extraction, outcome, statements, article, id } = done
    tally.add(outcome)
    counts.articles += 1
    counts.statements += statements
    for (const warning of extraction.warnings)
      warn(io, `${extraction.title ?? id ?? article.url ?? 'article'}: ${warning}`)
    if (json)
      await printJson(io, {
        id,
        title: extraction.title,
        published: extraction.published,
        outcome,
        statements,
      })
  }
  progress.stop()
  if (!json)
    await print(
      io,
      `${counts.articles} articles (${tally.describe()}), ${counts.statements} statements.`,
    )
  return 0
}

/** Steps the progress at every new file. */
async function* named(
  articles: AsyncIterable<Named>,
  step: () => void,
): AsyncGenerator<FoundArticle> {
  let last = ''
  for await (const { name, ...found } of articles) {
    if (name !== last) step()
    last = name
    yield found
  }
}

async function* readArticles(
  paths: readonly string[],
  options: IngestOptions,
  refuse: (problem: string) => void,
): AsyncGenerator<Named> {
  for (const path of paths) {
    const problem = /^https?:/i.test(path)
      ? `${path}: pages cannot be fetched yet; save the article as a text file and name that`
      : fileProblem(path)
    if (problem) refuse(problem)
    else if (/\.jsonl$|\.ndjson$/i.test(path)) yield* readArticleFile(path, options, refuse)
    else {
      const read = readText(await readFile(path))
      if ('problem' in read) refuse(`${path}: ${read.problem}`)
      else yield { name: path, article: { ...given(options), ...read.article } }
    }
  }
}

async function* readArticleFile(
  path: string,
  options: IngestOptions,
  refuse: (problem: string) => void,
): AsyncGenerator<Named> {
  for await (const line of readFileLines(path)) {
    const read = readLine(line, readArticleLine)
    if ('problem' in read) refuse(`${path}, ${read.problem}`)
    // What the line says of itself goes before what the command says of all.
    else yield { name: path, id: read.id, article: { ...given(options), ...read.article } }
  }
}

function given({ published, publisher }: IngestOptions) {
  return {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
  }
}
