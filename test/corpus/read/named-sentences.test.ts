import { expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read/document.ts'
import { extract } from '../../../src/corpus/extract/extract.ts'

const rest =
  '<p>The council met in the capital for two days, and its members walked home in a good mood.</p>'.repeat(
    4,
  )

test.each(['topic', 'tags', 'author'])(
  'a sentence in a paragraph called %j stays, so that the next pronoun means whom it names',
  (name) => {
    const body =
      '<p>“The dam holds,” said Henry Stroud.</p>' +
      `<p class="${name}">Mira Falk, the mayor, disagreed with Stroud on Monday.</p>` +
      `<p>“The dam is old,” she said.</p>${rest}<p class="${name}">Dams</p>`
    const page = `<html><body><article><h1>Dam</h1>${body}</article></body></html>`
    const read = readDocument({ bytes: new TextEncoder().encode(page) })
    const article = 'articles' in read ? read.articles[0]?.article : undefined
    expect(article?.text).toContain('Mira Falk, the mayor, disagreed')
    expect(article?.text).not.toContain('\nDams')
    const speakers = extract(article ?? { text: '' }).statements.map(({ speaker }) => speaker)
    expect(speakers).toEqual(['Henry Stroud', 'Mira Falk'])
  },
)
