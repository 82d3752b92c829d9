import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const statements = [
  {
    id: 'bees',
    text: 'Seven of ten beehives in the valley were lost in one winter because of a new pesticide.',
    speaker: 'Nora Quill',
    date: '2019-04-02',
    publisher: 'The Valley Herald',
  },
  {
    id: 'bridge',
    text: 'We will rebuild the old bridge before the winter, and not a cent of it will be paid by the valley.',
    speaker: 'Tom Ferrow',
    date: '2019-05-02',
    publisher: 'The Valley Herald',
  },
  {
    id: 'bees-too',
    text: 'Beekeepers in the valley should be paid for what they lost.',
    speaker: 'Tom Ferrow',
    date: '2020-05-02',
    publisher: 'The Valley Herald',
  },
]

test.each([
  [
    'a post that repeats a statement, whoever and whenever else it names',
    'In 2011 Tom Ferrow knew that seven of ten beehives in the valley would be lost to one pesticide in the winter! https://example.com/x',
    'near bees',
  ],
  [
    'a long post with a quotation and a dash in it',
    'So "seven of ten" they tell me -Ferrow should look at beehives in the valley that were lost in one winter to the new pesticide',
    'near bees',
  ],
  [
    'a sentence in other order, as nobody is asked for',
    'In one winter the valley lost seven of ten beehives.',
    'answer bees',
  ],
  ['a sentence that says who said it', 'Ferrow said beekeepers should be paid.', 'answer bees-too'],
  ['keywords with a full stop', 'Ferrow bridge.', 'answer bridge'],
])('%s', async (_, question, expected) => {
  const { ask } = await searchOver({ statements })
  expect(inShort(await ask(question, { limit: 1 }))).toBe(expected)
})

test('to what is no question for statements, those like it are added, and its level stays', async () => {
  const { ask } = await searchOver({ statements })
  const thanks = await ask('Is it true that seven of ten beehives were lost in one winter?')
  expect(inShort(thanks)).toMatch(/^out-of-scope bees/)
  expect(inShort(await ask('Thank you so much for your help.'))).toBe('out-of-scope')
  expect(inShort(await ask('thanks a lot'))).toBe('out-of-scope')
})
