import type { Document } from './document.ts'

/** How a document is read: each kind has its own reader and its own way to declare an encoding. */
export type Kind = 'text' | 'page' | 'feed' | 'json'

/**
 * Tells the kind of a document: by its first bytes where they are certain, since servers send feeds as HTML and pages
 * as plain text; else by its content type, else by the extension of its name or address.
 */
export function kindOf({ bytes, contentType, url, name }: Document): Kind | { problem: string } {
  const head = latinHead(bytes)
  const foreign = FOREIGN.find(([signature]) => head.startsWith(signature))
  if (foreign) return { problem: `it is ${foreign[1]}, not text; save the article as text or HTML` }
  const root = rootName(head)
  if (root !== undefined && FEED_ROOT.test(root)) return 'feed'
  if (root !== undefined && PAGE_ROOT.test(root)) return 'page'
  if (JSON_FEED.test(head)) return 'json'
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const declared = kindOfType(type) ?? kindOfExtension(extensionOf(name ?? pathOf(url)))
  if (declared === 'feed') {
    return { problem: 'it is XML, but no RSS, RDF or Atom feed; name a feed or an article page' }
  }
  if (declared !== undefined) return declared
  if (/^(?:image|audio|video|font)\//.test(type)) {
    return { problem: `it is ${type}, not text; name an article page or a feed` }
  }
  if (head.startsWith('<!')) return 'page'
  return head.startsWith('{') && /"version"\s*:|"items"\s*:/.test(head) ? 'json' : 'text'
}

/** What the standard asks of a JSON feed, so that no other JSON has it. */
const JSON_FEED = /^\{[^]*?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\//

const HEAD = 4096

/** The first bytes as if each were a letter, without the zeros of UTF-16 and without a byte order mark. */
function latinHead(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte))
  return letters
    .join('')
    .replace(/^(?:ï»¿|þÿ|ÿþ)/, '')
    .replaceAll('\0', '')
    .trimStart()
}

const FOREIGN: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'an archive or an office document'],
  ['\x1f\x8b', 'compressed'],
  ['\x89PNG', 'a picture'],
  ['ÿØÿ', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['ÐÏ\x11à', 'an office document'],
  ['{\\rtf', 'a rich-text document'],
]

/** The name of the first element, past declaration, document type and comments. */
export function rootName(head: string): string | undefined {
  let rest = head.trimStart()
  for (;;) {
    if (/^<!doctype\s+html/i.test(rest)) return 'html'
    const skipped = /^(?:<\?[^>]*>|<!--[^]*?-->|<![a-z][^>[]*(?:\[[^\]]*\]\s*)?>)\s*/i.exec(rest)
    if (!skipped) return /^<([a-z][\w:.-]*)/i.exec(rest)?.[1]
    rest = rest.slice(skipped[0].length)
  }
}

const FEED_ROOT = /^(?:\w+:)?(?:rss|feed|rdf)$/i
const PAGE_ROOT =
  /^(?:html|head|body|title|meta|link|script|style|base|main|article|section|header|div|span|p|a|b|br|h[1-6]|table|center|font|ul|ol|blockquote|em|strong|i)$/i

function kindOfType(type: string): Kind | undefined {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) return 'page'
  if (/[/+]json$/.test(type)) return 'json'
  if (/[/+]xml$/.test(type)) return 'feed'
  return type === 'text/plain' ? 'text' : undefined
}

function kindOfExtension(extension: string | undefined): Kind | undefined {
  if (extension === undefined) return undefined
  if (/^(?:html?|xhtml|shtml)$/.test(extension)) return 'page'
  if (/^(?:xml|rss|atom|rdf)$/.test(extension)) return 'feed'
  if (extension === 'json') return 'json'
  return extension === 'txt' ? 'text' : undefined
}

function extensionOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : /\.(\w{2,5})$/.exec(path)?.[1]?.toLowerCase()
}

function pathOf(url: string | undefined): string | undefined {
  return url?.replace(/[?#].*$/s, '')
}
