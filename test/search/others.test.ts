import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const AT = { now: Temporal.Instant.from('2026-11-24T12:00:00Z'), zone: 'UTC' }
let made = 0

function said(speaker: string, text: string, more: object = {}) {
  made += 1
  const day = { date: `2020-05-${String(made).padStart(2, '0')}` }
  return { id: `s${made}`, speaker, text, publisher: 'Post', ...day, ...more }
}

test('of others as many statements are counted as are found when one of them is picked', async () => {
  const { search, ask } = await searchOver({
    statements: [
      said('Ada Marlow', 'Oak is for ships.'),
      said('Tom Quill', 'The toll is a disgrace.'),
      said('Tom Quill', 'No toll will stay.', { date: '2020-06-02' }),
      // What a statement is about by its label answers; what only the headline says does not.
      said('Lena Foss', 'It must go.', { topic: 'Bridge toll' }),
      said('Max Foss', 'I was at home.', { title: 'The toll and its enemies' }),
      said('Tom Quill', 'I was there.', { title: 'The toll and its enemies' }),
    ],
  })
  for (const answer of [
    await ask('what did Ada Marlow say about the toll'),
    await search.whoElse('what did Ada Marlow say about the toll', AT),
    await search.whoElse('toll', AT),
  ]) {
    if (answer.level !== 'others') throw new Error(`not others: ${answer.level}`)
    const counted = answer.others.map(({ name, statements }) => `${name} ${statements}`)
    expect(counted).toEqual(['Tom Quill 2', 'Lena Foss 1'])
    expect(answer.moreOthers).toBe(0)
    for (const { id, name, statements } of answer.others) {
      const picked = await ask(answer.question, { speaker: { id, name }, limit: 1 })
      expect([picked.level, picked.statements.length + picked.more]).toEqual(['answer', statements])
    }
  }
})

test('how many others there are beside those named is told', async () => {
  const names = ['Quill', 'Foss', 'Brook', 'Reed', 'Vale', 'Kern', 'Holm'].map(
    (name) => `Bo ${name}`,
  )
  const { ask } = await searchOver({
    statements: [
      said('Ada Marlow', 'Oak is for ships.'),
      ...names.map((name) => said(name, 'The toll is a disgrace.')),
    ],
  })
  const answer = await ask('what did Ada Marlow say about the toll')
  expect(answer).toMatchObject({ level: 'others', moreOthers: 2 })
})

test('a question that names nobody is answered by what is newest, and by all that answers', async () => {
  const { ask } = await searchOver({
    statements: [
      said('Ada Marlow', 'The toll on the bridge stays, as long as I am here.', { id: 'new' }),
      said('Tom Quill', 'Toll.', { id: 'old', date: '1999-01-01' }),
    ],
  })
  expect(inShort(await ask('what about the toll?'))).toBe('answer new old')
})
