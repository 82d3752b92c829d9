import { expect, test } from 'vitest'
import { extract } from '../../src/corpus/extract/extract.ts'
import { extractKnowing } from '../../src/corpus/extract-knowing.ts'

const known = {
  article: {
    id: 'post-1',
    text: 'The harbour of Westport will close in May, Mayor Mira Falk said on Monday.',
    published: '2020-03-04',
    publisher: 'The Westport Herald',
  },
  isEntry: false,
}
const coming = (text: string) => ({ article: { id: 'post-1', text }, isEntry: false })

test('a revision without a date keeps the known one', () => {
  const text = `${known.article.text} The quay stays open.`
  const { article } = extractKnowing(extract, coming(text), known)
  expect(article).toMatchObject({ published: '2020-03-04', publisher: 'The Westport Herald' })
})

test('another article under the same id has neither its date nor its publisher', () => {
  const text = 'Henry Stroud won the regatta on Tuesday. “I rowed all night,” Stroud told fans.'
  const { article, extraction } = extractKnowing(extract, coming(text), known)
  expect(article).toEqual({ id: 'post-1', text })
  expect(extraction.published).toBeUndefined()
})
