import { readConfig } from '../config.ts'
import { extract as extractStatements } from '../corpus/extract/extract.ts'
import { readArticleLine } from '../corpus/read/jsonl.ts'
import { fileProblem, readFileLines, readLine } from '../lib/lines.ts'
import { type ExitCode, type Io, fail, print, printJson, warn } from './io.ts'
import { readDirectory } from './read-directory.ts'
import { showExtraction } from './show-extraction.ts'

/** Prints the statements of articles, a line for each article; stores nothing. A bad line is named and passed over. */
export async function extract(
  io: Io,
  path: string,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const problem = fileProblem(path)
  if (problem) return fail(io, problem)
  const known = readDirectory()
  if ('problem' in known) return fail(io, known.problem)
  const { directory } = known
  const settings = readConfig(io.env)
  const colours = io.isTerminal && 'config' in settings && !settings.config.noColor
  let exit: ExitCode = 0
  for await (const line of readFileLines(path)) {
    const read = readLine(line, readArticleLine)
    if ('problem' in read) {
      exit = fail(io, `${path}, line ${line.number}: ${read.problem}`)
      continue
    }
    const extraction = extractStatements(read.article, { directory })
    const id = read.id ?? String(line.number)
    for (const warning of extraction.warnings) warn(io, `${path}, line ${line.number}: ${warning}`)
    if (json) await printJson(io, { id, statements: extraction.statements })
    else await print(io, showExtraction(id, read.article, extraction, { colours }))
  }
  return exit
}
