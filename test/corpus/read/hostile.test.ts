import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Document, readDocument } from '../../../src/corpus/read/document.ts'
import { anyCharacter } from '../../any-character.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const page = (body: string) => `<html><body><h1>Rain</h1>${body}`
const feed = (items: string) => `<rss version="2.0"><channel><title>Wire</title>${items}`

// Each would take minutes or overflow the stack if any step were quadratic or recursive; the test's own limit is seconds.
test.each([
  ['100,000 nested elements', page('<div>'.repeat(100_000))],
  [
    'nested parts of boilerplate',
    page('<div class="related">'.repeat(250) + '<p>It rains.'.repeat(9000)),
  ],
  ['5 MB of <', page('<'.repeat(5_000_000))],
  ['a million entities', page('&amp;'.repeat(1_000_000))],
  ['half a million document types', '<!doctype '.repeat(500_000)],
  ['a million open comments', '<!--'.repeat(1_000_000)],
  [
    '300,000 attributes',
    page(`<p ${Array.from({ length: 300_000 }, (_, n) => `a${n}=1`).join(' ')}>x`),
  ],
  ['an attribute of 5 MB', page(`<p title="${'x'.repeat(5_000_000)}">It rains.`)],
  ['100,000 open JSON-LD blocks', page('<script type="application/ld+json">{'.repeat(100_000))],
  ['deep JSON-LD', page(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`)],
  ['60,000 line breaks', page(`<div>${'It rains.<br>'.repeat(60_000)}`)],
  ['zeros', '\0'.repeat(1_000_000)],
  ['zeros in a page', page('\0'.repeat(1_000_000))],
  ['nested elements of a feed', feed(`<item><title>x</title>${'<a>'.repeat(100_000)}`)],
  ['100,000 open entries', feed('<item><title>x'.repeat(100_000))],
  ['100,000 open sections', feed('<item><description><![CDATA['.repeat(100_000))],
  [
    'a deep JSON feed',
    `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
  ],
])('no article: %s', (_, text) => {
  expect(readDocument({ bytes: bytes(text) })).toEqual({ problem: expect.any(String) })
})

// Each would be looked at with all others.
test.each([
  ['8,000 times', `<p>${'<time datetime="2020-01-01">x</time>'.repeat(8_000)}</p>`],
  [
    '8,000 times in a list',
    `<ul><li>${'<time datetime="2020-01-01">x</time>'.repeat(8_000)}</li></ul>`,
  ],
  ['20,000 images', '<img src=a>'.repeat(20_000)],
  ['5,000 images with captions', '<div><img src=a><p>Iris Vane</p></div>'.repeat(5000)],
])('an article after %s', (_, images) => {
  const prose = '<p>It rains in Ellery, and the ferry waits for the storm to pass.</p>'.repeat(9)
  const read = readDocument({
    bytes: bytes(page(`<div>${images}</div><article>${prose}</article>`)),
  })
  expect(read).toMatchObject({ articles: [expect.anything()] })
})

test('an entry with hostile markup is followed to its page, and the others stay', () => {
  const hostile = `<item><title>Hail</title><link>https://example.com/1</link><description>${'&lt;b&gt;'.repeat(100_000)}</description></item>`
  const plain = `<item><title>Snow</title><link>https://example.com/2</link></item>`
  const read = readDocument({ bytes: bytes(`${feed(hostile + plain)}</channel></rss>`) })
  expect('links' in read && read.links.map(({ title }) => title)).toEqual(['Hail', 'Snow'])
})

const piece = fc.constantFrom(
  ...'<html> <body> <p> </p> <article> <h1> </h1> <div class="related"> </div> <br> <q> &amp; &#0; &#xD800; <!-- --> <script> <![CDATA[ ]]>'.split(
    ' ',
  ),
  ...'<rss version="2.0"> <channel> <item> </item> <title> </title> <link> <feed> <entry> <content type="html"> {"version":"jsonfeed.org/version/1","items":[ }'.split(
    ' ',
  ),
  '“It rains,” said Ada Quill. ',
  '<meta charset="utf-16">',
  '<time datetime="2021-13-45">',
)
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 5 })), { maxLength: 60 })
    .map((pieces) => bytes(pieces.join(''))),
)
const anyDocument: fc.Arbitrary<Document> = fc.record(
  {
    bytes: anyBytes,
    contentType: fc.constantFrom(
      'text/html',
      'text/html; charset=koi8-r',
      'application/rss+xml',
      'application/json',
      'x',
    ),
    url: fc.constantFrom('https://example.com/a', 'example', ''),
    name: fc.constantFrom('a.html', 'b.xml', 'c.json', 'd.txt', 'e'),
  },
  { requiredKeys: ['bytes'] },
)

test('no bytes make it throw, and no article has a lost letter', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const read = readDocument(document)
      if ('problem' in read) return read.problem !== ''
      return read.articles.every(({ article }) => !/[\uFFFD\0]/.test(article.text + article.title))
    }),
    { numRuns: 300 },
  )
})
