import { declaredEncoding } from './declared-encoding.ts'
import type { Kind } from './kind.ts'
import { decodeRussian } from './russian-bytes.ts'

/** A document's text, or what is wrong with its bytes and what to do. */
export type Decoded =
  | { readonly text: string; readonly warnings: readonly string[] }
  | { readonly problem: string }

/**
 * Decodes a document by the encoding it declares.
 *
 * Bytes that are no letters in a declared encoding become U+FFFD, as the standards say; whoever takes text out must
 * refuse what holds one. Undeclared bytes are UTF-8, or Russian in an old encoding where that is certain, and so are those
 * that are declared to be Latin letters.
 */
export function decode(bytes: Uint8Array, kind: Kind, contentType: string | undefined): Decoded {
  const declared = declaredEncoding(bytes, kind, contentType)
  if (declared === undefined) return decodeUndeclared(bytes, kind)
  const { encoding, by } = declared
  // One-byte letters are never UTF-8 by chance, but UTF-8 is often declared to be one-byte letters.
  const isMislabelled = ONE_BYTE.test(encoding) && countUtf8Letters(bytes) >= CERTAIN_LETTERS
  if (isMislabelled) {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, warnings: [`its ${by} says ${encoding}, but it is UTF-8: read as UTF-8`] }
  }
  // A server's default for Latin letters is often declared for Russian pages.
  const russian = LATIN.test(encoding) ? decodeRussian(bytes) : undefined
  if (russian !== undefined) {
    const warning = `its ${by} says ${encoding}, but it is Russian in ${russian.encoding}: read as that`
    return { text: russian.text, warnings: [warning] }
  }
  return { text: new TextDecoder(encoding).decode(bytes), warnings: [] }
}

function decodeUndeclared(bytes: Uint8Array, kind: Kind): Decoded {
  const text = strictUtf8(bytes)
  if (text !== undefined) return { text, warnings: [] }
  const russian = kind === 'json' ? undefined : decodeRussian(bytes)
  if (russian === undefined) return { problem: UNTOLD[kind] }
  const { encoding } = russian
  return {
    text: russian.text,
    warnings: [`it declares no encoding and is no UTF-8: read as Russian in ${encoding}`],
  }
}

const UNTOLD: Readonly<Record<Kind, string>> = {
  text: 'it is not UTF-8 text; save it as UTF-8',
  page: 'it is not UTF-8 and declares no encoding; save it as UTF-8',
  feed: 'it is not UTF-8 and declares no encoding; save it as UTF-8',
  json: 'it is not UTF-8, which JSON must be; save it as UTF-8',
}

const ONE_BYTE = /^(?:windows-|iso-8859-|koi8-|ibm866|x-mac-|macintosh)/
const LATIN = /^(?:windows-125[0247]|iso-8859-(?:[234]|1[03456])|macintosh)$/
const CERTAIN_LETTERS = 3

/** How many letters of several bytes there are if the bytes are UTF-8; none if they are not. */
function countUtf8Letters(bytes: Uint8Array): number {
  if (!bytes.some((byte) => byte >= 0x80)) return 0
  return strictUtf8(bytes)?.match(/[^\0-\x7f]/gu)?.length ?? 0
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
