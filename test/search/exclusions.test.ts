import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const said = (id: string, text: string) => ({
  id,
  speaker: 'Ada Marlow',
  text,
  date: '2020-03-01',
  publisher: 'The Valley Herald',
})

const { ask } = await searchOver({
  speakers: [{ id: 'ada-marlow', name: 'Ada Marlow', aliases: ['Ада Марлоу'] }],
  statements: [
    said('both', 'The harbour needs taxes.'),
    said('harbour', 'The harbour freezes early.'),
    said('taxes', 'Lower taxes are a promise.'),
    said('гавань', 'Гавань замёрзла.'),
    said('обе', 'Гавани нужны налоги.'),
    said('налоги', 'Налоги растут.'),
  ],
})

test.each([
  ['what did Marlow say about the harbour but not taxes', ['taxes'], 'answer harbour'],
  ['what did Marlow say about the harbour but not about taxes', ['taxes'], 'answer harbour'],
  ['what did Marlow say about the harbour without taxes', ['taxes'], 'answer harbour'],
  ['Marlow on the harbour, except for the taxes', ['taxes'], 'answer harbour'],
  ['Marlow about taxes not mentioning harbour or ice', ['harbour', 'ice'], 'answer taxes'],
  ['что Марлоу говорила о гавани, но не о налогах', ['налогах'], 'answer гавань'],
  ['что Марлоу говорила о гавани, кроме налогов', ['налогов'], 'answer гавань'],
  ['Марлоу о гавани, а не налогах', ['налогах'], 'answer гавань'],
])('%s', async (question, exclude, expected) => {
  const answer = await ask(question)
  expect([answer.interpretation.exclude, inShort(answer)]).toEqual([exclude, expected])
})

test.each([
  ['what did Marlow say that is not about taxes', /taxes|both/],
  ['что сказала Марлоу не про налоги', /налоги|обе/],
])('what is excluded is in no answer: %s', async (question, excluded) => {
  const { level, statements } = await ask(question, { limit: 10 })
  expect([level, statements.length]).toEqual(['answer', 4])
  expect(statements.map(({ id }) => id).join(' ')).not.toMatch(excluded)
})

test.each([
  'what did Marlow say not only about taxes',
  'Lower taxes are a promise without doubt',
  'We promised the harbour without taxes',
  'what did Marlow say about "the harbour without taxes"',
])('nothing is excluded: %s', async (question) => {
  const { interpretation } = await ask(question)
  expect(interpretation.exclude).toBeUndefined()
})
