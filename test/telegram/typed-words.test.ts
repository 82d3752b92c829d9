import { expect, test } from 'vitest'
import { typedTopic, typedWords } from '../../src/telegram/typed-words.ts'

test.each([
  ['what did Putin say about NATO and Russia?', ['nato', 'russia'], ['NATO', 'Russia']],
  ['Bündnis, ЁЛКА', ['bundnis', 'елка'], ['Bündnis', 'ЁЛКА']],
  ['embassador', ['ambassador'], ['ambassador']],
  ['snow SNOW', ['snow'], ['snow']],
])('of %j the words %j are shown as %j', (question, words, typed) => {
  expect(typedWords(words, question)).toEqual(typed)
})

test.each([
  ['санкции не сработают', ['санкции', 'сработают'], 'санкции не сработают'],
  [
    'Мы не поднимем тарифы для лодок',
    ['поднимем', 'тарифы', 'лодок'],
    'не поднимем тарифы для лодок',
  ],
  ['мост построен к 2028 году', ['мост', 'построен', '2028', 'году'], 'мост построен к 2028 году'],
  [
    'what did Brook say about not raising the tolls?',
    ['raising', 'tolls'],
    'not raising the tolls',
  ],
  ['Brook: we won’t raise tolls', ['raise', 'tolls'], 'won’t raise tolls'],
  ['Лёд и снег', ['лед', 'снег'], 'Лёд и снег'],
  // What stands between is not of the topic.
  ['tolls Brook ferry', ['tolls', 'ferry'], 'tolls ferry'],
  ['embassador on ice', ['ambassador', 'ice'], 'ambassador ice'],
  ['ice of the Ice Lake', ['ice', 'lake'], 'ice Lake'],
  ['anything', [], ''],
])('of %j the topic %j is shown as %j', (question, topic, typed) => {
  expect(typedTopic(topic, question)).toBe(typed)
})
