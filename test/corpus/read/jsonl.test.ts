import { expect, test } from 'vitest'
import { readArticleLine } from '../../../src/corpus/read/jsonl.ts'

test('a line gives its article with the text as it stands, and its id as text', () => {
  const line = JSON.stringify({
    id: 7,
    text: 'Rain.\r\n',
    published: '2022-09',
    updated: '2022-10',
    quotes: [],
  })
  expect(readArticleLine(line, 1)).toEqual({
    id: '7',
    article: { text: 'Rain.\r\n', published: '2022-09', updated: '2022-10' },
  })
})

test.each([
  ['{"text":', 'line 3 is not JSON'],
  ['{"title":"Rain"}', 'line 3, text:'],
  ['{"text":"Rain.","published":"yesterday"}', 'line 3, published:'],
  ['[]', 'line 3, the line:'],
])('%s is a problem that names the line and the key', (line, problem) => {
  expect(readArticleLine(line, 3)).toEqual({ problem: expect.stringContaining(problem) })
})
