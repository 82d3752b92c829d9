import { describe, expect, test } from 'vitest'
import { readImportLine } from '../../src/corpus/import.ts'

describe('a line of an import file', () => {
  const line = { text: 'It rains.', speaker: 'Jane Roe', date: '2020-01-01', publisher: 'Post' }
  const read = (more: object) => readImportLine(JSON.stringify({ ...line, ...more }))

  test.each([null, '', ' \t\u00a0'])('takes an optional field of %j as absent', (blank) => {
    const names = ['id', 'role', 'title', 'topic', 'url', 'lang', 'speakerId', 'saidOn']
    const fields = Object.fromEntries(names.map((name) => [name, blank]))
    expect(read({ ...fields, kind: blank, quotes: null })).toEqual(read({}))
  })

  test.each(['text', 'speaker', 'date', 'publisher'])('needs its %s', (name) => {
    for (const blank of [undefined, null, '', ' ']) {
      expect(read({ [name]: blank })).toHaveProperty('problem', expect.stringMatching(name))
    }
  })

  test.each(['[]', 'null', '7', '{', '{"__proto__": 1}'])('is not %s', (text) => {
    expect(readImportLine(text)).toHaveProperty('problem')
  })
})
