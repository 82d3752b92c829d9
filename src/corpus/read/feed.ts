import { cleanLine, cleanText } from './clean-text.ts'
import { readDate } from './dates.ts'
import type { ReadDocument } from './document.ts'
import { type Content, type Entry, type Feed, parseFeedEntries } from './feed-entries.ts'
import { salvageEntries } from './feed-salvage.ts'
import { ENGLISH_MARKS, RUSSIAN_MARKS } from './flow-text.ts'
import type { FoundArticle, LinkedArticle } from './found-article.ts'
import { fragmentText } from './fragment-text.ts'
import { fittingLanguage, readLanguage } from './language-tag.ts'
import { markupText } from './markup-text.ts'
import { isLater } from './metadata.ts'
import { webAddress } from './own-address.ts'
import { asksToReadOn, isTeaser } from './teaser.ts'
import { unreadable } from './unreadable.ts'

/**
 * The entries of a feed: those with their whole text as articles, those with a summary as links to their pages.
 *
 * A summary without a link is an article of what it has. An entry that cannot be read is a warning; the others stay. An
 * entry's author is not a speaker and is not read.
 *
 * @param root the name of the feed's root element, or `json`
 * @param url the address it was fetched from
 */
export function readFeed(text: string, root: string, url: string | undefined): ReadDocument {
  const feed = parse(text, root)
  if (feed === undefined) return { problem: root === 'json' ? NO_JSON_FEED : BROKEN }
  if (feed.entries.length === 0) {
    return { problem: 'the feed has no entries; nothing is to be read yet', isEmpty: true }
  }
  if (feed.entries.every((entry) => isComment(entry))) return { problem: COMMENTS }
  const articles: FoundArticle[] = []
  const links: LinkedArticle[] = []
  const warnings: string[] = [...feed.warnings]
  for (const [index, entry] of feed.entries.entries()) {
    const read = readEntry(entry, feed, url)
    const name = read.title === undefined ? `entry ${index + 1}` : `entry “${read.title}”`
    warnings.push(...read.warnings.map((warning) => `${name}: ${warning}`))
    if (read.article) articles.push(read.article)
    if (read.link) links.push(read.link)
  }
  return { articles, links, warnings }
}

const NO_JSON_FEED =
  'it is JSON, but no JSON Feed; put articles into a .jsonl file, one JSON object on each line'
const COMMENTS =
  'it is a feed of readers’ comments, which are not read; name a feed of articles or a page'
const BROKEN = 'its markup is broken, so that no entry can be read; fetch it again'

function parse(text: string, root: string): (Feed & { warnings: readonly string[] }) | undefined {
  const whole = text.replaceAll('\0', '').replace(FULL_TEXT, '<$1content:encoded')
  try {
    return { ...parseFeedEntries(whole, root), warnings: [] }
  } catch {
    return root === 'json' ? undefined : salvageEntries(whole, root)
  }
}

/** The whole text, as feeds made for Yandex News carry it. */
const FULL_TEXT = /<(\/?)(?:yandex|rbc_news):full-text\b/g

type ReadEntry = {
  readonly title?: string | undefined
  readonly article?: FoundArticle
  readonly link?: LinkedArticle
  readonly warnings: readonly string[]
}

function readEntry(entry: Entry, feed: Feed, feedUrl: string | undefined): ReadEntry {
  if (isRunTogether(entry)) return { warnings: ['its markup is broken: left out'] }
  if (isComment(entry)) return { warnings: ['it is a reader’s comment: left out'] }
  const { about, warnings } = describe(entry, feed)
  const { title, lang } = about
  const url = addressOf(entry, feedUrl)
  const id = entry.id === undefined ? {} : { id: entry.id }
  const content = plainText(entry.content, title, lang)
  const summary = plainText(entry.summary, title, lang)
  const isPart =
    content === '' || isTeaser(content, summary) || asksToReadOn(lettersOf(entry.content))
  if (url !== undefined && isPart) {
    return { title, link: { url, ...about, ...id, ...printedDates(entry) }, warnings }
  }
  const leaveOut = (reason: string) => ({ title, warnings: [...warnings, `${reason}: left out`] })
  const text = content === '' ? summary : content
  if (text === '') return leaveOut('it has neither text nor a link')
  const fault = unreadable(`${title ?? ''}\n${text}`)
  if (fault !== undefined) return leaveOut(`${fault}, since the feed's encoding is wrong`)
  const { lang: declared, ...rest } = about
  const fitting = fittingLanguage(declared, text)
  const known = { ...rest, ...(fitting !== undefined && { lang: fitting }) }
  return {
    title,
    article: { article: { ...(url && { url }), ...known, text }, ...id, isEntry: true },
    warnings,
  }
}

function printedDates({ published, updated }: Entry): Pick<LinkedArticle, 'dates'> {
  const dates = [published, updated].filter((date) => date !== undefined)
  return dates.length > 0 ? { dates: dates.join(' ') } : {}
}

/** What a feed says about an entry, and what is wrong with its dates. */
function describe(entry: Entry, feed: Feed) {
  const title = lineOf(entry.title)
  const publisher = lineOf(entry.source) ?? lineOf(feed.title)
  const lang = readLanguage(entry.lang) ?? readLanguage(feed.lang)
  const [published, updated] = [readDate(entry.published), readDate(entry.updated)]
  const day = 'date' in published ? published.date : undefined
  return {
    about: {
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(day !== undefined && { published: day }),
      ...('date' in updated && isLater(updated.date, day) && { updated: updated.date }),
      ...(lang !== undefined && { lang }),
    },
    warnings: [published, updated].flatMap((read) => ('problem' in read ? [read.problem] : [])),
  }
}

/** The address of an entry; a relative one counts from the nearest base that is known. */
function addressOf({ link, bases }: Entry, feedUrl: string | undefined): string | undefined {
  const base = [...bases, feedUrl].reduceRight<URL | undefined>(
    (outer, next) => webAddress(next, outer) ?? outer,
    undefined,
  )
  return webAddress(link, base)?.href
}

/** Blogs have feeds of what readers write below their articles, in the same form as those of articles. */
function isComment({ link, id }: Entry): boolean {
  return /#(?:comment|respond)\b|[/&?]comment-page-\d/i.test(`${link ?? ''} ${id ?? ''}`)
}

/** An element without its end, so that the parser took several entries for one. */
function isRunTogether({ title, link, content, summary }: Entry): boolean {
  return [title, link, htmlOf(content), htmlOf(summary)].some((text) =>
    /<\/?(?:item|entry|guid|pubDate)\b/i.test(text ?? ''),
  )
}

function htmlOf(content: Content | undefined): string | undefined {
  return content && ('html' in content ? content.html : undefined)
}

function lettersOf(content: Content | undefined): string {
  if (content === undefined) return ''
  return cleanLine('html' in content ? markupText(content.html) : content.text)
}

function plainText(
  content: Content | undefined,
  title: string | undefined,
  lang: string | undefined,
): string {
  if (content === undefined) return ''
  // Without a tag the line ends are the paragraphs.
  const isMarkup = 'html' in content && /<[a-z]/i.test(content.html)
  if (isMarkup) {
    return fragmentText(content.html, title, lang === 'ru' ? RUSSIAN_MARKS : ENGLISH_MARKS)
  }
  const text = 'html' in content ? markupText(content.html) : content.text
  return cleanText(text)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n')
}

function lineOf(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : cleanLine(markupText(text))
  return line === '' ? undefined : line
}
