import { createReadStream, existsSync, statSync } from 'node:fs'
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
  let number = 0
  for await (const bytes of wholeLines(stream)) {
    for (const text of linesOf(bytes)) {
      number += 1
      if (text === undefined) yield { number, problem: 'it is not UTF-8 text; save it as UTF-8' }
      else if (text.trim() !== '') yield { number, text }
    }
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

/** The bytes of a stream in parts that end with a line, as soon as they have come. */
async function* wholeLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Uint8Array[] = []
  for await (const part of stream) {
    const end = part.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      yield Buffer.concat([...begun, part.subarray(0, end)])
      begun = []
    }
    begun.push(part.subarray(end))
  }
  yield Buffer.concat(begun)
}

const LINE_FEED = 0x0a

/** The lines in some bytes; `undefined` for one that is not UTF-8. All are decoded at once where all are. */
function linesOf(bytes: Buffer): (string | undefined)[] {
  const text = decode(bytes)
  // Else a letter for each byte, so that the bytes of each line can be had again.
  const lines = (text ?? bytes.toString('latin1')).split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  if (text === undefined) return lines.map((line) => decode(Buffer.from(line, 'latin1')))
  return lines.map((line) => (line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line))
}

const BYTE_ORDER_MARK = '\uFEFF'

function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes)
  } catch {
    return undefined
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true })
