import { words } from '../../language/tokens.ts'
import type { Article } from '../../statement/article.ts'
import { articleThing } from './article-thing.ts'
import { parsePage } from './dom.ts'
import { ENGLISH_MARKS, RUSSIAN_MARKS } from './flow-text.ts'
import { readJsonLd, typesOf } from './json-ld.ts'
import { fittingLanguage } from './language-tag.ts'
import { linkedFeed } from './linked-feed.ts'
import { readMetadata } from './metadata.ts'
import { forwardedTo } from './metas.ts'
import { webAddress } from './own-address.ts'
import { articleText } from './page-body.ts'
import { type PageForm, pageForm } from './page-form.ts'
import { tooLittle } from './printed-prose.ts'
import { proseLength } from './sentences.ts'
import { statedBody } from './stated-body.ts'
import { unreadable } from './unreadable.ts'

export type ReadPage =
  | {
      readonly article: Article
      /** Whether the page calls itself an article. */
      readonly isDeclared: boolean
      readonly warnings: readonly string[]
    }
  /** It sends whoever opens it to another address, and is nothing else. */
  | { readonly forwardsTo: string }
  | { readonly problem: string }

/**
 * An article page as an article: its title apart, its text without the headline, a line for each paragraph.
 *
 * A page that is no article, or holds only the beginning of one, is a problem.
 *
 * @param url the address it was fetched from
 */
export function readPage(html: string, url: string | undefined): ReadPage {
  const page = parsePage(html)
  if ('problem' in page) return page
  const things = readJsonLd(page.documentElement)
  const thing = articleThing(page, things, url)
  const { article, warnings } = readMetadata(page, things, thing, url)
  const form = pageForm(page, things, thing)
  const marks = article.lang === 'ru' ? RUSSIAN_MARKS : ENGLISH_MARKS
  const isRunning = thing !== undefined && typesOf(thing).includes('LiveBlogPosting')
  const found = articleText(page, article, marks, isRunning)
  if ('problem' in found) return found
  const body = form.wantsPayment ? undefined : statedBody(thing, article.title, marks)
  const stated = body === undefined || holdsMost(found.text, body) ? undefined : body
  const text = stated ?? found.text
  const problem = whyNoArticle(text, form, linkedFeed(page, url)) ?? illegible(text, article.title)
  if (problem !== undefined) {
    const forwardsTo = elsewhere(forwardedTo(page), url)
    return forwardsTo === undefined ? { problem } : { forwardsTo }
  }
  const little = stated === undefined && tooLittle(proseLength(text), found.printed)
  const { lang: declared, ...rest } = article
  const lang = fittingLanguage(declared, text)
  return {
    article: { ...rest, ...(lang !== undefined && { lang }), text },
    isDeclared: form.isDeclared,
    warnings: [...warnings, ...(little ? [little] : [])],
  }
}

/** An address that a page may lead to: another, and from https none that is unprotected. */
function elsewhere(address: string | undefined, url: string | undefined): string | undefined {
  const target = webAddress(address, url)
  if (target === undefined || target.href === url) return undefined
  return url?.startsWith('https:') && target.protocol === 'http:' ? undefined : target.href
}

/**
 * Whether the text that was found is prose and has most of the words of the one that the metadata gives: a page that is
 * filled by a script shows nothing of it, or a beginning, or only a consent.
 */
function holdsMost(found: string, stated: string): boolean {
  if (!isProse(found)) return false
  const [shown, said] = [new Set(words(found)), new Set(words(stated))]
  return shown.intersection(said).size * 2 >= said.size
}

function whyNoArticle(text: string, form: PageForm, feed: string | undefined): string | undefined {
  const prose = proseLength(text)
  if (form.isMissing) return 'it says that the page was not found; check the address'
  if (form.hasLogin && prose < LONGEST_STUB && !form.isDeclared) {
    return 'it is a login page, not an article; save the article as text'
  }
  if (form.wantsPayment && isStub(prose, text, form.words)) {
    return 'it shows only the beginning of an article for subscribers; save the whole article as text'
  }
  if (form.isIndex) {
    return feed === undefined
      ? 'it lists articles and is none; name the page of one article'
      : `it lists articles and is none; name its feed, ${feed}, or the page of one article`
  }
  if (prose >= (form.isDeclared ? SHORTEST_DECLARED : SHORTEST)) return undefined
  return feed === undefined
    ? 'it has no article text; name the page of one article, or save the article as text'
    : `it has no article text; name the feed that it links, ${feed}, or the page of one article`
}

// In letters of whole sentences.
const SHORTEST = 80
const SHORTEST_DECLARED = 20
const LONGEST_STUB = 1200

function isStub(prose: number, text: string, wordCount: number | undefined): boolean {
  if (wordCount === undefined) return prose < LONGEST_STUB
  return text.split(/\s+/).length < wordCount * 0.8
}

function isProse(text: string): boolean {
  return proseLength(text) >= SHORTEST_DECLARED
}

function illegible(text: string, title: string | undefined): string | undefined {
  const fault = unreadable(text) ?? unreadable(title ?? '')
  return fault && `${fault}: it was saved or declared in a wrong encoding; save it again as UTF-8`
}
