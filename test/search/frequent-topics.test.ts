import { expect, test } from 'vitest'
import { frequentTopics, topicStems } from '../../src/search/frequent-topics.ts'

const said = [
  'The ferry sails again in spring, Marlow said.',
  'No ferry was ever late because of the wind from Ostland.',
  'People in Ostland like people who like ferries.',
  'People said it would rain.',
].map((passage) => ({ passage }))

/** A corpus in which `people` and `rain` are common. */
const counts = new Map(topicStems(said).map((stem) => [stem, 5]))
counts.set('peopl', 900)
counts.set('ferri', 10)

test('are the words that are more frequent here than elsewhere, the most telling first', () => {
  expect(frequentTopics(said, { name: 'Ada Marlow', counts, total: 1000 })).toEqual([
    'ferry',
    'Ostland',
  ])
})

test('leave out the speaker’s own name, words for saying and what was said once', () => {
  const topics = frequentTopics(said, { name: 'Ada Ostland', counts, total: 1000 })
  expect(topics).toEqual(['ferry'])
})

test('are the labels of the statements where most have one', () => {
  const labelled = said.map((one, index) => ({
    ...one,
    topic: index === 3 ? 'weather' : 'transport',
  }))
  expect(frequentTopics(labelled, { name: 'Ada Marlow', counts, total: 1000 })).toEqual([
    'transport',
    'weather',
  ])
})

test('are none of nothing', () => {
  expect(frequentTopics([], { name: 'Ada Marlow', counts, total: 0 })).toEqual([])
})

test('are no stop words or words of time, in whatever case', () => {
  const passages = [
    'В этом году паром ходит.',
    'К этому году готов и паром.',
    'Этими годами жил паром.',
  ]
  const topics = passages.map((passage) => ({ passage }))
  expect(frequentTopics(topics, { name: 'Ада Марлоу', counts: new Map(), total: 1000 })).toEqual([
    'паром',
  ])
})

test('an English word is a topic though a stop word has its stem', () => {
  const topics = ['Mining is over.', 'We want mining.'].map((passage) => ({ passage }))
  expect(frequentTopics(topics, { name: 'Ada Marlow', counts: new Map(), total: 1000 })).toEqual([
    'mining',
  ])
})
