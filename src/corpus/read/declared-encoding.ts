import type { Kind } from './kind.ts'

/** An encoding as the standard names it, and where it was declared. */
export type DeclaredEncoding = {
  readonly encoding: string
  readonly by: 'byte order mark' | 'header' | 'document'
}

/**
 * The encoding that a document declares, in the order of precedence of the encoding and HTML standards and RFC 7303:
 * byte order mark, `charset` of the header, then the document's own `<meta>` or XML declaration. JSON declares none: it
 * is UTF-8. A name that no standard knows declares nothing.
 */
export function declaredEncoding(
  bytes: Uint8Array,
  kind: Kind,
  contentType: string | undefined,
): DeclaredEncoding | undefined {
  const mark = byteOrderMark(bytes)
  if (mark !== undefined) return { encoding: mark, by: 'byte order mark' }
  if (kind === 'json') return undefined
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]
  const header = encodingOf(charset)
  if (header !== undefined) return { encoding: header, by: 'header' }
  const own = kind === 'text' ? undefined : ownDeclaration(bytes, kind)
  return own === undefined ? undefined : { encoding: own, by: 'document' }
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function ownDeclaration(bytes: Uint8Array, kind: 'page' | 'feed'): string | undefined {
  const [first, second, third, fourth] = bytes
  // `<?` in two-byte letters: a declaration that could not be read as one.
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be'
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const label = xmlDeclaration(head) ?? (kind === 'page' ? metaCharset(head) : undefined)
  const encoding = encodingOf(label)
  // What was read a byte a letter is no UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

// The standard asks for 1024 at least; pages put their metadata before it.
const HEAD = 16_384

function xmlDeclaration(head: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1]
}

function metaCharset(head: string): string | undefined {
  const visible = head.replace(/<!--[^]*?(?:-->|$)/g, '')
  for (const [tag] of visible.matchAll(/<meta\s[^>]*>/gi)) {
    const charset = /[\s"']charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1]
    const content = /http-equiv\s*=\s*["']?content-type/i.test(tag)
      ? /content\s*=\s*["'][^"']*?charset\s*=\s*([^\s"';]+)/i.exec(tag)?.[1]
      : undefined
    if (charset ?? content) return content ?? charset
  }
  return undefined
}

/** The standard's name for a label, or none for a label that it does not know. */
function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
