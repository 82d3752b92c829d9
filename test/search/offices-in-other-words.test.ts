import { describe, expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const statement = (id: string, speaker: string, role: string | undefined, text: string) => ({
  id,
  speaker,
  text,
  date: '2020-01-01',
  publisher: 'The Valley Herald',
  ...(role && { role }),
})

const corpus = {
  statements: [
    statement('bank', 'Nora Quill', 'Governor of the Central Bank', 'Prices will fall.'),
    statement('credit', 'Nora Quill', 'Central Bank Governor', 'Credit is dear.'),
    statement('lake', 'Nora Quill', 'Chair of the Lake Club', 'Prices of boats will rise.'),
    statement('nurses', 'Tom Ferrow', 'Minister of Health', 'Nurses will be paid more.'),
    statement('visas', 'Ministry of Foreign Affairs of Norland', undefined, 'Visas are free.'),
  ],
  aliases: {
    same: [
      ['foreign ministry', 'ministry of foreign affairs', 'МИД'],
      ['health minister', 'minister of health', 'министр здравоохранения'],
    ],
  },
}

describe('an office or a body is known in other words', () => {
  test.each([
    ['what did the head of the central bank say about prices', 'answer bank'],
    ['what did the central bank chief say about prices', 'answer bank'],
    ['central bank boss prices', 'answer bank'],
    ['central bank governor on prices', 'answer bank'],
    ['what did the Central Bank Governor say about credit', 'answer credit'],
    ['what did the governor of the central bank say about credit', 'answer credit'],
    ['what did the central bank governor say about boats', 'nothing'],
    ['health minister on nurses', 'answer nurses'],
    ['министр здравоохранения о nurses', 'answer nurses'],
    ['what did the foreign ministry say about visas', 'answer visas'],
    ['что сказал МИД о visas', 'answer visas'],
    ['what did the ministry of foreign affairs say about visas', 'answer visas'],
    ['what did the finance ministry say about visas', 'unknown-speaker'],
  ])('%s', async (question, expected) => {
    const { ask } = await searchOver(corpus)
    expect(inShort(await ask(question, { limit: 1 }))).toBe(expected)
  })
})
