import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const { ask } = await searchOver({
  speakers: [{ id: 'rights', name: 'Ferriby Convention', aliases: ['Woman’s Rights Convention'] }],
  statements: [
    said('bridge', 'Ada Marlow', 'Nine and forty years ago the bridge was ours to build.'),
    said('hope', 'Bo Quillon', 'I hope for a lasting peace.'),
    said('rights', 'Ferriby Convention', 'Equality is not a favour.'),
  ],
})

test.each([
  // A piece of a statement, though its words are a period as well.
  ['nine and forty years ago the bridge', 'answer bridge'],
  ['forty years ago the bridge was ours', 'answer bridge'],
  // A title is no misspelt word.
  ['the pope on peace', 'near hope'],
  ['hpoe and peace', 'answer hope'],
  // A convention has no given name.
  ['what did women say about equality', 'unknown-speaker'],
])('“%s” → %s', async (question, expected) => {
  expect(inShort(await ask(question))).toBe(expected)
})

function said(id: string, speaker: string, text: string) {
  return { id, speaker, text, date: '2020-03-01', publisher: 'Post' }
}
