import { createReadStream, existsSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A line of a file or stream with its number, from 1. `problem`: its bytes are no text, so there is nothing to read. */
export type NumberedLine = { readonly number: number } & (
  | { readonly text: string; readonly problem?: never }
  | { readonly problem: string; readonly text?: never }
)

/**
 * The lines of a stream of UTF-8, one at a time, so that a file of any size fits; blank ones are left out.
 *
 * A line with bytes that are not UTF-8 is a problem, never a text with replacement characters: what is stored is shown
 * as somebody's words.
 */
export async function* readLines(stream: Readable): AsyncGenerator<NumberedLine> {
  // A letter for each byte, so that the bytes can be had again. It also keeps U+2028, at which readline would split.
  stream.setEncoding('latin1')
  let number = 0
  for await (const bytes of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1
    const text = decode(bytes)
    if (text === undefined) yield { number, problem: 'it is not UTF-8 text; save it as UTF-8' }
    else if (text.trim() !== '') yield { number, text }
  }
}

/** The lines of a file. */
export function readFileLines(path: string): AsyncGenerator<NumberedLine> {
  return readLines(createReadStream(path))
}

/** What a reader makes of a line; a line that is no text is a problem without asking it. */
export function readLine<T>(
  { text, problem }: NumberedLine,
  read: (text: string) => T | { readonly problem: string },
): T | { readonly problem: string } {
  return text === undefined ? { problem } : read(text)
}

/** Why a path cannot be read as a file, in one sentence; `undefined` when it can. */
export function fileProblem(path: string): string | undefined {
  if (!existsSync(path)) return `${path}: there is no such file`
  if (!statSync(path).isFile()) return `${path} is not a file; name the files themselves`
  return undefined
}

/** Without the byte order mark that a first line may have. */
function decode(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return undefined
  }
}
