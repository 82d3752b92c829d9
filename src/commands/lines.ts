import { createReadStream, existsSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A line of a file or stream with its number, from 1; blank ones are left out. */
export type NumberedLine = { readonly number: number; readonly text: string }

/** The lines of a stream, one at a time, so that a file of any size fits. */
export async function* readLines(stream: Readable): AsyncGenerator<NumberedLine> {
  let number = 0
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1
    // A byte order mark stands before the first line only.
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text
    if (line.trim() !== '') yield { number, text: line }
  }
}

/** The lines of a file. */
export function readFileLines(path: string): AsyncGenerator<NumberedLine> {
  return readLines(createReadStream(path, 'utf8'))
}

/** Why a path cannot be read as a file, in one sentence; `undefined` when it can. */
export function fileProblem(path: string): string | undefined {
  if (!existsSync(path)) return `${path}: there is no such file`
  if (!statSync(path).isFile()) return `${path} is not a file; name the files themselves`
  return undefined
}
