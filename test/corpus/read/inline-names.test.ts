import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read/document.ts'

const element = fc.constantFrom(
  ...'a abbr b bdi big button cite code data dfn em font i ins kbd label mark small span strong sub sup time tt u var x-note'.split(
    ' ',
  ),
)
const word = fc.constantFrom(
  ...'ad share related tags topic author byline date comment photo-credit caption newsletter promo cookie sidebar popup paywall meta twitter-tweet article__link print-only sponsored hidden nav'.split(
    ' ',
  ),
)
const names = fc.oneof(
  fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-')),
  fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[&"<>]/g, '')),
)
const role = fc.constantFrom('', 'note', 'button', 'navigation', 'status', 'dialog', 'alert')
const attributes = fc.record({ class: names, id: names, role, rel: fc.constantFrom('', 'author') })

const open = (name: string, values: Readonly<Record<string, string>>) =>
  `<${name}${Object.entries(values)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>`
const bytes = (text: string) => new TextEncoder().encode(text)
const rest =
  '<p>The ministers met in the capital for two days, and both sides described the mood as good.</p>'.repeat(
    4,
  )
const documents: Readonly<Record<string, (paragraph: string) => string>> = {
  page: (body) => `<html><body><article><h1>Rain</h1>${body}${rest}</article></body></html>`,
  'marked body': (body) =>
    `<html><body><div itemprop="articleBody">${body}${rest}</div></body></html>`,
  feed: (body) =>
    `<rss version="2.0"><channel><item><title>Rain</title><content:encoded><![CDATA[${body}${rest}]]></content:encoded></item></channel></rss>`,
}

// Names that pages give to what they keep for screen readers are not among these: what nobody sees was not written there.
test.each(Object.entries(documents))(
  'in a %s no name of an inline element takes words out of a sentence',
  (_, document) => {
    fc.assert(
      fc.property(element, attributes, fc.boolean(), (name, values, isNested) => {
        const inner = isNested ? 'n<i class="tag">ev</i>er' : 'never'
        const paragraph = `<p>“We will ${open(name, values)}${inner}</${name}> leave,” said Ada Quill.</p>`
        const read = readDocument({ bytes: bytes(document(paragraph)) })
        const text = 'articles' in read ? read.articles[0]?.article.text : read.problem
        expect(text).toContain('“We will never leave,” said Ada Quill.\n')
      }),
      { numRuns: 150 },
    )
  },
)
