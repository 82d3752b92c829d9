import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Aliases } from './statement/aliases.ts'
import { ImportLine } from './statement/import-line.ts'
import { type NamedPeriod, NamedPeriods } from './statement/named-periods.ts'
import { Speaker } from './statement/speaker.ts'

/** What comes with onrecord in data/: the sample, and the speakers, aliases and periods that an operator may edit. */
export type Bundled = {
  readonly statements: readonly ImportLine[]
  readonly speakers: readonly Speaker[]
  readonly aliases: Aliases
  readonly periods: readonly NamedPeriod[]
}

export type BundledResult = { readonly bundled: Bundled } | { readonly problem: string }

/**
 * Reads the folder `data/`.
 *
 * @returns a problem in one line for the first thing wrong: the file, the line, and what should stand there
 */
export function readBundled(folder: string): BundledResult {
  try {
    return {
      bundled: {
        statements: readLines(join(folder, 'statements.jsonl'), ImportLine),
        speakers: readLines(join(folder, 'speakers.jsonl'), Speaker),
        aliases: readAliases(folder),
        periods: readPeriods(folder),
      },
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** The groups of all files `aliases.….json`, which are several only to be easier to read and edit. */
function readAliases(folder: string): Aliases {
  const files = readdirSync(folder).filter((name) => /^aliases\.(?!schema\.).+\.json$/.test(name))
  const read = files
    .toSorted()
    .map((name) => parse(Aliases, readFileSync(join(folder, name), 'utf8'), `data/${name}`))
  return {
    same: read.flatMap(({ same }) => same),
    related: read.flatMap(({ related }) => related),
    names: read.flatMap(({ names }) => names),
    people: read.flatMap(({ people }) => people),
  }
}

/** Without the file no period has a name. */
function readPeriods(folder: string): readonly NamedPeriod[] {
  const path = join(folder, 'periods.json')
  return existsSync(path)
    ? parse(NamedPeriods, readFileSync(path, 'utf8'), 'data/periods.json')
    : []
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const name = path.slice(path.lastIndexOf('data'))
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parse(schema, line, `${name}:${index + 1}`)] : []))
}

function parse<T>(schema: z.ZodType<T>, json: string, place: string): T {
  const result = schema.safeParse(parseJson(json, place))
  if (!result.success)
    throw new Error(`${place}: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`)
  return result.data
}

function parseJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(`${place}: not JSON (${String(error)}); correct it, or restore the file`, {
      cause: error,
    })
  }
}
