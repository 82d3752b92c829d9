import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const said = (id: string, speaker: string, text: string) => ({
  id,
  speaker,
  text,
  date: '2020-03-01',
  publisher: 'The Valley Herald',
})

const speakers = [
  { id: 'ada-march', name: 'Ada March', aliases: ['Ада Марч'] },
  { id: 'rosa-kern', name: 'Rosa Kern', aliases: ['Роза Керн'] },
]

test.each([
  ['another of the surname', 'Karl Kern plays the flute.', 'nothing'],
  ['in Russian', 'Карл Керн играет на флейте.', 'nothing'],
  ['the surname alone', 'A letter from Kern is on the desk.', 'answer a'],
  ['the surname after a title', 'Minister Kern is ill.', 'answer a'],
  ['the surname in small letters', 'The kern of a letter is its edge.', 'nothing'],
  ['the name in full', 'I admire Rosa Kern.', 'answer a'],
  ['the name with one more', 'I admire Rosa Vale Kern.', 'answer a'],
])('of somebody asked for by a full name, %s', async (_, text, expected) => {
  const statements = [said('a', 'Tom Vale', text), said('b', 'Rosa Kern', 'I am here.')]
  const { ask } = await searchOver({ speakers, statements })
  expect(inShort(await ask('what did Tom Vale say about Rosa Kern'))).toBe(expected)
  expect(inShort(await ask('что Tom Vale говорил о Розе Керн'))).toBe(expected)
})

test.each([
  ['March is the best month.', 'nothing'],
  ['Mrs March is the best minister.', 'answer a'],
  ['Ada March is the best minister.', 'answer a'],
])('a surname that is a month as well: %s', async (text, expected) => {
  const { ask } = await searchOver({ speakers, statements: [said('a', 'Tom Vale', text)] })
  expect(inShort(await ask('what did Tom Vale say about Ada March'))).toBe(expected)
})

test('the related word that a statement is near by is among the words matched', async () => {
  const { ask } = await searchOver({
    statements: [said('a', 'Tom Vale', 'The Ferries are late.')],
    aliases: { related: [['harbour', 'ferry']] },
  })
  const { level, statements } = await ask('what did Tom Vale say about the harbour')
  expect([level, statements.map(({ matched }) => matched)]).toEqual(['near', [['Ferries']]])
})

test('an abbreviation that in small letters is another word is a topic, met in capitals only', async () => {
  const { ask } = await searchOver({
    statements: [
      said('people', 'Tom Vale', 'Those who sing are happy, and it is well.'),
      said('body', 'Tom Vale', 'The WHO has sent nurses.'),
      said('ring', 'Ольга Брандт', 'Все рады.'),
    ],
  })
  for (const question of ['Vale about the WHO', 'Vale on WHO', 'what did Vale say about WHO']) {
    expect(inShort(await ask(question))).toBe('answer body')
  }
  expect((await ask('what did Vale say about IT')).level).toBe('nothing')
  expect((await ask('что Брандт говорила про ВСЕ')).level).toBe('nothing')
})

test('a long quoted phrase must stand there whole', async () => {
  const text =
    'The ferry and the bridge and the toll are what the town wants, and the town that wants them pays for them in the end.'
  const { ask } = await searchOver({ statements: [said('a', 'Tom Vale', text)] })
  expect(inShort(await ask(`"${text}"`))).toBe('answer a')
  expect((await ask(`"${text.replace('end', 'spring')}"`)).level).toBe('nothing')
  expect((await ask(`"${text.replace('The ferry', 'A ferry')}"`)).level).toBe('nothing')
  expect((await ask(`"the town wants ${'and '.repeat(40)}"`)).level).toBe('nothing')
})

test('an abbreviation with a small letter inside is no word in small letters either', async () => {
  const { ask } = await searchOver({
    statements: [
      said('style', 'Tom Vale', 'The mod style of the band is back.'),
      said('body', 'Tom Vale', 'The Ministry of Ferries buys boats.'),
      said('short', 'Ann Pike', 'The MoF buys boats, and mof is no word.'),
    ],
    aliases: {
      same: [
        ['Ministry of Ferries', 'MoF'],
        ['Ministry of Docks', 'MoD'],
      ],
      related: [],
    },
  })
  expect(inShort(await ask('what did Vale say about the MoF'))).toBe('answer body')
  expect(inShort(await ask('what did Pike say about the Ministry of Ferries'))).toBe('answer short')
  expect((await ask('what did Vale say about the MoD')).level).toBe('nothing')
})

test.each([
  ['what did Vale say about them', 'near a'],
  ['Vale about who', 'near a'],
  ['что Вейл говорил о них', 'near a'],
  ['what did Vale say about everything', 'answer a'],
])('a topic that says nothing is not everything: %s', async (question, expected) => {
  const { ask } = await searchOver({
    speakers: [{ id: 'tom-vale', name: 'Tom Vale', aliases: ['Том Вейл'] }],
    statements: [said('a', 'Tom Vale', 'The ferry sails.')],
  })
  expect(inShort(await ask(question))).toBe(expected)
})

test.each([
  ['critics of Vale about ferries', 'unknown-speaker'],
  ['жена Вейла о паромах', 'unknown-speaker'],
  ['speech of Vale about ferries', 'near a'],
  ['речь Вейла о ferries', 'near a'],
])('whose somebody is does not speak: %s', async (question, expected) => {
  const { ask } = await searchOver({
    speakers: [{ id: 'tom-vale', name: 'Tom Vale', aliases: ['Том Вейл'] }],
    statements: [said('a', 'Tom Vale', 'The ferries are late.')],
  })
  expect(inShort(await ask(question))).toBe(expected)
})
