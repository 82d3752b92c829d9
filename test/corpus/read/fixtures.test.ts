import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../../src/corpus/extract/extract.ts'
import { type ReadDocument, readDocument } from '../../../src/corpus/read/document.ts'

const FOLDER = 'test/corpus/read/fixtures'
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'))

// Adding a case is adding two files: the bytes, and what must come of them. `given` is what is known beside the bytes;
// `said`, where it is there, is all that the extractor may find in marks in the first article.
test.each(names)('%s', (name) => {
  const path = join(FOLDER, name)
  const { given, said, ...expected } = JSON.parse(
    readFileSync(path.replace(/\.\w+$/, '.expected.json'), 'utf8'),
  )
  const read = readDocument({ bytes: readFileSync(path), name, ...given })
  expect(withoutForm(read)).toEqual(expected)
  if (said === undefined || 'problem' in read) return
  const article = read.articles[0]?.article ?? { text: '' }
  const found = extract(article).statements.filter(({ kind }) => kind === 'direct')
  expect(
    found.map(({ start, end, speaker }) => ({
      speaker,
      words: article.text.slice(start, end).replace(/^[“«]|[.,]?[”»]$/g, ''),
    })),
  ).toEqual(said)
})

test('every expectation has its document', () => {
  const stems = new Set(names.map((name) => name.replace(/\.\w+$/, '')))
  const expectations = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'))
  expect(expectations.filter((name) => !stems.has(name.replace('.expected.json', '')))).toEqual([])
  expect(names.length).toBeGreaterThanOrEqual(60)
})

/** What was read, without whether its page called it an article. */
function withoutForm(read: ReadDocument): unknown {
  if ('problem' in read) return read
  return { ...read, articles: read.articles.map(({ article, id }) => ({ article, id })) }
}
