import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const statement = (id: string, speaker: string, text: string) => ({
  id,
  speaker,
  text,
  date: '2020-01-01',
  publisher: 'The Valley Herald',
})

const corpus = {
  statements: [
    statement('dole', 'Robert Ferrow', 'The bridge will be rebuilt.'),
    statement('ivan', 'Александр Крылов', 'Мост будет восстановлен.'),
    statement('envoy', 'Nora Quill', 'The envoy was received with music.'),
    statement('american', 'Nora Quill', 'Американцев здесь было много.'),
  ],
  aliases: {
    same: [
      ['ambassador', 'envoy', 'посол', 'посла'],
      ['American', 'американец'],
      ['bridge', 'мост'],
    ],
    people: [
      ['Nora Quill', 'Bibi Q', 'NQX'],
      ['Ferrow', 'Ферроу'],
    ],
    names: [
      ['Robert', 'Bob', 'Rob'],
      ['Alexander', 'Sasha', 'Александр', 'Саша'],
    ],
  },
}

test.each([
  ['a given name stands for another before a surname', 'Bob Ferrow on the bridge', 'answer dole'],
  ['in any script', 'Sasha Krylov bridge', 'answer ivan'],
  ['but for nobody alone', 'what did Bob say about the bridge', 'unknown-speaker'],
  ['nor for another name', 'what did Jim Ferrow say about the bridge', 'unknown-speaker'],
  ['a nickname', 'nqx on the ambassador', 'answer envoy'],
  ['a surname in a spelling of its own', 'что сказал Ферроу о bridge', 'answer dole'],
  ['a word for another', 'what did Quill say about the ambassador', 'answer envoy'],
  ['in another language, declined', 'Quill про послов', 'answer envoy'],
  ['and found declined', 'Quill on the American', 'answer american'],
])('%s', async (_, question, expected) => {
  const { ask } = await searchOver(corpus)
  expect(inShort(await ask(question, { limit: 1 }))).toBe(expected)
})

test('an answer says which word it shows for which, and the word itself goes first', async () => {
  const { ask } = await searchOver({
    ...corpus,
    statements: [
      ...corpus.statements,
      statement('late', 'Tom Marlow', 'An envoy came.'),
      statement('early', 'Tom Marlow', 'Ambassadors came.'),
    ],
  })
  const byAlias = await ask('what did Quill say about the ambassador')
  expect(byAlias.interpretation.repairs).toEqual([{ from: 'ambassador', to: 'envoy' }])
  const byWord = await ask('what did Marlow say about the ambassador')
  expect(inShort(byWord)).toBe('answer early late')
  expect(byWord.interpretation.repairs).toBeUndefined()
})
