import { describe, expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

describe('initials before a surname', async () => {
  const said = (id: string, speaker: string, more: object = {}) => ({
    id,
    speaker,
    text: 'The toll stays.',
    date: '2020-01-02',
    publisher: 'Post',
    ...more,
  })
  const { ask } = await searchOver({
    statements: [
      said('dora', 'Dora Marlow'),
      said('peter', 'Peter Marlow'),
      said('john', 'John Quincy Reed'),
      said('vera', 'Вера Кольцова', { lang: 'ru', text: 'Пошлина остаётся.' }),
      // Whoever has a letter for a given name must not take it from all others.
      said('valley', 'D. Valley', { text: 'Nothing.' }),
    ],
  })

  test.each([
    ['what did D. Marlow say about the toll', 'answer dora'],
    ['D. Marlow on the toll', 'answer dora'],
    ['P. Marlow toll', 'answer peter'],
    // Of the name as it is known nothing tells the second letter.
    ['D.A. Marlow on the toll', 'answer dora'],
    ['what did D.A. Marlow say about the toll', 'answer dora'],
    ['J.Q. Reed on the toll', 'answer john'],
    ['J. Q. Reed on the toll', 'answer john'],
    ['В.А. Кольцова о пошлине', 'answer vera'],
    ['what did D. Valley say', 'answer valley'],
  ])('%s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })

  test.each(['what did K. Marlow say about the toll', 'what did J.X. Reed say about the toll'])(
    'of another name: %s',
    async (question) => {
      expect((await ask(question)).level).toBe('unknown-speaker')
    },
  )
})
