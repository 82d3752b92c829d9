import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** What is asked for in Accept-Encoding; deflate is read, too, but has two meanings, so nobody is asked for it. */
export const ACCEPTED_CODINGS = 'gzip, br'

/** A body has more bytes than allowed, as sent or as unpacked; `bytes` are the first of them. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    super('the body is larger than allowed')
    this.bytes = bytes
  }
}

/** A body is in a content coding that is not known here. */
export class UnknownCodingError extends Error {
  override readonly name = 'UnknownCodingError'
  readonly coding: string

  constructor(coding: string) {
    super(`unknown content coding ${coding}`)
    this.coding = coding
  }
}

/**
 * Reads a response's body and unpacks it, at most `limit` bytes before and after unpacking: both are counted as they
 * arrive, so neither an endless body nor a small one that unpacks to gigabytes fills the memory.
 *
 * @throws {BodyTooLargeError | UnknownCodingError} and what the socket and zlib throw
 */
export async function readBody(
  body: Readable,
  coding: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const decoder = decoderFor(coding)
  const chunks: Uint8Array[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) throw new BodyTooLargeError(Buffer.concat(chunks, limit))
    }
  }
  if (decoder === undefined) await pipeline(body, collect, { signal })
  else {
    const bounded = async function* (source: AsyncIterable<Uint8Array>) {
      let sent = 0
      for await (const chunk of source) {
        sent += chunk.length
        if (sent > limit) throw new BodyTooLargeError(Buffer.concat(chunks))
        yield chunk
      }
    }
    await pipeline(body, bounded, decoder, collect, { signal })
  }
  return Buffer.concat(chunks)
}

// One coding: several upon each other are never sent in earnest, and each would multiply a bomb.
function decoderFor(coding: string): Transform | undefined {
  switch (coding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      throw new UnknownCodingError(coding)
  }
}
