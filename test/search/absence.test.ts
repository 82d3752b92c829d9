import { describe, expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

function said(id: string, speaker: string, date: string, text: string, more: object = {}) {
  return { id, speaker, date, saidOn: date, text, publisher: 'Post', ...more }
}

describe('what is said where nothing is found', async () => {
  const { ask } = await searchOver({
    speakers: [
      { id: 'ada-marlow', name: 'Ada Marlow' },
      { id: 'lena-foss', name: 'Lena Foss' },
      { id: 'max-foss', name: 'Max Foss' },
      { id: 'tom-quill', name: 'Tom Quill' },
      { id: 'ann-may', name: 'Ann May' },
      { id: 'joe-stone', name: 'Joe Stone' },
    ],
    statements: [
      said('old', 'Ada Marlow', '1998-05-04', 'The quay was built of oak.', { date: '2024-02-02' }),
      said('new', 'Ada Marlow', '2021-05-04', 'The quay will be built of stone.'),
      said('foss', 'Max Foss', '2021-05-05', '"The quay is ours," Foss said.', {
        kind: 'mixed',
        quotes: [{ start: 1, end: 17 }],
      }),
      said('on-foss', 'Ada Marlow', '2021-05-06', 'Max Foss has seen no quay.'),
      said('quill', 'Tom Quill', '2021-05-07', 'Marlow may be late.'),
    ],
  })

  test.each(['in 2020', 'before 1990', 'yesterday', 'on May 31'])(
    'a speaker with statements at other times is not only mentioned: %s',
    async (period) => {
      const answer = await ask(`what did Ada Marlow say ${period}`)
      expect(answer).toMatchObject({ level: 'nothing', searched: { statements: 0 } })
      expect(answer.interpretation.from ?? answer.interpretation.until).toBeDefined()
    },
  )

  test('the newest is the one published last, not the one said last', async () => {
    expect(await ask('what did Ada Marlow say about tulips')).toMatchObject({
      level: 'nothing',
      searched: { statements: 3, newest: '2024-02-02' },
    })
  })

  test('no date is told where none is known', async () => {
    const { searched } = await nothing('what did Tom Quill say about tulips in 1900')
    expect(searched).toEqual({ statements: 0 })
  })

  test('a namesake in the attribution of own words mentions nobody', async () => {
    expect(await ask('what did Lena Foss say about tulips')).toMatchObject({
      level: 'mentioned',
      statementsMentioning: 1,
    })
  })

  test.each(['Ann May', 'Joe Stone'])(
    'a surname that is a word mentions nobody: %s',
    async (name) => {
      expect((await ask(`what did ${name} say about tulips`)).level).toBe('nothing')
    },
  )

  test('whom the question is about is not another who spoke on it', async () => {
    expect(await ask('what did Tom Quill say about Max Foss')).toMatchObject({
      level: 'others',
      others: [{ name: 'Ada Marlow', statements: 1 }],
    })
  })

  test('an attribution is not the topic', async () => {
    expect(inShort(await ask('who said anything about Max Foss'))).toBe('answer on-foss')
  })

  async function nothing(question: string) {
    const answer = await ask(question)
    if (answer.level !== 'nothing') throw new Error(`not nothing: ${answer.level}`)
    return answer
  }
})

describe('more statements have the words than are candidates', async () => {
  const others = Array.from({ length: 400 }, (_, index) =>
    said(
      `old-${index}`,
      'Ada Marlow',
      '2001-03-01',
      `Fishermen deserve honest tides and always our harbour, number ${index}.`,
    ),
  )
  const { ask } = await searchOver({
    statements: [
      said('new', 'Ada Marlow', '2024-03-01', 'Honest fishermen always deserve our harbour.'),
      ...others,
    ],
  })

  test.each([
    ['what did Ada Marlow say about "honest fishermen always deserve our harbour"', 0],
    ['what did Ada Marlow say about the harbour -tides', 0],
    ['from:"Ada Marlow" -tides', 0],
    ['what did Ada Marlow say about the harbour', 398],
    ['what did Ada Marlow say', 398],
  ])('“%s” finds the newest first, and counts all', async (question, more) => {
    const answer = await ask(question)
    expect(answer.level).toBe('answer')
    expect(answer.statements[0]?.id).toBe('new')
    expect(answer.more).toBe(more)
  })
})

describe('in small letters, a name that nobody has asks for what he or she said', async () => {
  const { ask } = await searchOver({
    statements: [
      said('of-him', 'Ada Marlow', '2024-03-01', 'Dr. Quillon is wrong on masks.'),
      said('tax', 'Ada Marlow', '2024-03-02', 'Tax is theft. A tax on masks hurts.'),
    ],
  })

  test.each([
    ['quillon on masks', 'unknown-speaker'],
    ['Quillon on masks', 'unknown-speaker'],
    ['tax on masks', 'answer tax'],
    ['quillon masks', 'answer of-him'],
    ['about quillon', 'answer of-him'],
    ['marlow on masks', 'answer tax of-him'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })
})

describe('statements that are only near', async () => {
  const { ask } = await searchOver({
    statements: [
      ...Array.from({ length: 80 }, (_, index) =>
        said(`harbour-${index}`, 'Ada Marlow', '2001-03-01', `The harbour and number ${index}.`),
      ),
      ...Array.from({ length: 5 }, (_, index) =>
        said(`canal-${index}`, 'Ada Marlow', '2001-03-01', `The canal and number ${index}.`),
      ),
      ...Array.from({ length: 200 }, (_, index) =>
        said(`other-${index}`, 'Bo Quillon', '2001-03-01', `Nothing of it, again ${index}.`),
      ),
      said('heron', 'Bo Quillon', '2001-03-01', 'Herons and storks.'),
    ],
  })

  test.each([
    ['what did Ada Marlow say about the canal and herons', 'canal', 2],
    ['what did Ada Marlow say about the harbour and number and storks', 'harbour', 0],
  ])('“%s”: more are counted where all of them are', async (question, first, more) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ level: 'near', more })
    expect(answer.statements[0]?.id).toContain(first)
  })
})
