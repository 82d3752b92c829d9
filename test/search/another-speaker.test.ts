import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

function said(id: string, speaker: string, text: string, role?: string) {
  return {
    id,
    speaker,
    date: '2020-03-01',
    saidOn: '2020-03-01',
    text,
    publisher: 'Post',
    ...(role && { role }),
  }
}

const { ask } = await searchOver({
  speakers: [
    {
      id: 'per-holm',
      name: 'Per Holm',
      aliases: ['Пер Хольм'],
      offices: [{ title: 'Defence Minister', from: '2015' }],
    },
    {
      id: 'ida-rask',
      name: 'Ida Rask',
      offices: [{ title: 'President of Ostland', from: '2015' }],
    },
    { id: 'konrad-vale', name: 'Konrad Vale', aliases: ['Конрад Вейл'] },
  ],
  statements: [
    said('holm-army', 'Per Holm', 'The army needs new bridges and 1.7 million blankets.'),
    said('holm-ferry', 'Per Holm', 'The ferry is late, and 400 people wait.'),
    said('rask-army', 'Ida Rask', 'The army is at home. Vale and his taxes can wait.'),
    said('rask-pension', 'Ida Rask', 'Pensions rise by 4 percent.'),
    said('vale-tax', 'Konrad Vale', 'Taxes on bread are wrong, and so are bans on boats.'),
    said('vale-ferry', 'Konrad Vale', 'Rask is wrong about the ferry.'),
    said('lund', 'Greta Lund', 'Taxes have built the ferry.'),
    said('initials', 'K. Vale', 'The canal leaks. Oprandi told me so, and Oprandi is right.'),
    said('first', 'Ostland First', 'The amendment on taxes is void.'),
    said('list', "Annie's List", 'The army is no answer.'),
    said('minister', 'Una Berg', 'The army stays.', 'Defence Minister of Westmark'),
  ],
})

test.each([
  ['defence minister on army', 'answer holm-army'],
  // A word before an office makes another of it.
  ['the former defence minister on army', 'unknown-speaker'],
  ['what did the deputy defence minister say about the army', 'unknown-speaker'],
  ['the Eastmark defence minister on army', 'unknown-speaker'],
  ['vice president of Ostland on army', 'unknown-speaker'],
  ['the first president of Ostland on army', 'unknown-speaker'],
  ['the Westmark defence minister on army', 'answer minister'],
  // What is somebody's is not that person.
  ['Rask aide on army', 'unknown-speaker'],
  ['Rask government on pensions', 'unknown-speaker'],
  ['what did the Rask campaign say about pensions', 'unknown-speaker'],
  // A given name that the bearer of the surname has not.
  ['Konrad Rask on army', 'unknown-speaker'],
  ['Bob Rask on army', 'unknown-speaker'],
  ['Konnrad Vale on taxes', 'answer vale-tax'],
  // Who speaks to whom.
  ['Vale to Rask about the ferry', 'answer vale-ferry'],
  ['Vale, Lund on taxes', 'answer lund vale-tax'],
  // Initials.
  ['what did P. Holm say about the army', 'answer holm-army'],
  ['A. B. Holm on the army', 'unknown-speaker'],
  ['Holm P. on the army', 'answer holm-army'],
  ['K. Vale on the canal', 'answer initials'],
  ['K. Vale on taxes', 'answer vale-tax'],
  // Bodies have no surname.
  ['first amendment on taxes', 'near first'],
  ['annie list army', 'answer list'],
])('“%s” → %s', async (question, expected) => {
  const answer = await ask(question)
  expect(
    answer.level === 'answer' ? inShort(answer) : inShort(answer).slice(0, expected.length),
  ).toBe(expected)
})

test('a name of nobody known is told with the number of statements that have it', async () => {
  expect(await ask('Oprandi on the canal')).toMatchObject({
    level: 'unknown-speaker',
    name: 'Oprandi',
    statementsMentioning: 1,
  })
  expect(await ask('Bans on boats')).toMatchObject({ level: 'answer' })
})

test.each([
  ['1.7 million', 'answer holm-army'],
  ['7 million', 'near'],
  ['400 people', 'answer holm-ferry'],
])('a number is met whole: “%s” → %s', async (question, expected) => {
  expect(inShort(await ask(question)).slice(0, expected.length)).toBe(expected)
})

test('there is nothing on it only where no statement of the speaker has it', async () => {
  expect(await ask('Holm on bridges in parliament')).toMatchObject({
    level: 'near',
    missing: ['parliament'],
    elsewhere: false,
  })
  expect(await ask('Holm on ferry blankets')).toMatchObject({ level: 'near', elsewhere: true })
})

test('verbs of saying beside “say” are no topic', async () => {
  expect(inShort(await ask('what did Holm write about the army'))).toBe('answer holm-army')
  expect(inShort(await ask('what did Holm add about the army'))).toBe('answer holm-army')
  expect(inShort(await ask('что подтвердил Хольм'))).toBe('answer holm-ferry holm-army')
})

test.each([
  ['Holm on the army 2019+', { from: '2019-01-01' }],
  ['Holm on the army in 2019 or later', { from: '2019-01-01' }],
  ['Хольм об армии в 2021 году или раньше', { until: '2021-12-31' }],
])('a year is open on one side: “%s”', async (question, period) => {
  const { from, until } = (await ask(question)).interpretation
  expect({ from, until }).toEqual({ from: undefined, until: undefined, ...period })
})

test.each([
  ['Konrad Vale, defence minister, on taxes', 'answer vale-tax'],
  ['Ostland Defence Minister Per Holm on the army', 'answer holm-army'],
  ['what did Ostland Defence Minister Holm say about the army', 'answer holm-army'],
  ['Defence Minister of the Ostland Republic Per Holm on the army', 'answer holm-army'],
  ['Rask aide Konrad Vale on taxes', 'answer vale-tax'],
  ['Rask ally Vale on taxes', 'answer vale-tax'],
  ['what did the defence minister publicly say about the army', 'answer holm-army'],
  ['current defence minister on army', 'answer holm-army'],
  ['what did Konrad Vale, the vice president of Ostland, say about taxes', 'answer vale-tax'],
  ['what did Konrad Vale, the former defence minister, say about taxes', 'answer vale-tax'],
  ['жена Хольма об армии', 'unknown-speaker'],
  [
    'what did the Defence Minister of the Ostland Republic and the Finance Minister of the Ostland Republic say about the army',
    'unknown-speaker',
  ],
  ['critics of President Rask on pensions', 'unknown-speaker'],
  ['Rask press conference on pensions', 'nothing'],
  ['rask o pensions', 'answer rask-pension'],
])('who is described is who speaks: “%s” → %s', async (question, expected) => {
  expect(inShort(await ask(question)).slice(0, expected.length)).toBe(expected)
})
