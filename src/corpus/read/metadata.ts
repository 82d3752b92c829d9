import type { Article } from '../../statement/article.ts'
import { cleanLine } from './clean-text.ts'
import { readDate } from './dates.ts'
import { type Page, elementsOf } from './dom.ts'
import { headlineOf } from './headline.ts'
import { type Thing, addressAt, nameAt, textAt } from './json-ld.ts'
import { readLanguage } from './language-tag.ts'
import { markupText } from './markup-text.ts'
import { linkTo, readMetas } from './metas.ts'
import { ownAddress } from './own-address.ts'
import { readTimes } from './times.ts'

/** What a page says of its article, and sentences on what was left out of it. */
export type Metadata = {
  readonly article: Omit<Article, 'text'>
  readonly warnings: readonly string[]
}

/**
 * What a page says of its article: schema.org's JSON-LD first, then OpenGraph and other `<meta>`, then `<time>`, the
 * canonical link, the headline and the title.
 */
export function readMetadata(
  page: Page,
  things: readonly Thing[],
  thing: Thing | undefined,
  url: string | undefined,
): Metadata {
  const metas = readMetas(page)
  const warnings: string[] = []
  const firstDate = (written: readonly (string | undefined)[]): string | undefined => {
    for (const text of written) {
      const read = readDate(text)
      if ('date' in read) return read.date
      if ('problem' in read) warnings.push(read.problem)
    }
    return undefined
  }
  const times = readTimes(page)
  const publisher = nameOf(
    (thing &&
      (nameAt(things, thing, 'publisher') ?? nameAt(things, thing, 'sourceOrganization'))) ??
      metas.first(...PUBLISHER),
  )
  const title = headlineOf(page, thing, metas, publisher)
  const address = ownAddress(
    [
      linkTo(page, 'canonical'),
      metas.first('og:url'),
      ...(thing ? [textAt(thing, 'url'), addressAt(thing, 'mainEntityOfPage')] : []),
    ],
    url,
  )
  if (address.warning !== undefined) warnings.push(address.warning)
  const published = firstDate([
    textAt(thing, 'datePublished'),
    ...metas.all(...PUBLISHED),
    ...times.published,
    textAt(thing, 'dateCreated'),
  ])
  const updated = firstDate([
    textAt(thing, 'dateModified'),
    ...metas.all(...UPDATED),
    ...times.updated,
  ])
  const lang = readLanguage(
    textAt(thing, 'inLanguage') ??
      page.documentElement.getAttribute('lang') ??
      page.documentElement.getAttribute('xml:lang') ??
      metas.first('content-language', 'og:locale', 'dc.language', 'language'),
  )
  return {
    article: {
      ...(address.url !== undefined && { url: address.url }),
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && isLater(updated, published) && { updated }),
      ...(lang !== undefined && { lang }),
    },
    warnings,
  }
}

/** Whether a page says that it is an article by anything but JSON-LD. */
export function isDeclaredArticle(page: Page): boolean {
  const metas = readMetas(page)
  if (/^article$/i.test(metas.first('og:type') ?? '')) return true
  if (metas.first('article:published_time') !== undefined) return true
  const marked = elementsOf(page.body).filter((element) =>
    /schema\.org\/\w*(?:Article|BlogPosting)$/.test(element.getAttribute('itemtype') ?? ''),
  )
  return marked.length === 1
}

/** An update on the day of publication, or before it, says nothing. */
export function isLater(updated: string, published: string | undefined): boolean {
  return published === undefined || updated > published
}

const PUBLISHER = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'application-name',
]
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'publish-date',
  'publication_date',
  'publishdate',
  'pubdate',
  'date',
  'cxenseparse:recs:publishtime',
  'mediator_published_time',
]
const UPDATED = [
  'article:modified_time',
  'og:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
]

function nameOf(text: string | undefined): string | undefined {
  const name = text === undefined ? '' : cleanLine(markupText(text))
  return name === '' || /^https?:/i.test(name) ? undefined : name
}
