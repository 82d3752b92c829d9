import {
  type AtomFeed,
  type JsonFeed,
  type RdfFeed,
  type RssFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
} from 'feedsmith'

/** What a feed carries as text: markup, or letters as they stand. */
export type Content = { readonly html: string } | { readonly text: string }

/** An entry in the words that all formats share; dates and addresses as written, relative to `bases`. */
export type Entry = {
  readonly id?: string | undefined
  readonly link?: string | undefined
  readonly bases: readonly (string | undefined)[]
  readonly title?: string | undefined
  /** The whole text, where the feed says that it is. */
  readonly content?: Content | undefined
  readonly summary?: Content | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  /** Where the entry comes from, if not from the feed's own publisher. */
  readonly source?: string | undefined
  readonly lang?: string | undefined
}

export type Feed = {
  readonly title?: string | undefined
  readonly lang?: string | undefined
  readonly entries: readonly Entry[]
}

/** Reads a feed of any format by its root element; throws what the parser throws. */
export function parseFeedEntries(text: string, root: string): Feed {
  if (root === 'json') return fromJson(parseJsonFeed(text))
  if (/feed$/i.test(root)) return fromAtom(parseAtomFeed(text))
  return /rdf$/i.test(root) ? fromRdf(parseRdfFeed(text)) : fromRss(parseRssFeed(text))
}

function fromRss({ title, language, link, items = [], xml, dc }: RssFeed.Feed<string>): Feed {
  return {
    title,
    lang: language ?? dc?.languages?.[0] ?? xml?.lang,
    entries: items.map((item) => ({
      id: permalink(item.guid) === undefined ? item.guid?.value : undefined,
      link: item.link ?? alternate(item.atom?.links) ?? permalink(item.guid),
      bases: [item.xml?.base, xml?.base, link],
      title: item.title,
      content: htmlOf(item.content?.encoded),
      summary: htmlOf(item.description),
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      source: item.source?.title,
      lang: item.dc?.languages?.[0] ?? item.xml?.lang,
    })),
  }
}

function fromRdf({ title, link, items = [], xml, dc }: RdfFeed.Feed<string>): Feed {
  return {
    title,
    lang: dc?.languages?.[0] ?? xml?.lang,
    entries: items.map((item) => ({
      link: item.link ?? item.rdf?.about,
      bases: [item.xml?.base, xml?.base, link],
      title: item.title,
      content: htmlOf(item.content?.encoded),
      summary: htmlOf(item.description),
      published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
      updated: item.dcterms?.modified?.[0],
      source: item.dc?.sources?.find((source) => addressOf(source) === undefined),
      lang: item.dc?.languages?.[0] ?? item.xml?.lang,
    })),
  }
}

function fromAtom({ title, entries = [], xml, links }: AtomFeed.Feed<string>): Feed {
  return {
    title: title?.value,
    lang: xml?.lang,
    entries: entries.map((entry) => ({
      id: entry.id,
      link: alternate(entry.links) ?? entry.content?.src,
      bases: [entry.xml?.base, xml?.base, alternate(links)],
      title: isHtml(entry.title?.type) ? entry.title?.value : escaped(entry.title?.value),
      content: typedContent(entry.content),
      summary: typedContent(entry.summary),
      published: entry.published,
      updated: entry.updated,
      source: entry.source?.title?.value,
      lang: entry.content?.xml?.lang ?? entry.xml?.lang,
    })),
  }
}

function fromJson({
  title,
  language,
  items = [],
  home_page_url: home,
}: JsonFeed.Feed<string>): Feed {
  return {
    title,
    lang: language,
    entries: items.map((item) => ({
      id: addressOf(item.id) === undefined ? item.id : undefined,
      link: item.url ?? item.external_url ?? addressOf(item.id),
      bases: [home],
      title: escaped(item.title),
      content: htmlOf(item.content_html) ?? textOf(item.content_text),
      summary: textOf(item.summary),
      published: item.date_published,
      updated: item.date_modified,
      lang: item.language,
    })),
  }
}

function htmlOf(html: string | undefined): Content | undefined {
  return html === undefined ? undefined : { html }
}

function textOf(text: string | undefined): Content | undefined {
  return text === undefined ? undefined : { text }
}

function typedContent(content: AtomFeed.Content | undefined): Content | undefined {
  const { value, type } = content ?? {}
  if (value === undefined) return undefined
  if (isHtml(type)) return { html: value }
  // Pictures and the like are carried in letters too.
  return /^(?:text|text\/plain)$/.test(type ?? 'text') ? { text: value } : undefined
}

function isHtml(type: string | undefined): boolean {
  return /^(?:x?html|text\/html|application\/xhtml\+xml)$/i.test(type ?? '')
}

/** Plain text for a place that may hold markup. */
function escaped(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function alternate(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  const alternates = links?.filter(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? []
  const page = alternates.find(({ type }) => type === undefined || isHtml(type))
  return (page ?? alternates[0])?.href
}

function permalink(guid: RssFeed.Guid | undefined): string | undefined {
  return guid?.isPermaLink === false ? undefined : addressOf(guid?.value)
}

function addressOf(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined
}
