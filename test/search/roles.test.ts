import { describe, expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

function said(id: string, speaker: string, date: string, text: string, role?: string) {
  return { id, speaker, date, saidOn: date, text, publisher: 'Post', ...(role && { role }) }
}

describe('a printed role names its bearer only where it is printed', async () => {
  const { ask } = await searchOver({
    statements: [
      said('council', 'Clara Hough', '2019-05-14', 'I vote against the arena.', 'Councillor'),
      said('mayor', 'Clara Hough', '2024-02-11', 'The dam will hold.', 'Mayor of Ferriby'),
      said('bare', 'Clara Hough', '2011-02-11', 'The dam is old.'),
      said('before', 'Ann Tolley', '2021-02-11', 'The dam is safe.', 'Mayor of Ferriby'),
    ],
  })

  test.each([
    ['what did the mayor of Ferriby say about the dam', 'answer mayor before'],
    ['what did the mayor of Ferriby say', 'answer mayor before'],
    ['what did the mayor of Ferriby say about the arena', 'nothing'],
    ['what did the councillor say about the arena', 'answer council'],
    ['what did Hough say about the arena', 'answer council'],
    ['what did the mayor of Ferriby say in 2011', 'nothing'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })

  test('what was searched is what was said in it', async () => {
    expect(await ask('what did the mayor of Ferriby say about the arena')).toMatchObject({
      searched: { statements: 2, newest: '2024-02-11' },
    })
  })
})
