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

test('a deputy is not the one whose deputy it is', async () => {
  const { ask } = await searchOver({
    speakers: [
      { id: 'hough', name: 'Clara Hough', offices: [{ title: 'President', from: '2015' }] },
      { id: 'tolley', name: 'Ann Tolley', offices: [{ title: 'Vice President', from: '2015' }] },
    ],
    statements: [
      said('president', 'Clara Hough', '2020-05-14', 'The dam will hold.'),
      said('deputy', 'Ann Tolley', '2020-05-14', 'Nobody knows the dam.'),
    ],
  })
  expect(inShort(await ask('president on the dam'))).toBe('answer president')
  expect(inShort(await ask('what did the vice president say about the dam'))).toBe('answer deputy')
  expect((await ask('deputy president on the dam')).interpretation.speakers).toEqual([])
})

describe('an office named in part', async () => {
  const ostland = 'President of Ostland'
  const { ask } = await searchOver({
    speakers: [
      {
        id: 'ida-rask',
        name: 'Ida Rask',
        offices: [{ title: ostland, aliases: ['Ostland president'], until: '2010' }],
      },
      {
        id: 'per-holm',
        name: 'Per Holm',
        offices: [{ title: ostland, aliases: ['Ostland president'], from: '2011' }],
      },
      { id: 'lea-moor', name: 'Lea Moor', offices: [{ title: 'President of Westmark' }] },
      { id: 'gus-lind', name: 'Gus Lind', offices: [{ title: `Vice ${ostland}` }] },
      { id: 'kai-berg', name: 'Kai Berg', offices: [{ title: 'Secretary of State of Ostland' }] },
      { id: 'una-silent', name: 'Una Silent', offices: [{ title: 'President of Eastmark' }] },
    ],
    statements: [
      said('rask', 'Ida Rask', '2008-05-14', 'Courage is a habit. The canal is ours.'),
      said('holm', 'Per Holm', '2015-05-14', 'Courage is cheap.'),
      said('moor', 'Lea Moor', '2016-05-14', 'I know no courage without fear.'),
      said('lind', 'Gus Lind', '2016-05-14', 'Courage, said the vice president, and the lake.'),
      said('berg', 'Kai Berg', '2016-05-14', 'The border is closed.'),
      said('tarn', 'Ewa Tarn', '2016-05-14', 'The lake is frozen.', 'мэр Озёрска'),
    ],
  })

  test.each([
    ['what did the president say about courage', 'choose moor holm rask'],
    ['what did the president say about fear', 'answer moor'],
    ['president on fear', 'answer moor'],
    ['the president on the canal', 'answer rask'],
    ['president on courage', 'choose moor holm rask'],
    ['secretary of state on the border', 'answer berg'],
    ['resignation of the president on fear', 'nothing'],
    ['what did the president say about the canal', 'answer rask'],
    ['what did the Secretary of State say about the border', 'answer berg'],
    ['what did the vice president say about the lake', 'answer lind'],
    ['что сказал мэр о lake', 'answer tarn'],
    ['слова мэра о lake', 'answer tarn'],
    ['what did the admiral say about the lake', 'unknown-speaker'],
    ['what did the mayor of Ellery say about the lake', 'unknown-speaker'],
    ['what did the Ostland president say about courage', 'answer holm rask'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })

  test('the choice is between those with statements, with name and role', async () => {
    expect(await ask('what did the president say about courage')).toMatchObject({
      interpretation: { office: 'the president' },
      choices: [
        { name: 'Ida Rask', role: 'President of Ostland' },
        { name: 'Lea Moor', role: 'President of Westmark' },
        { name: 'Per Holm', role: 'President of Ostland' },
      ],
    })
  })

  test('whom the asker picks answers for what was said in the office', async () => {
    const speaker = { id: 'per-holm', name: 'Per Holm' }
    const answer = await ask('what did the president say about courage', { speaker })
    expect(inShort(answer)).toBe('answer holm')
  })

  test('the answer tells the office asked for, and of several whom it took', async () => {
    const asked = await ask('what did the Ostland president say about courage')
    expect(asked.interpretation).toMatchObject({ office: 'Ostland president' })
    const taken = await ask('what did the president say about fear')
    expect(taken.interpretation.speakers).toEqual([{ id: 'lea-moor', name: 'Lea Moor' }])
    expect(taken.interpretation.office).toBe('the president')
  })
})
