import { expect, test } from 'vitest'
import { readArticleLine, readSoundArticleLine } from '../../../src/corpus/read/jsonl.ts'

test('a line gives its article with the text as it stands, and its id as text', () => {
  const line = JSON.stringify({
    id: 7,
    text: 'Rain.\r\n',
    published: '2022-09',
    updated: '2022-10',
    quotes: [],
  })
  expect(readArticleLine(line)).toEqual({
    id: '7',
    article: { text: 'Rain.\r\n', published: '2022-09', updated: '2022-10' },
    unknownKeys: ['quotes'],
  })
})

test.each([
  ['{"text":', 'it is not JSON'],
  ['{"title":"Rain"}', 'text:'],
  ['{"text":"Rain.","published":"yesterday"}', 'published:'],
  ['[]', 'the line:'],
  ['{"text":"“Ra\uFFFDn.”"}', 'some of its letters are lost'],
  ['{"title":"Ïàðîì áóäåò õîäèòü çèìó","text":"Rain."}', 'its letters are garbled'],
  ['{"text":"â€œRainâ€™s here."}', 'its letters are garbled'],
])('%s is a problem that says what is wrong', (line, problem) => {
  expect(readSoundArticleLine(line)).toEqual({ problem: expect.stringContaining(problem) })
})

test('a text with lost letters is still a text to look at; it is only not to be stored', () => {
  const line = '{"text":"“Ra\uFFFDn,” said Jane Roe."}'
  expect(readArticleLine(line)).toMatchObject({
    article: { text: '“Ra\uFFFDn,” said Jane Roe.' },
  })
})
