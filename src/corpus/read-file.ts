import { readFile as readWhole, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readFileLines, readLine } from '../lib/lines.ts'
import { articleKeys, keysApart } from './article-key.ts'
import { type FoundFile, codeOf } from './find-files.ts'
import { readDocument } from './read/document.ts'
import type { LinkedArticle } from './read/found-article.ts'
import { ARTICLE_FORMAT, readSoundArticleLine } from './read/jsonl.ts'
import { type GivenFields, type Reading, complete } from './reading.ts'

export type ReadFileOptions = {
  readonly given: GivenFields
  /** Reads the pages that a feed only announces. */
  readonly follow: (links: readonly LinkedArticle[]) => AsyncIterable<Reading>
}

/** The articles of a file. What the system refuses to read is refused like what cannot be understood. */
export async function* readFile(
  file: FoundFile,
  options: ReadFileOptions,
): AsyncGenerator<Reading> {
  const { path: source } = file
  try {
    if (/\.(?:jsonl|ndjson)$/i.test(source)) yield* readLines(file, options)
    else yield* readOne(file, options)
  } catch (error) {
    yield { kind: 'refused', source, problem: `it cannot be read (${codeOf(error)})` }
  }
  yield { kind: 'end', source, visits: [] }
}

// A document is held in memory as a whole; lists of articles of any size are read line by line.
const MAX_BYTES = 50_000_000
const TOO_LARGE = 'it is larger than 50 MB; for many articles use JSON lines (.jsonl)'

async function* readOne(
  { path: source, realPath }: FoundFile,
  { given, follow }: ReadFileOptions,
): AsyncGenerator<Reading> {
  if ((await stat(realPath)).size > MAX_BYTES) {
    yield { kind: 'refused', source, problem: TOO_LARGE }
    return
  }
  const read = readDocument({ bytes: await readWhole(realPath), name: basename(source) })
  if ('problem' in read) {
    yield { kind: 'refused', source, problem: read.problem }
    return
  }
  const { articles, links, warnings } = read
  for (const warning of warnings) yield { kind: 'warning', source, warning }
  const isWhole = articles.length === 1 && links.length === 0
  for (const { found, keys } of keysApart(articles, { source: realPath, isWhole })) {
    yield { kind: 'article', source, keys, isCertain: false, ...complete(found, given) }
  }
  yield* follow(links)
}

async function* readLines(
  { path: source, realPath }: FoundFile,
  { given }: ReadFileOptions,
): AsyncGenerator<Reading> {
  const ignored = new Set<string>()
  for await (const line of readFileLines(realPath)) {
    const read = readLine(line, readSoundArticleLine)
    if ('problem' in read) {
      yield { kind: 'refused', source, place: `line ${line.number}`, problem: read.problem }
    } else {
      const { unknownKeys, ...found } = read
      for (const key of unknownKeys) ignored.add(key)
      const keys = articleKeys(found, { source: realPath })
      yield { kind: 'article', source, keys, isCertain: false, ...complete(found, given) }
    }
  }
  if (ignored.size > 0) {
    const names = [...ignored].map((key) => JSON.stringify(key)).join(', ')
    yield { kind: 'warning', source, warning: `${names} is ignored; ${ARTICLE_FORMAT}` }
  }
}
