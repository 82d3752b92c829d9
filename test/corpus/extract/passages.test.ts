import { expect, test } from 'vitest'
import { extract } from '../../../src/corpus/extract/extract.ts'

const passages = (text: string) =>
  extract({ text }).statements.map(({ passage }) => text.slice(passage.start, passage.end))

test('a passage goes from the sentence of the words to the sentence that says who spoke', () => {
  const text = 'It was late. “It rains,” Jane Roe said. “It pours.” Nobody moved.'
  expect(passages(text)).toEqual([
    '“It rains,” Jane Roe said.',
    '“It rains,” Jane Roe said. “It pours.”',
  ])
})

test('of a quotation over 900 characters the passage and the statement keep whole sentences next to the speaker', () => {
  const text = `“${'We counted the boats and the nets again. '.repeat(40)}We stop,” Jane Roe said.`
  const [statement] = extract({ text }).statements
  const [passage = ''] = passages(text)
  expect(passage.length).toBeLessThanOrEqual(900)
  expect(passage).toMatch(/^We counted .* We stop,” Jane Roe said\.$/)
  expect(text.slice(statement?.start, statement?.end)).toBe(
    passage.slice(0, passage.indexOf(' Jane')),
  )
})
