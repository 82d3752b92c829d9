import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportLine } from '../src/statement/import-line.ts'
import { makeUpCorpus } from './made-up-corpus.ts'
import { type Random, createRandom, pick } from './random.ts'

/** A made-up article, in parts from which every format is written. */
type MadeUpArticle = {
  readonly number: number
  readonly title: string
  readonly date: string
  readonly paragraphs: readonly string[]
}

/**
 * Writes `count` made-up articles into a folder, as text, web pages, RSS feeds and JSON lines, the same for the same seed.
 *
 * Each has a few quotations; of those, some stand word for word in an article of another file too.
 */
export function writeMadeUpArticles(folder: string, count: number, seed: number): void {
  const random = createRandom(seed)
  const { statements } = makeUpCorpus(count * 2, 1, seed)
  const articles = Array.from({ length: count }, (_, number) =>
    makeArticle(number, statements, random),
  )
  for (const [index, part] of chunks(articles, ARTICLES_PER_FOLDER).entries()) {
    const path = join(folder, `part-${String(index).padStart(3, '0')}`)
    mkdirSync(path, { recursive: true })
    const [texts = [], pages = [], feed = [], lines = []] = chunks(part, ARTICLES_PER_FOLDER / 4)
    for (const article of texts) writeFileSync(join(path, `${article.number}.txt`), text(article))
    for (const article of pages) writeFileSync(join(path, `${article.number}.html`), page(article))
    if (feed.length > 0) writeFileSync(join(path, 'feed.xml'), rss(feed))
    if (lines.length > 0) writeFileSync(join(path, 'lines.jsonl'), jsonLines(lines))
  }
}

const ARTICLES_PER_FOLDER = 100

function makeArticle(
  number: number,
  statements: readonly ImportLine[],
  random: Random,
): MadeUpArticle {
  const day = Temporal.PlainDate.from('2020-01-01').add({ days: random.below(2) + (number % 500) })
  const paragraphs = Array.from({ length: 2 + random.below(4) }, () => {
    const { text: words, speaker } = pick(statements, random)
    const said = words.replace(/\.$/, '')
    const rest = pick(statements, random).text
    return random.below(2) === 0
      ? `“${said},” ${speaker} said. ${rest}`
      : `Minister ${speaker} told reporters on Monday: “${said}.” ${rest}`
  })
  const { title = '' } = pick(statements, random)
  return { number, title, date: day.toString(), paragraphs }
}

function text({ title, paragraphs }: MadeUpArticle): string {
  return `${[title, ...paragraphs].join('\n\n')}\n`
}

function page({ number, title, date, paragraphs }: MadeUpArticle): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="https://news.example.com/${number}">
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="${date}T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
${body}
</article><footer>About us</footer></body></html>
`
}

function rss(articles: readonly MadeUpArticle[]): string {
  const items = articles.map(
    ({ number, title, date, paragraphs }) => `<item><title>${title}</title>
<link>https://feed.example.com/${number}</link><guid>https://feed.example.com/${number}</guid>
<pubDate>${new Date(`${date}T08:00:00Z`).toUTCString()}</pubDate>
<content:encoded><![CDATA[${paragraphs.map((each) => `<p>${each}</p>`).join('')}]]></content:encoded></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Made-up Feed</title><link>https://feed.example.com/</link><description>Made up</description>
${items.join('\n')}
</channel></rss>
`
}

function jsonLines(articles: readonly MadeUpArticle[]): string {
  return articles
    .map(({ number, title, date, paragraphs }) => {
      const article = { id: number, title, published: date, publisher: 'Made-up Wire' }
      return `${JSON.stringify({ ...article, text: paragraphs.join('\n\n') })}\n`
    })
    .join('')
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
